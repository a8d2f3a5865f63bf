package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.document.Position;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes as people write them. */
class ShapeTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            64 x 7 x 7                    ; 64|7|7
            64x7x7                        ; 64|7|7
            DxD                           ; D|D
            3xHxW                         ; 3|H|W
            max(a,b)xK                    ; max(a,b)xK
            H \\in \\mathbb{R}^{D \\times d} ; D|d
            H ∈ R^(D x d)                 ; D|d
            torch.Size([64, 7, 7])        ; 64|7|7
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
            (5,)                          ; 5
            [64, 7, 7, ]                  ; 64|7|7
            [[64, 7, 7]]                  ; 64|7|7
            64, 7 x 7                     ; 64|7|7
            64,, 7                        ; 64||7
            64, 7,                        ; 64|7|
            ()                            ; ''
            []                            ; ''
            """)
    void axes(String text, String expected) {
        String plain = text.replace("\\\\", "\\");
        assertEquals(
                expected,
                ShapeText.of(new Node.Scalar(Position.startOf("test"), plain, false)).axes().stream()
                        .map(Node.Scalar::text)
                        .collect(Collectors.joining("|")));
    }

    private static Node yaml(String text) throws DocumentException {
        return new DocumentReader(DocumentBudget.DEFAULT).read("t.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            [64, 7, 7]                    ; 64|7|7
            - [64, 7, 7]                  ; 64|7|7
            [[[64, 7]]]                   ; 64|7
            [64 x 7 x 7]                  ; 64|7|7
            ["(H+2*P)/S", 2*K]            ; (H+2*P)/S|2*K
            []                            ; ''
            """)
    void lists(String text, String expected) throws DocumentException {
        ShapeText shape = ShapeText.of(yaml(text));
        assertEquals(Optional.empty(), shape.fault());
        assertEquals(expected, shape.axes().stream().map(Node.Scalar::text).collect(Collectors.joining("|")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            {H: 64, W: 7}                 ; a mapping has names and no order
            [{H: 64}, {W: 7}]             ; a mapping in a list is not a length
            [[64], [7, 7]]                ; a list in a list is not a length
            [64, [7, 7]]                  ; a list in a list is not a length
            [64, 7 x 7]                   ; '7 x 7' in a list is not one length
            [64, []]                      ; a list in a list is not a length
            """)
    void whatIsNoShapeIsTold(String text, String message) throws DocumentException {
        String told = ShapeText.of(yaml(text)).fault().orElseThrow().message();
        assertTrue(told.contains(message), told);
        assertTrue(told.contains("a shape is one list of lengths in order, such as [2, 3, 5] or 2 x 3 x 5."), told);
    }
}
