package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes in symbolic sizes, and questions that can be read in two ways. */
class AnswersTest {
    @TempDir
    Path problems;

    private String judge(String specification, String answer) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(folder.resolve("1.yaml"), """
                question: "1"
                title: One
                symbols: {x: real, W: {shape: [K, D]}, v: {shape: [D]}, u: {shape: [1, K]}}
                parts:
                  - id: "1"
                    points: 1
                %s""".formatted(
                        specification.replace("~", "\n").indent(4)));
        Assignment assignment = new AssignmentReader(problems, Computations.all()).read("set", Position.startOf("t"));
        Node text = new Node.Scalar(Position.startOf("t"), answer, false);
        Verdict verdict = new Grader(assignment).task(assignment.parts().get(0)).judge(new Answer("1", text));
        return verdict.status()
                + (verdict.remarks().isEmpty()
                        ? ""
                        : " " + verdict.remarks().get(0).code());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            of: W          ; K x D                  ; CORRECT
            of: W          ; R^{K \\times D}        ; CORRECT
            of: W          ; D x K                  ; INCORRECT axes-order
            of: W          ; K                      ; INCORRECT axes-count
            of: W          ; K x (D+1)              ; INCORRECT axes-wrong
            of: W          ; K x q                  ; UNREADABLE syntax
            of: W v        ; K                      ; CORRECT
            of: u          ; 1 x K                  ; CORRECT
            of: u          ; K                      ; INCORRECT axes-count
            of: u~unit-axes: optional ; K           ; CORRECT
            of: u~unit-axes: optional ; 1 x K x 1   ; CORRECT
            of: u~unit-axes: optional ; 10^10^10 x K ; UNDECIDED undecided
            of: u~unit-axes: optional ; 10^10^10    ; UNDECIDED undecided
            of: u~unit-axes: optional ; 10^10^10 x (K+1) ; INCORRECT axes-wrong
            of: u~unit-axes: optional ; 10^10^10 x K x (K+1) ; INCORRECT axes-count
            of: u               ; 10^10^10 x K      ; UNDECIDED undecided
            of: u               ; 10^10^10 x 5 x 5  ; INCORRECT axes-count
            reference: "[K, 2*D]" ; [K, D + D]      ; CORRECT
            reference: "[2, 3]" ; 2 x 3             ; CORRECT
            reference: "[2, 3]" ; 3 x 2             ; INCORRECT axes-order
            reference: "[2, 3]" ; [[2, 3]]          ; CORRECT
            reference: "[2, 3]" ; (2, 3,)           ; CORRECT
            reference: "[2, 3]" ; [[2], [3]]        ; UNREADABLE form
            reference: "[2, 3]" ; [[1, 1], 3]       ; UNREADABLE form
            reference: "[2, 3]" ; 2, 3,             ; UNREADABLE syntax
            reference: "[2, 3]" ; ()                ; INCORRECT axes-count
            of: W v             ; (K,)              ; CORRECT
            """)
    void shapes(String fields, String answer, String expected) throws IOException, DocumentException {
        assertEquals(expected, judge("answer: shape~" + fields, answer.replace("\\\\", "\\")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            1/2 ; CORRECT
            1/3 ; CORRECT
            0.3 ; PARTIAL too-few-digits
            1/4 ; INCORRECT wrong
            """)
    void twoReadings(String answer, String expected) throws IOException, DocumentException {
        assertEquals(expected, judge("answer: number~reference: 1/2~or: [1/3]", answer));
    }
}
