package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes as people write them. */
class ShapeTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            64 x 7 x 7                    ; 64|7|7
            64x7x7                        ; 64|7|7
            (64, 7, 7)                    ; 64|7|7
            [64,7,7]                      ; 64|7|7
            64*7*7                        ; 64|7|7
            64 × 7 × 7                    ; 64|7|7
            $64 \\times 7$                ; 64|7
            R^{K \\times d}               ; K|d
            \\in \\mathbb{R}^{(K \\times d)} ; K|d
            ℝ^(K×d)                       ; K|d
            R^m                           ; m
            K x d                         ; K|d
            (H+2*P)/S x 2*K               ; (H+2*P)/S|2*K
            floor((H+1)/2), max(a, b)     ; floor((H+1)/2)|max(a, b)
            (a)(b)                        ; (a)(b)
            5                             ; 5
            """)
    void axes(String text, String expected) {
        String plain = text.replace("\\\\", "\\");
        assertEquals(
                expected,
                ShapeText.axes(new Node.Scalar(Position.startOf("test"), plain, false)).stream()
                        .map(Node.Scalar::text)
                        .collect(Collectors.joining("|")));
    }
}
