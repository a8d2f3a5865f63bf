package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.submission.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of formulas with symbolic sizes, which the given values tell. */
class GivenValuesTest {
    private static final String NAMES =
            "symbols: {X: {shape: [N, D]}, w: {shape: [D]}, v: {shape: [D-1]}}\n" + "define: {loss: sum(exp(X w))/N}";

    @TempDir
    Path problems;

    private Task task(String reference, String at) throws IOException, DocumentException {
        String part = "answer: tensor\nreference: \"" + reference + "\"\nat: " + at;
        return Authored.of(problems, NAMES, part).task();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            grad(loss, w)       | {X: [[1, 2], [1, -1]], w: [0, 0]}       | [1, 1/2]
            w + N*ones(D)       | {X: [[1, 2, 3]], w: [0, 0, 7]}          | [1, 1, 8]
            [N, D]              | {N: 4, D: 2}                            | [4, 2]
            [D, v[1]]           | {v: [5, 6]}                             | [3, 5]
            eye(D) w            | {w: [1, 2]}                             | [1, 2]
            """)
    void sizesAreTold(String reference, String at, String answer) throws IOException, DocumentException {
        Node content = new Node.Scalar(Position.startOf("test"), answer, false);
        assertEquals(
                "correct",
                task(reference, at).judge(new Answer("one", content)).status().spelling());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            grad(loss, w)       | {w: [0, 0]}                             | has no value
            grad(loss, w)       | {X: [[1, 2]], w: [0, 0, 0]}             | does not fit
            grad(loss, w)       | {X: [1, 2], w: [0, 0]}                  | does not fit
            w + N*ones(D)       | {w: [0, 0]}                             | the size N has no value
            w + N*ones(D)       | {w: [0, 0], N: 1/2}                     | a size is a whole number
            w + N*ones(D)       | {X: [[1, 2]], w: [0, 0], N: 2}          | N is 2, but the other values have N = 1
            w                   | {w: [0, 0], z: 1}                       | 'z' is not declared
            """)
    void whatIsMissingOrDoesNotFitIsNamed(String reference, String at, String message) {
        DocumentException fault = assertThrows(DocumentException.class, () -> task(reference, at));
        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
    }
}
