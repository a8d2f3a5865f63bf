package assay.grader.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays with the course does not show in the copy in any way: a copy is the same whatever it is. */
class NonInterferenceTest {
    private static final String QUESTION = """
            question: "1"
            title: One
            statement: With $f(x) = x^2$ and $a = [1, 2]$ of 2 entries. # %1$s
            symbols: {x: {}}
            define: {f: x^2, helper: %2$s, a: [1, 2]}
            parts:
              - {id: e, answer: expression, points: 1, reference: %3$s, kinks: %4$s, accept: [%3$s]}
              - {id: n, answer: number, points: 1, reference: %5$s, round: {decimals: 3}, reject: [{answer: 7, because: %1$s}]}
              - {id: t, answer: tensor, points: 1, reference: "[%5$s, %6$s]"}
              - {id: s, answer: shape, points: 1, reference: "[%7$s]"}
              - {id: c, answer: choice, points: 1, options: {p: {text: P, when: %8$s, because: %1$s}, q: {text: Q, when: otherwise}}}
              - {id: o, answer: ordering, points: 1, items: {%9$s}, before: [[%10$s]]}
              - {id: w, answer: witness, points: 1, unknowns: {k: real}, such-that: k^2 == k + 1, accept: [%11$s]}
              - {id: p, answer: text, points: 1, rubric: [{text: %1$s, points: 1}]}
              - {id: d, answer: derivation, points: 1, from: "grad(f, x)", to: %12$s, facts: [%13$s]}
              - {id: r, answer: trace, points: 1, of: %14$s, output: y, at: {x: %5$s}, mode: %15$s}
              - {id: g, answer: gradient, points: 1, of: f, wrt: x, accept: [%12$s], reject: [{answer: 1, because: %1$s}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aCopyDoesNotDependOnWhatStaysOutOfIt() {
        Map<String, String> first = copy(QUESTION.formatted(
                "secret",
                "x + 1",
                "2*x*x",
                "strict",
                "3",
                "4",
                "5",
                "1 < 2",
                "u: U, v: V",
                "u, v",
                "(1 + sqrt(5))/2",
                "2*x",
                "1 + 1 == 2",
                "x*x",
                "reverse"));
        Map<String, String> second = copy(QUESTION.formatted(
                "another",
                "exp(x)",
                "helper",
                "ignore",
                "12345",
                "6/7",
                "8",
                "2 < 1",
                "v: V, u: U",
                "v, u",
                "(1 - sqrt(5))/2",
                "x + x",
                "2 + 2 == 4",
                "sin(x)",
                "forward"));
        assertEquals(first, second);
        assertTrue(first.get("1.yaml").contains("id: \"r\""), first::toString);
    }

    @Test
    void whatTheQuestionTellsIsInTheCopy() {
        String text = copy("""
                question: "1"
                title: One
                statement: Take $h = g^2$ at $p$.
                symbols: {x: {}}
                define: {g: exp(x), h: g^2, hidden: x + 1, told: cos(x)}
                given: [told]
                parts:
                  - {id: a, answer: gradient, points: 1, of: h, wrt: x}
                  - {id: b, answer: gradient, points: 1, of: hidden, wrt: x}
                  - {id: c, answer: expression, points: 1, reference: hidden}
                """).get("1.yaml");
        assertEquals("""
                question: "1"
                title: One
                statement: "Take $h = g^2$ at $p$."
                symbols:
                  x: {}
                define:
                  g: "exp(x)"
                  h: "g^2"
                  told: "cos(x)"
                parts:
                  - id: "a"
                    answer: gradient
                    points: 1
                    of: h
                    wrt: x
                  - id: "b"
                    answer: gradient
                    points: 1
                    sealed: true
                  - id: "c"
                    answer: expression
                    points: 1
                    sealed: true
                    shape: []
                """, text);
    }

    /** A definition that is the answer to another part is not told, and neither is what is made of it. */
    @Test
    void theAnswerToAnotherPartStaysOut() {
        Map<String, String> files = copy("""
                question: "1"
                title: One
                statement: Take $z$ and $y = z^2$.
                symbols: {x: {}}
                define: {z: exp(x) + 1, y: z^2}
                parts:
                  - {id: a, answer: expression, points: 1, reference: z}
                  - {id: b, answer: gradient, points: 1, of: y, wrt: x}
                  - {id: c, answer: gradient, points: 1, of: exp(x) + 1, wrt: x}
                """);
        String text = files.get("1.yaml");
        assertTrue(!text.contains("exp("), text);
        assertEquals(3, text.split("sealed: true", -1).length - 1, text);
    }

    @Test
    void whereStudentsAreToldNothingNothingIsJudged() {
        String text = copy("""
                question: "1"
                title: One
                statement: Take $f$.
                symbols: {x: {}}
                define: {f: x^2}
                parts:
                  - {id: a, answer: gradient, points: 1, of: f, wrt: x, reveal: form}
                  - {id: b, answer: derivation, points: 1, from: "grad(f, x)", to: 2*x, reveal: form}
                """).get("1.yaml");
        assertTrue(!text.contains("x^2") && !text.contains("from"), text);
    }

    private Map<String, String> copy(String question) {
        try {
            Path set = Files.createDirectories(folder.resolve("set"));
            Files.writeString(set.resolve("1.yaml"), question);
            return StudentCopy.of(Released.reader(folder), "set", Position.startOf("test"))
                    .files();
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
