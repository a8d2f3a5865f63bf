package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.replay.ExpectedVerdicts;
import assay.grader.replay.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample submission gets the verdicts that were derived by hand and stand beside it. */
class SampleSubmissionsTest {

    @TestFactory
    List<DynamicTest> verdicts() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Samples.all()) {
            Path folder = file.getParent();
            tests.add(dynamicTest(
                    folder.getFileName() + "/" + file.getFileName(),
                    () -> assertEquals(
                            List.of(),
                            Replay.compared(file, Samples.graded(file), ExpectedVerdicts.of(folder))
                                    .changes())));
        }
        assertFalse(tests.isEmpty());
        return tests;
    }
}
