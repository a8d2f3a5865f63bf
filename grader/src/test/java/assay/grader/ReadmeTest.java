package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.report.Style;
import assay.grader.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {

    @Test
    void theGradedHomeworkIsRealOutput() throws IOException {
        String readme = Files.readString(Project.root().resolve("README.md"));
        String block = readme.substring(readme.indexOf("```text\n") + 8);
        String shown = block.substring(0, block.indexOf("```"));
        String printed = new TextReport()
                .write(List.of(Graded.file(Project.samples().resolve("mila-ift6135-2020-hw1/seed.yaml"))), Style.PLAIN);
        assertEquals(withoutFirstLine(printed), withoutFirstLine(shown));
    }

    /** The first line names the file, which lies elsewhere on every machine. */
    private static String withoutFirstLine(String text) {
        return text.strip().lines().skip(1).collect(Collectors.joining("\n"));
    }
}
