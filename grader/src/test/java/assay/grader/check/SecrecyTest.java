package assay.grader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.report.CheckFormat;
import assay.grader.report.CheckFormats;
import assay.grader.report.Style;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of references that give an answer the same verdict the outputs are the same, byte for byte, so that they cannot tell one
 * from the other. This holds for short references too, which a search for them cannot find.
 */
class SecrecyTest {
    @TempDir
    Path problems;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer: number, reference: %s               | 3            | 4               | 9
            answer: number, reference: %s               | 1/2          | 1/3             | 9
            answer: number, reference: %s               | 0            | 5              | a + 1
            answer: number, reference: %s, round: {decimals: 1} | 0.25 | 0.75            | 0.9
            answer: sequence, reference: %s             | '"[1, 2]"'     | '"[3, 4]"'        | '[5, 6]'
            answer: tensor, reference: %s               | '"[[1, 0], [0, 1]]"' | '"[[0, 1], [1, 0]]"' | '[[7, 7], [7, 7]]'
            answer: shape, reference: %s                | '"[2, 3]"'     | '"[4, 5]"'        | '[6, 7]'
            answer: shape, reference: %s                | '"[2, 3]"'     | '"[4, 5]"'        | '[6]'
            answer: choice, options: {a: A, b: B, c: C}, reference: %s | a | b           | c
            answer: ordering, items: [a, b, c], before: %s | '[[c, a]]' | '[[c, b]]'     | 'a, b, c'
            answer: expression, reference: %s           | x + 1        | x + 2           | 9*x
            answer: expression, reference: %s           | 1            | 0               | 9*x
            answer: witness, unknowns: {k: integer}, such-that: %s | k == 3 | k == 4     | 9
            answer: gradient, of: %s, wrt: x            | 3*x          | 4*x             | 9*x^7
            answer: text, rubric: %s                    | '[{text: three, points: 1}]' | '[{text: four, points: 1}]' | five
            answer: derivation, from: x, to: %s         | '[x, 2*x - x]' | '[x, 3*x - 2*x]' | 9*x
            """)
    void theOutputDoesNotDependOnTheReference(String part, String one, String another, String answer)
            throws IOException, DocumentException {
        for (CheckFormat format : CheckFormats.all()) {
            assertEquals(output(format, part, one, answer), output(format, part, another, answer), format.name());
        }
    }

    /** The test can fail: a right answer has another output. */
    @Test
    void anotherVerdictHasAnotherOutput() throws IOException, DocumentException {
        String part = "answer: number, reference: %s";
        for (CheckFormat format : CheckFormats.all()) {
            assertNotEquals(output(format, part, "3", "3"), output(format, part, "4", "3"), format.name());
        }
    }

    private String output(CheckFormat format, String part, String reference, String answer)
            throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("a"));
        Files.writeString(
                folder.resolve("1.yaml"),
                "question: \"1\"\ntitle: One\nsymbols: {x: {}}\nparts:\n  - {id: p, points: 1, "
                        + String.format(part, reference) + "}\n");
        Grader grader = new Grader(new AssignmentReader(problems, Computations.all()).read("a", Position.startOf("a")));
        String text = "{\"assignment\": \"a\", \"student\": \"s\", \"answers\": {\"p\": \"" + answer + "\"}}";
        CheckedSubmission checked = new StudentView(grader)
                .of(grader.grade(new SubmissionReader(DocumentBudget.DEFAULT)
                        .read("s.json", text.getBytes(StandardCharsets.UTF_8))));
        CheckResult result = new CheckResult(List.of(checked), List.of());
        return format.write(result, Style.PLAIN)
                + format.addition(result).map(CheckFormat.Addition::text).orElse("");
    }
}
