package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.answer.AnswerKind;
import assay.grader.answer.AnswerKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new assignment is proved, gradable and never written over another. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private CommandLineRun assay(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--problems";
        all[arguments.length + 1] = folder.resolve("problems").toString();
        return CommandLineRun.bare(all);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aNewAssignmentIsProvedAndItsSubmissionRight() throws IOException {
        CommandLineRun written = assay("new", "my-hw1");
        assertEquals(0, written.code(), written.err());
        CommandLineRun proved = assay("verify", "my-hw1", "--fail-on", "undecided");
        assertEquals(0, proved.code(), proved.out());
        for (AnswerKind kind : AnswerKinds.all()) {
            assertTrue(written.out().contains("-" + kind.name() + ".yaml"), kind.name());
        }
        Path samples = folder.resolve("submissions-sample/my-hw1");
        CommandLineRun graded =
                assay("grade", samples.resolve("right.yaml").toString(), "--fail-on", "incorrect,unreadable");
        assertEquals(0, graded.code(), graded.out());
        assertTrue(!graded.out().contains("missing"), graded.out());
        assertEquals(0, assay("replay", samples.toString()).code());
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        assay("new", "my-hw1", "--kinds", "number");
        Path question = folder.resolve("problems/my-hw1/1-number.yaml");
        Files.writeString(question, "mine");
        long before = files();
        CommandLineRun again = assay("new", "my-hw1");
        assertEquals(2, again.code());
        assertTrue(again.err().contains("exists already; nothing was written"), again.err());
        assertEquals("mine", Files.readString(question));
        assertEquals(before, files());
    }

    @Test
    void aSecondAssignmentSharesTheSchema() throws IOException {
        assay("new", "one", "--kinds", "number");
        assertEquals(0, assay("new", "two", "--kinds", "expression,shape").code());
        assertEquals(0, assay("verify").code());
        assertEquals(1 + 3 + 4, files(), "the schema, a question and two with their samples");
    }

    @Test
    void aNameThatIsNone() throws IOException {
        assertEquals(2, assay("new", "../outside").code());
        assertEquals(2, assay("new", "hw1", "--kinds", "numbr").code());
        assertEquals(0, files());
    }

    @Test
    void theGuideShowsWhatIsPrinted() throws IOException {
        assay("new", "my-course-hw1", "--kinds", "expression,gradient,number,trace");
        String guide = Files.readString(Project.root().resolve("docs/writing-problems.md"));
        String printed = assay("verify", "my-course-hw1").out();
        assertTrue(guide.contains("$ ./assay verify my-course-hw1\n" + printed), printed);
    }
}
