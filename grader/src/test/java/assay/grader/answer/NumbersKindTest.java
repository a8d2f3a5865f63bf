package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.Graded;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounded right, cut off, too few digits and wrong are told apart, each with its own message. */
class NumbersKindTest {
    private static final Position PLACE = Position.startOf("test");
    private final Grader grader = Graded.grader("mila-ift6135-2020-hw1");

    private Verdict judge(String id, Node content) {
        Part part = grader.assignment().part(id).orElseThrow();
        return grader.task(part).judge(new Answer(id, content));
    }

    private Verdict judge(String id, String text) {
        return judge(id, new Node.Scalar(PLACE, text, false));
    }

    /** The exact value is 12 − 1/81 = 11.98765432…; four decimals are asked. */
    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "11.9877, CORRECT, ''",
        "11.98765, CORRECT, ''",
        "11.98765432, CORRECT, ''",
        "12 - 1/81, CORRECT, ''",
        "$11.9877$, CORRECT, ''",
        "$11.9876$, PARTIAL, truncated",
        "+ 11.9877, CORRECT, ''",
        "−11.9877, INCORRECT, sign wrong",
        "11.9876, PARTIAL, truncated",
        "11.98, PARTIAL, too-few-digits",
        "11.99, PARTIAL, too-few-digits",
        "12, PARTIAL, too-few-digits",
        "11.9878, INCORRECT, wrong",
        "11.97, INCORRECT, wrong",
        "-11.9877, INCORRECT, sign wrong",
        "11.98764, INCORRECT, wrong",
        "12 + 1/81, INCORRECT, sign wrong",
        "972-1/81, INCORRECT, parentheses wrong",
        "$972-1/81$, INCORRECT, parentheses wrong",
        "x, UNREADABLE, syntax",
        "≈ 11.9877, CORRECT, ''",
        "$\\approx 11.9877$, CORRECT, ''",
        "= 11.9877, CORRECT, ''",
        "dy/dx2 = 11.9877, CORRECT, ''",
        "$\\frac{\\partial y}{\\partial x_2} \\approx 11.9877$, CORRECT, ''",
        "y' = 12 - 0.0123 = 11.9877, CORRECT, ''",
        "y = 11.97, INCORRECT, wrong",
        "12 - 0.01 = 11.9877, UNREADABLE, syntax",
        "2y = 11.9877, UNREADABLE, syntax",
        "-y = 11.9877, UNREADABLE, syntax",
        "log(y) = 11.9877, UNREADABLE, syntax",
    })
    void aRoundedNumber(String written, String status, String code) {
        Verdict verdict = judge("4.2.dy_dx2", written);
        assertEquals(status, verdict.status().name());
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code.split(" ")),
                verdict.remarks().stream().map(Remark::code).toList());
    }

    /** The same digits, in brackets or in another font, and with the point moved by a percent sign or a power of ten. */
    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "(11.9877), CORRECT, ''",
        "((11.9877)), CORRECT, ''",
        "$(11.9877)$, CORRECT, ''",
        "$\\left(11.9877\\right)$, CORRECT, ''",
        "\\(11.9877\\), CORRECT, ''",
        "$$11.9877$$, CORRECT, ''",
        "**11.9877**, CORRECT, ''",
        "$\\boxed{11.9877}$, CORRECT, ''",
        "\\boxed{11.9877}, CORRECT, ''",
        "$\\boxed{\\approx 11.9877}$, CORRECT, ''",
        "$\\mathbf{11.9877}$, CORRECT, ''",
        "$y = \\mathbf{11.9877}$, CORRECT, ''",
        "$1.19877 \\times 10^{1}$, CORRECT, ''",
        "$1.19877\\times10^1$, CORRECT, ''",
        "1.19877*10^1, CORRECT, ''",
        "1.19877 × 10¹, CORRECT, ''",
        "119.877*10^-1, CORRECT, ''",
        "119.877 x 10^(-1), CORRECT, ''",
        "119877·10⁻⁴, CORRECT, ''",
        "$119.877 \\cdot 10^{-1}$, CORRECT, ''",
        "1198.77%, CORRECT, ''",
        "1198.77 %, CORRECT, ''",
        "$1198.77\\%$, CORRECT, ''",
        "'$1198.77\\,\\%$', CORRECT, ''",
        "$1198.77%$, CORRECT, ''",
        "$1198.77$%, CORRECT, ''",
        "y = 1198.77%, CORRECT, ''",
        "1198.76%, PARTIAL, truncated",
        "1199%, PARTIAL, too-few-digits",
        "(11.99), PARTIAL, too-few-digits",
        "$1.199 \\times 10^1$, PARTIAL, too-few-digits",
        "(11.9878), INCORRECT, wrong",
        "(11.97), INCORRECT, wrong",
        "$\\boxed{11.9878}$, INCORRECT, wrong",
        "$\\mathbf{11.9867}$, INCORRECT, wrong",
        "$1.19878 \\times 10^1$, INCORRECT, wrong",
        "1.19877*10^2, INCORRECT, wrong",
        "1.19877*10^-1, INCORRECT, wrong",
        "1198.78%, INCORRECT, wrong",
        "11.9877%, INCORRECT, wrong",
        "12*10^0, INCORRECT, missing-term wrong",
        "-(11.9877), INCORRECT, sign wrong",
        "–11.9877, INCORRECT, sign wrong",
        "$-1198.77\\%$, INCORRECT, sign wrong",
        "1198.77/100, INCORRECT, wrong computed",
        "12-0.0123, INCORRECT, wrong computed",
        "0.0877 + 11.9, INCORRECT, wrong computed",
    })
    void theDigitsOfADecimal(String written, String status, String code) {
        aRoundedNumber(written, status, code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "73728, CORRECT",
        "73728.0, CORRECT",
        "24*24*128, CORRECT",
        "7.3728e4, CORRECT",
        "(73728), CORRECT",
        "7.3728*10^4, CORRECT",
        "7372800%, CORRECT",
        "72*2^10, CORRECT",
        "74*10^3, INCORRECT",
        "73729, INCORRECT",
        "(73729), INCORRECT",
        "'[73728]', INCORRECT",
    })
    void anExactNumber(String written, String status) {
        assertEquals(status, judge("6.1.dimension", written).status().name());
    }

    @Test
    void entriesEarnTheirShare() {
        assertEquals("1/2", judge("5.valid", "[5, 9]").credit().toString());
        assertEquals("1", judge("5.valid", "[5, 16/2]").credit().toString());
        assertEquals("shape", judge("5.valid", "[5, 8, 0]").certificate().kind());
        assertEquals("UNREADABLE", judge("5.valid", "[5, [8]]").status().name());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "$\\begin{pmatrix} 5 & 8 \\end{pmatrix}$; CORRECT",
                "\\begin{bmatrix} 5 \\\\ 8 \\end{bmatrix}; CORRECT",
                "$\\begin{pmatrix} 8 & 5 \\end{pmatrix}$; INCORRECT",
                "$\\begin{pmatrix} 5 & 8 \\\\ 5 & 8 \\end{pmatrix}$; INCORRECT",
            })
    void numbersInAMatrixOfLatex(String written, String status) {
        assertEquals(status, judge("5.valid", written).status().name());
    }

    @Test
    void aFormulaWithoutAValueIsWrong() {
        assertEquals("INCORRECT", judge("4.2.dy_dx2", "1/0").status().name());
    }

    /** The full convolution is [1, 2, 5, 8, 6, 8]. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            1, 2, 5, 8, 6, 8                          ; CORRECT
            (1, 2, 5, 8, 6, 8)                        ; CORRECT
            y = [1, 2, 5, 8, 6, 8]^T                  ; CORRECT
            [[1], [2], [5], [8], [6], [8]]            ; CORRECT
            [[1, 2, 5, 8, 6, 8]]                      ; INCORRECT
            y1=1, y2=2, y3=5, y4=8, y5=6, y6=8        ; CORRECT
            y2=2, y1=1, y3=5, y4=8, y5=6, y6=8        ; UNREADABLE
            y=1, y=2, y=5, y=8, y=6, y=8              ; UNREADABLE
            1,2,5,8,6,8                               ; UNREADABLE
            """)
    void aVectorWithoutBrackets(String written, String status) {
        assertEquals(status, judge("5.full", written).status().name());
    }
}
