package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivativeKindTest {
    @TempDir
    Path problems;

    private Task task(String fields) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(folder.resolve("1.yaml"), """
                question: "1"
                title: One
                symbols:
                  x: {shape: [n]}
                  y: {shape: [K]}
                  r: {shape: [1, n]}
                  V: {shape: [n, d]}
                  W1: {shape: [d, n]}
                  b1: {shape: [d]}
                  W2: {shape: [K, d]}
                  b2: {shape: [K]}
                  q: {shape: [1, 2, 5]}
                  F: {shape: [1, 2, 3]}
                define:
                  z1: W1 @ x + b1
                  z2: tanh(z1)
                  z3: W2 @ z2 + b2
                  yhat: sigma(z3)
                  l: sum((yhat - y)^2)
                  c: tabulate(i=1..1, j=1..1, p=1..2, sum(k=1..2, sum(m=1..3, F[1,k,m]*q[1,k,2*p-2+m])))
                parts:
                  - id: "1"
                    points: 1
                %s""".formatted(
                        fields.replace("; ", "\n").indent(4)));
        Assignment assignment = new AssignmentReader(problems, Computations.all()).read("set", Position.startOf("t"));
        return new Grader(assignment).task(assignment.parts().get(0));
    }

    private Verdict judge(String fields, String answer) throws IOException, DocumentException {
        return task(fields).judge(new Answer("1", new Node.Scalar(Position.startOf("t"), answer, false)));
    }

    private static final String GIVEN =
            "symbols: {dl_dyhat: {shape: [1, K]}, dyhat_dz3: {shape: [K, K]}, dz2_dz1: {shape: [d, d]}, dz3_dz1: {shape: [K, d]}}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            answer: gradient; of: sum(x^2); wrt: x                               | 2*x            | correct   | -
            answer: gradient; of: sum(x^2); wrt: x                               | 2*x'           | incorrect | layout
            answer: gradient; of: sum(x^2); wrt: x; layout: row                  | 2*x'           | correct   | -
            answer: gradient; of: sum(x^2); wrt: x; layout: row                  | 2*x            | incorrect | layout
            answer: gradient; of: sum(x^2); wrt: x; layout: any                  | 2*x'           | correct   | layout
            answer: gradient; of: sum(x^2); wrt: x                               | -2*x           | incorrect | sign
            answer: gradient; of: sum(x^2); wrt: x                               | x              | incorrect | constant-factor
            answer: gradient; of: sum(x^2); wrt: x                               | 2*x+1          | incorrect | extra-term
            answer: gradient; of: sum(x^2); wrt: x                               | 2              | incorrect | shape
            answer: gradient; of: sum(x^2); wrt: x                               | grad(sum(x^2),x) | incorrect | operator-not-allowed
            answer: gradient; of: sum(x^2); wrt: x                               | 2*(x           | unreadable | syntax
            answer: gradient; of: sum(x^2); wrt: x                               | 10^10^10*x     | undecided | undecided
            answer: gradient; of: sum(x^2); wrt: x; indices: {i: n}              | 2*x[i]         | correct   | -
            answer: gradient; of: sum(x^2); wrt: x; layout: row; indices: {i: n} | 2*x[i]         | correct   | -
            answer: gradient; of: sum(x^2); wrt: x; indices: {i: n}              | x[i]^2         | incorrect | different
            answer: gradient; of: sum(relu(x)); wrt: x                           | 1[x>0]         | correct   | -
            answer: gradient; of: sum(relu(x)); wrt: x                           | 1[x>=0]        | correct   | -
            answer: gradient; of: sum(relu(x)); wrt: x; require: proof           | 1[x>0]         | undecided | undecided
            answer: gradient; of: sum(r^2); wrt: r; layout: row                  | 2*r            | correct   | -
            answer: jacobian; of: r @ V; wrt: r                                  | V^T            | correct   | -
            answer: jacobian; of: r @ V; wrt: r                                  | V              | incorrect | layout
            answer: jacobian; of: yhat; wrt: z3                                  | diag(yhat .* (1-yhat)) | correct | -
            answer: jacobian; of: yhat; wrt: z3                                  | diag(yhat)     | incorrect | different
            answer: jacobian; of: z3; wrt: z2                                    | W2             | correct   | -
            answer: jacobian; of: z3; wrt: z2                                    | W2^T           | incorrect | layout
            answer: jacobian; of: l; wrt: yhat                                   | 2*(yhat-y)'    | correct   | -
            answer: jacobian; of: l; wrt: yhat                                   | 2*(yhat-y)     | incorrect | layout
            answer: jacobian; of: yhat; wrt: z3; indices: {k: K, j: K}           | delta[k,j]*yhat[k]*(1-yhat[k]) | correct | -
            answer: jacobian; of: c; wrt: F; indices: {p: 2, k: 2, m: 3}         | q[1,k,2*p-2+m] | correct   | -
            answer: jacobian; of: c; wrt: F; indices: {p: 2, k: 2, m: 3}         | q[1,k,p-1+m]   | incorrect | different
            """)
    void verdicts(String fields, String answer, String status, String remark) throws IOException, DocumentException {
        Verdict verdict = judge(fields, answer);
        assertEquals(status, verdict.status().spelling(), verdict::toString);
        assertEquals(
                remark, verdict.remarks().stream().map(Remark::code).findFirst().orElse(null), verdict::toString);
    }

    /** Answers in terms of given derivatives: the function is linear in what is asked for, with the given ones fixed. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ (W2 @ z2 + b2); wrt: W2; layout: numerator        | z2 dl_dyhat dyhat_dz3            | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ (W2 @ z2 + b2); wrt: W2; layout: numerator        | (dl_dyhat dyhat_dz3)^T z2^T      | incorrect
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ (W2 @ z2 + b2); wrt: W2                           | (dl_dyhat dyhat_dz3)^T z2^T      | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ (W2 @ z2 + b2); wrt: b2; layout: numerator        | dl_dyhat dyhat_dz3               | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ W2 @ dz2_dz1 @ z1; or: [dl_dyhat @ dyhat_dz3 @ dz3_dz1 @ z1]; wrt: b1; layout: numerator | dl_dyhat dyhat_dz3 W2 dz2_dz1 | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ W2 @ dz2_dz1 @ z1; or: [dl_dyhat @ dyhat_dz3 @ dz3_dz1 @ z1]; wrt: b1; layout: numerator | dl_dyhat dyhat_dz3 dz3_dz1    | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ W2 @ dz2_dz1 @ z1; or: [dl_dyhat @ dyhat_dz3 @ dz3_dz1 @ z1]; wrt: W1; layout: numerator | x dl_dyhat dyhat_dz3 W2 dz2_dz1 | correct
            answer: gradient; of: dl_dyhat @ dyhat_dz3 @ W2 @ dz2_dz1 @ z1; or: [dl_dyhat @ dyhat_dz3 @ dz3_dz1 @ z1]; wrt: W1; layout: numerator | dl_dyhat dyhat_dz3 W2 dz2_dz1 x | incorrect
            """)
    void givenDerivatives(String fields, String answer, String status) throws IOException, DocumentException {
        Verdict verdict = judge(fields + "; " + GIVEN, answer);
        assertEquals(status, verdict.status().spelling(), verdict::toString);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            kinks: ignore                                       | 1[x>0]                     | correct   | -
            kinks: exact-where-differentiable                   | 1[x>0]                     | correct   | -
            kinks: {convention: 0}                              | 1[x>0]                     | correct   | -
            kinks: {convention: 0}                              | 1[x>=0]                    | incorrect | kink
            kinks: "convention: 1"                              | 1[x>=0]                    | correct   | -
            kinks: {convention: 1/2}                            | H(x)                       | correct   | -
            kinks: {convention: 0.5}                            | H(x)                       | correct   | -
            kinks: any-subgradient                              | H(x)                       | correct   | -
            kinks: any-subgradient                              | 1[x>0]+2*1[x==0]           | incorrect | kink
            kinks: any-subgradient                              | x                          | incorrect | different
            kinks: any-subgradient                              | relu(x)/x                  | incorrect | kink
            kinks: one-sided                                    | 1[x>=0]                    | correct   | -
            kinks: one-sided                                    | H(x)                       | incorrect | kink
            """)
    void kinks(String policy, String answer, String status, String remark) throws IOException, DocumentException {
        Verdict verdict = judge("answer: gradient; of: sum(relu(x)); wrt: x; " + policy, answer);
        assertEquals(status, verdict.status().spelling(), verdict::toString);
        assertEquals(
                remark, verdict.remarks().stream().map(Remark::code).findFirst().orElse(null), verdict::toString);
    }

    @Test
    void aKinkIsShownWithBothSides() throws IOException, DocumentException {
        String fields = "answer: jacobian; of: relu(x); wrt: x; kinks: {convention: 0}";
        assertTrue(
                task(fields).policies().stream()
                        .anyMatch(line ->
                                line.equals("kinks, convention: 0: on a kink it must be what the chain rule gives"
                                        + " with relu'(0) = 0")),
                task(fields).policies().toString());
        Verdict verdict = judge(fields, "diag(1[x>=0])");
        assertEquals(
                "Right but for points at which the function changes its piece; the policy 'convention: 0' asks for"
                        + " another value there.",
                verdict.remarks().get(0).message());
        assertTrue(
                verdict.certificate()
                        .content()
                        .get("expected")
                        .toString()
                        .endsWith(", by differences [0, 0] from below and [1, 1] from above"),
                verdict.certificate().toString());
        Verdict right = judge(fields, "diag(1[x>0])");
        assertEquals("convention: 0", right.certificate().content().get("kinks"), right::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kinks: strict                  | kinks is 'strict'
            kinks: convention              | kinks is 'convention'
            kinks: {convention: half}      | the convention 'half' is no number
            kinks: {conventions: 0}        | convention
            """)
    void aPolicyThatIsNone(String policy, String message) {
        DocumentException refused = assertThrows(
                DocumentException.class, () -> task("answer: gradient; of: sum(relu(x)); wrt: x; " + policy));
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused::getMessage);
    }

    @Test
    void aWrongEntryIsNamedAndProvedByTwoEnclosures() throws IOException, DocumentException {
        Verdict verdict = judge("answer: jacobian; of: yhat; wrt: z3", "diag(yhat)");
        assertEquals("counterexample", verdict.certificate().kind());
        assertTrue(
                verdict.remarks().get(0).message().contains("of entry [1] by z3[1]"),
                verdict.remarks().toString());
        assertTrue(
                verdict.certificate().content().get("expected").toString().contains("by differences ["),
                verdict.certificate().toString());
    }

    @Test
    void theLayoutInForceIsPrinted() throws IOException, DocumentException {
        assertTrue(
                task("answer: jacobian; of: z3; wrt: x").policies().contains("the layout 'numerator' is asked: K×n"));
        assertTrue(task("answer: gradient; of: l; wrt: W1")
                .policies()
                .contains("the layout 'as-parameter' is asked: d×n"));
        assertFalse(task("answer: gradient; of: l; wrt: W1").solution().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer: gradient; of: yhat; wrt: x                            | a gradient is one of a number
            answer: gradient; of: l; wrt: 2*x                             | neither a symbol nor a name
            answer: gradient; of: sum(x^2); wrt: z3                       | does not mention z3
            answer: gradient; of: l; wrt: x; layout: sideways             | is not one of this derivative
            answer: gradient; of: l; wrt: W1; layout: row                 | is not one of this derivative
            answer: gradient; of: l; wrt: x; indices: {i: d}              | the indices range over d
            answer: gradient; of: l; wrt: x; reference: 2*x               | unknown field 'reference'
            answer: gradient; of: l                                       | the field 'wrt' is missing
            """)
    void authorsFaultsHaveAPlace(String fields, String message) {
        DocumentException fault = assertThrows(DocumentException.class, () -> task(fields));
        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
        assertTrue(
                List.of(22, 23, 24, 25, 26, 27, 28).contains(fault.position().line()),
                fault.position().toString());
    }
}
