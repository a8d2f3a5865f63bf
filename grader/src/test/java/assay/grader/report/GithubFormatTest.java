package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.document.Position;
import assay.grader.problem.Reveal;
import assay.reference.number.Rational;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Annotations and the step summary, within what the host takes. */
class GithubFormatTest {

    @Test
    void atMostTenAnnotationsOfAKindAreWritten() {
        for (int wrong : List.of(9, 10, 11, 40)) {
            String text = new GithubFormat().write(many(wrong, ""), Style.PLAIN);
            long errors =
                    text.lines().filter(line -> line.startsWith("::error ")).count();
            assertEquals(Math.min(10, wrong), errors);
            assertEquals(
                    wrong > 10,
                    text.contains("::error title=more::" + (wrong - 9) + " more are in the log and the summary."));
        }
    }

    @Test
    void anAnnotationHasItsPlace() {
        String text = new GithubFormat().write(SmallHomework.checked(Reveal.FORM), Style.PLAIN);
        assertTrue(text.startsWith("::error file=work/submission.yaml,line=5,col=12,title=1.wrong incorrect::"), text);
    }

    @Test
    void signsOfCommandsAreEscaped() {
        assertEquals(
                "::error file=a%2Cb%3Ac%25,title=\\u{3A}%3A::100%25 of%0A\\u{3A}:error::x\n",
                new WorkflowCommand(
                                "error",
                                new java.util.LinkedHashMap<>(
                                        new java.util.TreeMap<>(java.util.Map.of("file", "a,b:c%", "title", "::"))),
                                "100% of\n::error::x")
                        .line());
    }

    @Test
    void theWordThatTurnsCommandsOnAgainStandsNowhereInTheText() {
        String guess =
                WorkflowCommand.inert("x\n").lines().findFirst().orElseThrow().substring(17);
        String text = WorkflowCommand.inert("x\n::" + guess + "::\n::error::pwned\n");
        String token = text.lines().findFirst().orElseThrow().substring("::stop-commands::".length());
        assertEquals(2, text.split(token, -1).length - 1);
        assertTrue(text.endsWith("::" + token + "::\n"));
    }

    @Test
    void theSummaryFitsIntoAMebibyte() {
        CheckResult large = many(200, "ä".repeat(20_000));
        String summary = new GithubFormat().addition(large).orElseThrow().text();
        assertTrue(summary.getBytes(StandardCharsets.UTF_8).length <= 1024 * 1024);
        assertTrue(summary.endsWith("The rest did not fit into this summary.\n"));
        assertFalse(
                new GithubFormat().addition(many(3, "")).orElseThrow().text().contains("did not fit"));
    }

    @Test
    void anAnnotationIsNotTooLong() {
        String line = new GithubFormat()
                .write(many(1, "𝟙".repeat(50_000)), Style.PLAIN)
                .lines()
                .findFirst()
                .orElseThrow();
        assertTrue(line.length() < 9_000, line.length() + "");
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(line));
    }

    private static CheckResult many(int wrong, String message) {
        List<CheckedPart> parts = new ArrayList<>();
        for (int k = 0; k < wrong; k++) {
            parts.add(new CheckedPart(
                    "1." + k,
                    "1",
                    "One",
                    Rational.ONE,
                    Optional.of(Rational.ZERO),
                    CheckStatus.INCORRECT,
                    false,
                    Reveal.DIAGNOSIS,
                    Reveal.DIAGNOSIS,
                    Optional.of(new Position("a.yaml", k + 1, 1)),
                    List.of("1"),
                    List.of(),
                    List.of(),
                    List.of(new Notice("different", "No." + message))));
        }
        return new CheckResult(
                List.of(new CheckedSubmission("a", "A", "s", "a.yaml", parts, List.of(), "0")), List.of());
    }
}
