package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.grader.Graded;
import assay.grader.Project;
import assay.grader.grade.GradedPart;
import assay.grader.verdict.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of hostile answers is a sentence. */
class HostileMessagesTest {
    @TempDir
    Path problems;

    @Test
    void noMessageHasAHole() throws IOException {
        List<Path> hostile;
        try (Stream<Path> files = Files.walk(Project.samples())) {
            hostile =
                    files.filter(file -> file.endsWith("hostile.yaml")).sorted().toList();
        }
        assertFalse(hostile.isEmpty());
        for (Path file : hostile) {
            for (GradedPart part : Graded.file(file).parts()) {
                for (Remark remark : part.feedback().remarks()) {
                    String message = remark.message() + " " + remark.detail();
                    assertFalse(
                            message.contains(": :") || message.contains("..") && !message.contains("../"),
                            file.getFileName() + " " + part.part().id() + ": " + message);
                }
            }
        }
    }

    @Test
    void aNumberBeyondTheBudgetIsNamedOnce() throws Exception {
        Authored shear =
                Authored.of(problems, "symbols: {}", "answer: witness\nunknowns: {S: [2, 2]}\nsuch-that: S[1,1] == 1");
        assertEquals(
                "S is real: an exponent of 34 bits.",
                shear.judge("[[1, 10^10^10], [0, 1]]").remarks().get(0).detail());
    }
}
