package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibilityTest {
    @TempDir
    Path folder;

    private Authored claimed(String condition) throws IOException, DocumentException {
        return Authored.of(folder, "", """
                answer: witness
                unknowns: {k: real}
                such-that: k = 1
                impossible:
                  - unknowns: {u: [2], b: real}
                    such-that: {for-all: {p: [0, 1], q: [0, 1]}, holds: "%s"}
                """.formatted(condition));
    }

    /** Of the sixteen functions of two bits, a unit with a threshold computes all but these two. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "0,0,0,0", "0,0,0,1", "0,0,1,0", "0,0,1,1", "0,1,0,0", "0,1,0,1", "0,1,1,0", "0,1,1,1",
        "1,0,0,0", "1,0,0,1", "1,0,1,0", "1,0,1,1", "1,1,0,0", "1,1,0,1", "1,1,1,0", "1,1,1,1"
    })
    void onlyXorAndXnorAreImpossible(int a, int b, int c, int d) throws IOException, DocumentException {
        String table = "%d*(1-p)*(1-q) + %d*(1-p)*q + %d*p*(1-q) + %d*p*q".formatted(a, b, c, d);
        String condition = "1[u @ [p, q] + b > 0] = " + table;
        if (a == d && b == c && a != b) {
            assertTrue(claimed(condition).task().solution().toString().contains("adds up to a contradiction"));
        } else {
            assertThrows(DocumentException.class, () -> claimed(condition));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            u[1]^2 + 1 < 0        ; not proved to be linear
            u[1] u[2] > 0         ; not proved to be linear
            exp(u[1]) < 0         ; no rational number
            u > b                 ; compares tensors
            u[1] + p > q - 1      ; no contradiction is found
            """)
    void whatIsNotProvedIsNotClaimed(String condition, String reason) {
        DocumentException fault = assertThrows(DocumentException.class, () -> claimed(condition));
        assertTrue(fault.problem().startsWith("it is not proved that this is impossible"), fault.problem());
        assertTrue(fault.problem().contains(reason), fault.problem());
    }

    @Test
    void equationsAndDisjunctionsAreCases() throws IOException, DocumentException {
        claimed("u[1] + u[2] = 1 and u[1] = u[2] and (u[1] > 1/2 or not (u[2] >= 1/2))");
        claimed("u[1] != u[1]");
        assertThrows(DocumentException.class, () -> claimed("u[1] + u[2] = 1 and u[1] != u[2]"));
    }
}
