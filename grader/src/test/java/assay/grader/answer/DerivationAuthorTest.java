package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of an author in a derivation are found when the problem is read. */
class DerivationAuthorTest {
    @TempDir
    Path problems;

    private void prepare(String fields) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(folder.resolve("1.yaml"), """
                question: "1"
                title: One
                symbols: {x: {shape: [K]}, y: {shape: [K], domain: one-hot}, z: real}
                parts:
                  - id: "1"
                    answer: derivation
                    points: 1
                %s""".formatted(fields.indent(4)));
        new Grader(new AssignmentReader(problems, Computations.all()).read("set", Position.startOf("t")));
    }

    @Test
    void aSoundPartIsRead() {
        assertDoesNotThrow(() -> prepare("from: sum(y)*z\nto: z\nfacts: [sum(y) == 1]\npartial: end\nlayout: ignore"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            from: z*z@to: z                     | the end is not equal to the start
            from: z@to: 0*integral(t,0,z,exp(exp(t^2)))+z | it could not be proved that the end is equal to the start
            from: z@facts: [sum(x) == 1]        | the left side is not equal to the right
            from: z@facts: [z > 0]              | a fact is an equality of two formulas
            from: z@partial: per-row            | partial is 'per-row'
            from: z@lines: {at-least: 0}        | '0' is no number of lines
            from: z@layout: any                 | layout is 'any'
            to: z                               | the field 'from' is missing
            from: z@define: {f(q): z}           | the parameter 'q' of f(q) is no symbol
            """)
    void faultsAreNamed(String fields, String message) {
        DocumentException fault = assertThrows(DocumentException.class, () -> prepare(fields.replace("@", "\n")));
        assertEquals(message, fault.problem());
    }
}
