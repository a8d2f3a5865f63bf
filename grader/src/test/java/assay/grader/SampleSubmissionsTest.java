package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.document.DocumentException;
import assay.grader.grade.Graders;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.replay.ExpectedVerdicts;
import assay.grader.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample submission gets the verdicts that were derived by hand and stand beside it. */
class SampleSubmissionsTest {

    @TestFactory
    List<DynamicTest> verdicts() throws IOException, DocumentException {
        Replay replay = new Replay(new Graders(new AssignmentReader(Project.problems(), Computations.all())));
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Project.samples())) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                ExpectedVerdicts expected = ExpectedVerdicts.of(folder);
                for (Path file : Replay.submissions(folder)) {
                    tests.add(dynamicTest(
                            folder.getFileName() + "/" + file.getFileName(),
                            () -> assertEquals(
                                    List.of(), replay.of(file, expected).changes())));
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }
}
