package assay.grader.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.grader.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two parts that ask for two forms of one function. */
class DifferentFormsTest {
    private static final String FORM = "must-use: [H]; differs-from: [a]";

    @TempDir
    Path problems;

    private AssignmentReader reader(String form) throws IOException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(
                folder.resolve("1.yaml"), """
                question: "1"
                title: ReLU by the step function
                symbols: {x: real}
                parts:
                  - id: a
                    answer: expression
                    points: 1
                    reference: max(0, x)
                    operators-allowed: [integral]
                    functions-allowed: [heaviside, abs]
                    must-use: [H]
                    accept: [x*H(x)]
                  - id: b
                    answer: expression
                    points: 1
                    reference: max(0, x)
                    operators-allowed: [integral]
                    accept: [x*H(x)]
                %s
                  - {id: c, answer: number, points: 1, reference: 1}
                """.formatted(form.replace("; ", "\n").indent(4)));
        return new AssignmentReader(problems, Computations.all());
    }

    private GradedSubmission grade(String answers) throws IOException, DocumentException {
        Grader grader = new Grader(reader(FORM).read("set", Position.startOf("test")));
        String yaml = "assignment: set\nstudent: s\nanswers: {" + answers + "}\n";
        return grader.grade(
                new SubmissionReader(DocumentBudget.DEFAULT).read("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(Verdict verdict) {
        return (verdict.status().spelling() + " "
                        + verdict.remarks().stream().map(Remark::code).collect(Collectors.joining(" ")))
                .strip();
    }

    @ParameterizedTest(name = "a: {0}, b: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            x*H(x)               ; integral(t, 0, x, H(t))  ; correct                         ; correct
            x*H(x)               ; H(x)*x                   ; correct                         ; incorrect same-form
            x*H(x)               ; $\\frac{2xH(x)}{2}$      ; correct                         ; incorrect same-form
            integral(t,0,x,H(t)) ; integral(s, 0, x, H(s))  ; correct                         ; incorrect same-form
            x*H(x)               ; x - x*H(-x)              ; correct                         ; correct
            x*H(x)               ; 10^10^10*H(x)            ; correct                         ; undecided undecided
            10^10^10*H(x)        ; H(x)*10^10^10            ; undecided undecided             ; incorrect same-form
            |x|*H(x)             ; max(0, x)                ; correct                         ; incorrect must-use
            max(0, x)            ; x*H(x)                   ; incorrect function-not-allowed  ; correct
            (x + |x|)/2          ; x*H(x)                   ; incorrect must-use              ; correct
            x*1[x > 0]           ; x*H(x)                   ; incorrect function-not-allowed  ; correct
            H(x)*(x^2)^(1/2)     ; x*H(x)                   ; incorrect function-not-allowed  ; correct
            x +                  ; x*H(x)                   ; unreadable syntax               ; correct
            """)
    void aRepetitionEarnsNothing(String a, String b, String first, String second)
            throws IOException, DocumentException {
        GradedSubmission graded = grade("a: '" + a + "', b: '" + b + "'");
        assertEquals(first, said(graded.parts().get(0).verdict()));
        assertEquals(second, said(graded.parts().get(1).verdict()));
    }

    @Test
    void aMissingAnswerForbidsNothing() throws IOException, DocumentException {
        assertEquals("correct", said(grade("b: x*H(x)").parts().get(1).verdict()));
    }

    @Test
    void theMessageNamesTheOtherPart() throws IOException, DocumentException {
        Verdict verdict = grade("a: x*H(x), b: H(x)*x").parts().get(1).verdict();
        assertEquals(
                "This is the form of your a; here another one is asked.",
                verdict.remarks().get(0).message());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            differs-from: [d]                  | there is no part 'd'
            differs-from: [c]                  | the part 'c' does not ask for a formula
            differs-from: [b]                  | the answer cannot differ from itself
            functions-allowed: [heavyside]     | 'heavyside' is no function
            must-use: [y]                      | 'y' is no name of the question, no function and no operator
            must-use: [limit]                  | a limit must be used and is not allowed
            functions-allowed: [abs]; must-use: [H] | 'H' must be used and is not allowed
            symbols-allowed: []; must-use: [x] | 'x' must be used and is not allowed
            """)
    void anAuthorsFaultIsFoundByVerifyToo(String form, String message) throws IOException, DocumentException {
        var read = reader(form).read("set", Position.startOf("test"));
        DocumentException fault = assertThrows(DocumentException.class, () -> new Grader(read));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
        var proof = new Verifier(reader(form), part -> {}).verify("set");
        assertTrue(
                proof.faults().size() == 1
                        || proof.parts().stream().anyMatch(part -> part.fault().isPresent()),
                proof.toString());
    }
}
