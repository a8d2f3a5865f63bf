package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.check.CheckResult;
import assay.grader.grade.GradedSubmission;
import assay.grader.problem.Reveal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each format looks like for a small homework. Written anew with {@code -Dassay.write=true}; the difference is what
 * people will see.
 */
class GoldenReportsTest {
    private static final Path FOLDER = Project.root().resolve("grader/src/test/resources/assay/grader/report/golden");

    @TestFactory
    Stream<DynamicTest> studentsView() {
        CheckResult result = SmallHomework.checked(Reveal.FORM);
        return CheckFormats.all().stream()
                .map(format -> dynamicTest(
                        format.name(), () -> compare("check." + format.name(), format.write(result, Style.PLAIN))));
    }

    @TestFactory
    Stream<DynamicTest> instructorsView() {
        List<GradedSubmission> graded = List.of(SmallHomework.graded(SmallHomework.grader()));
        return ReportFormats.all().stream()
                .map(format -> dynamicTest(
                        format.name(), () -> compare("grade." + format.name(), format.write(graded, Style.PLAIN))));
    }

    /** The guide shows what is printed. */
    @Test
    void theGuideShowsTheText() throws IOException {
        String guide = Files.readString(Project.root().resolve("docs/checking.md"));
        assertTrue(guide.contains("```text\n" + Files.readString(FOLDER.resolve("check.text.txt")) + "```\n"));
    }

    /** The guide names every format. */
    @Test
    void theGuideNamesEveryFormat() throws IOException {
        String guide = Files.readString(Project.root().resolve("docs/checking.md"));
        CheckFormats.all().forEach(format -> assertTrue(guide.contains("| `" + format.name() + "` |"), format.name()));
    }

    /** The style sheet is looked at in a browser, not here. */
    private static void compare(String name, String output) throws IOException {
        String text = output.replaceAll("(?s)<style>.*?</style>", "<style>…</style>");
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("assay.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, name);
    }
}
