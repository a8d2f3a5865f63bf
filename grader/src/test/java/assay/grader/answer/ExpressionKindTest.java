package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionKindTest {
    @TempDir
    Path problems;

    private Verdict judge(String fields, String answer) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(folder.resolve("1.yaml"), """
                question: "1"
                title: One
                symbols: {x: real, a: real, b: real, c: real, g: real, W: {shape: [K, D]}, v: {shape: [D]}, K: positive-integer}
                parts:
                  - id: "1"
                    answer: expression
                    points: 1
                %s""".formatted(fields.indent(4)));
        Assignment assignment = new AssignmentReader(problems, Computations.all()).read("set", Position.startOf("t"));
        Node text = new Node.Scalar(Position.startOf("t"), answer, false);
        return new Grader(assignment).task(assignment.parts().get(0)).judge(new Answer("1", text));
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource(delimiter = ';', textBlock = """
            reference: max(0, x)           ; (x + |x|)/2       ; CORRECT
            reference: max(0, x)           ; x                 ; INCORRECT
            reference: 1[x > 0]            ; 1[x >= 0]         ; CORRECT
            reference: "1[x > 0]\\nkinks: strict" ; 1[x >= 0]  ; INCORRECT
            reference: 1                   ; x/x               ; CORRECT
            reference: "1\\ndomain: strict" ; x/x              ; INCORRECT
            reference: sin(x)              ; tan(x)*cos(x)     ; CORRECT
            reference: sin(x)              ; tan(x)*cos(x)^2   ; INCORRECT
            reference: "sin(x)\\ndomain: strict" ; tan(x)*cos(x) ; UNDECIDED
            reference: W v                 ; $W v$             ; CORRECT
            reference: W v                 ; v                 ; INCORRECT
            reference: W v                 ; v W               ; INCORRECT
            reference: x                   ; y                 ; UNREADABLE
            reference: x                   ; x +               ; UNREADABLE
            reference: x                   ; 10^10^10          ; UNDECIDED
            reference: diag(v)/v[1]*v[1] + eye(D) ; diag(v) + I ; CORRECT
            reference: eye(D)             ; I                 ; CORRECT
            reference: eye(D)             ; 2*I               ; INCORRECT
            reference: abs(x)\\nwhere: x > 0 ; x                ; CORRECT
            reference: abs(x)\\nwhere: x > 0 ; -x               ; INCORRECT
            reference: delta[k,i]+1\\nindices: {k: K, i: K}\\nwhere: k != i ; 1 ; CORRECT
            reference: delta[k,i]+v[1]\\nindices: {k: K, i: K}\\nwhere: k != i ; v[1] ; CORRECT
            reference: delta[k,i]+v[1]\\nindices: {k: K, i: K}\\nwhere: k != i ; v[2] ; INCORRECT
            reference: delta[k,i]+v[1]\\nindices: {k: K, i: K}  ; v[1]     ; INCORRECT
            reference: grad(x^3, x)        ; 3*x^2             ; CORRECT
            reference: grad(x^3, x)        ; grad(x^3, x)      ; INCORRECT
            reference: grad(x^3, x)        ; $\\frac{d}{dx} x^3$ ; INCORRECT
            reference: 2\\noperators-allowed: [derivative] ; grad(2*x, x) ; CORRECT
            reference: grad(tanh(x), x)    ; tanh'(x)          ; INCORRECT
            reference: grad(tanh(x), x)\\noperators-allowed: [prime] ; tanh'(x) ; CORRECT
            reference: grad(tanh(2*x), x)\\noperators-allowed: [prime] ; 2*tanh'(2*x) ; CORRECT
            reference: grad(tanh(2*x), x)\\noperators-allowed: [prime] ; tanh'(2*x) ; INCORRECT
            reference: grad(tanh(2*x), x)\\noperators-allowed: [prime] ; grad(tanh(2*x), x) ; INCORRECT
            reference: grad(tanh(2*x), x)\\noperators-allowed: [prime]\\nfunctions-allowed: [exp] ; 2*tanh'(2*x) ; INCORRECT
            reference: grad(tanh(2*x), x)\\noperators-allowed: [derivative] ; 2*tanh'(2*x) ; CORRECT
            reference: grad(grad(tanh(x), x), x)\\noperators-allowed: [prime] ; tanh''(x) ; CORRECT
            reference: K\\nsymbols-allowed: [x] ; K - x + x      ; INCORRECT
            reference: x\\nsymbols-allowed: [x] ; 2*x/2          ; CORRECT
            reference: ((a+b+c+g)^10+1)^3  ; 1+3*(a+b+c+g)^10+3*(a+b+c+g)^20+(a+b+c+g)^30 ; CORRECT
            reference: "((a+b+c+g)^10+1)^3\\nrequire: proof" ; 1+3*(a+b+c+g)^10+3*(a+b+c+g)^20+(a+b+c+g)^30 ; UNDECIDED
            """)
    void verdicts(String fields, String answer, Status expected) throws IOException, DocumentException {
        String yaml = fields.replace("\"", "").replace("\\n", "\n");
        assertEquals(expected, judge(yaml, answer).status(), () -> "for " + answer);
    }

    @Test
    void equalityByProbabilitySaysSo() throws IOException, DocumentException {
        Verdict verdict = judge("reference: ((a+b+c+g)^10+1)^3", "1+3*(a+b+c+g)^10+3*(a+b+c+g)^20+(a+b+c+g)^30");
        assertEquals("probability", verdict.certificate().content().get("strength"));
    }

    @Test
    void aLostPairOfParenthesesIsNamedAndStaysWrong() throws IOException, DocumentException {
        Verdict verdict = judge("reference: (x + 1)/2", "1/2*x + 1");
        assertEquals(Status.INCORRECT, verdict.status());
        assertEquals(
                "Each of these would explain it. As typed it means 1/2*x + 1, which is wrong. A pair of parentheses is missing."
                        + " Or: Check the constant factor at 1.",
                verdict.remarks().get(1).message());
        assertTrue(verdict.remarks().get(1).detail().contains("1/2*(x + 1)"), verdict.remarks()::toString);
        assertEquals(1, judge("reference: (x + 1)/2", "1/2*x + 2").remarks().size());
    }

    @Test
    void aCounterexampleNamesThePointAndBothValues() throws IOException, DocumentException {
        Verdict verdict = judge("reference: 2*x", "x");
        assertEquals("counterexample", verdict.certificate().kind());
        assertTrue(verdict.certificate().content().keySet().containsAll(java.util.Set.of("at", "yours", "expected")));
    }

    @Test
    void anAuthorsFaultHasAPlaceAndAMend() {
        DocumentException fault =
                assertThrows(DocumentException.class, () -> judge("reference: 2*x\nkinks: strickt", "x"));
        assertEquals("did you mean 'strict'?", fault.hint());
        assertEquals(9, fault.position().line());
        assertThrows(DocumentException.class, () -> judge("reference: 2*y", "x"));
        assertThrows(DocumentException.class, () -> judge("refrence: 2*x", "x"));
    }
}
