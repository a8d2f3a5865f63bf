package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.GradedPart;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Reveal;
import assay.grader.report.Style;
import assay.grader.submission.Answer;
import assay.grader.submission.Attachments;
import assay.grader.submission.Submission;
import assay.grader.verdict.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault planted into the judging of one answer: that part goes to a person, the others are graded, and the code is 70. */
class ProgramFaultTest {
    private static final String QUESTION = """
            question: "1"
            title: Two parts
            statement: Hand in a log and a sum.
            symbols: {x: {}}
            parts:
              - id: log
                answer: curve
                statement: A log.
                points: 2
                floor: {accuracy: 0.46}
                range: {loss: [0, 1000]}
                least-rows: 2
                accept:
                  - |
                    step,loss,accuracy
                    0,2.3,0.1
                    1000,0.9,0.46
              - id: sum
                answer: expression
                statement: A sum.
                points: 3
                reference: x + x
            """;

    @TempDir
    private Path root = Path.of("");

    private static Submission submission(Attachments planted) {
        Position place = new Position("s.yaml", 1, 1);
        return new Submission(
                "s.yaml",
                "two",
                "s",
                List.of(
                        new Answer("log", new Node.Scalar(place, "run.csv", false), planted),
                        new Answer("sum", new Node.Scalar(place, "2*x", false))),
                "");
    }

    private Assignment assignment() throws Exception {
        Files.createDirectories(root.resolve("two"));
        Files.writeString(root.resolve("two/1.yaml"), QUESTION);
        return new AssignmentReader(root, Computations.all()).read("two", Position.startOf("test"));
    }

    private static Attachments failing(String how) {
        Supplier<RuntimeException> thrown = switch (how) {
            case "arithmetic" -> () -> new ArithmeticException("secret");
            case "state" -> () -> new IllegalStateException("secret");
            default -> throw new IllegalArgumentException(how);
        };
        return name -> {
            throw thrown.get();
        };
    }

    /** Goes on until the stack ends. */
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"arithmetic", "state", "stack"})
    void onePartWaitsAndTheOtherIsGraded(String how) throws Exception {
        Attachments planted = how.equals("stack")
                ? name -> {
                    throw new IllegalStateException("not reached " + endless(0));
                }
                : failing(how);
        Grader.Begun begun = Grader.begin(assignment(), submission(planted));
        Grader.Begun again = new Grader.Begun(begun.grader(), begun.grader().grade(submission(planted)));
        for (Grader.Begun work : List.of(begun, again)) {
            GradedPart log = work.graded().parts().get(0);
            assertEquals(Status.UNDECIDED, log.verdict().status());
            assertTrue(log.verdict().isFailed());
            assertTrue(log.score().points().isEmpty());
            assertEquals(Status.CORRECT, work.graded().parts().get(1).verdict().status());
            SubmissionRun run = new SubmissionRun(List.of(work), List.of());
            assertEquals(Exit.FAULT, run.exit());
            for (Report report : Report.ofGrade()) {
                tells(report, run);
            }
            for (Report report : Report.ofCheck()) {
                tells(report, run);
            }
        }
        assertEquals(begun.graded().parts(), again.graded().parts());
    }

    /** Every report names the part that waits; no message of an exception is in one. */
    private static void tells(Report report, SubmissionRun run) {
        String text = report.write().apply(run, Style.PLAIN);
        assertTrue(text.contains("log") || report.isForOne(), report.name());
        assertFalse(text.contains("secret"), report.name());
    }

    @Test
    void theStudentIsToldWhateverIsRevealed() throws Exception {
        Grader.Begun work = Grader.begin(assignment(), submission(failing("state")));
        SubmissionRun run = new SubmissionRun(List.of(work), List.of());
        for (Reveal least : Reveal.values()) {
            String told = run.checked(least)
                    .submissions()
                    .get(0)
                    .parts()
                    .get(0)
                    .notices()
                    .toString();
            assertTrue(told.contains("The program failed here"), told);
        }
    }

    @Test
    void withoutAFaultNothingChanges() throws Exception {
        Grader.Begun work = Grader.begin(assignment(), submission(Attachments.NONE));
        assertEquals(Exit.OK, new SubmissionRun(List.of(work), List.of()).exit());
        assertEquals(Status.UNREADABLE, work.graded().parts().get(0).verdict().status());
    }

    /** Where Java itself cannot go on, no verdict is made of it. */
    @Test
    void aLackOfMemoryIsNoVerdict() throws Exception {
        Assignment assignment = assignment();
        Attachments planted = name -> {
            throw new OutOfMemoryError("planted");
        };
        assertThrows(IllegalStateException.class, () -> Grader.begin(assignment, submission(planted)));
    }
}
