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
import org.junit.jupiter.params.provider.ValueSource;

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
            $\\mathbb{R}^{3\\times4}$       ; 3|4
            $\\mathbb{R}^{4\\times3}$       ; 4|3
            $3\\times4$                    ; 3|4
            3\\times4\\times5              ; 3|4|5
            $W\\in\\mathbb{R}^{3\\times4}$  ; 3|4
            $3\\,\\times\\,4$              ; 3|4
            $\\left(3,\\:4\\right)$         ; 3|4
            $(3,\\ 4)$                     ; 3|4
            W = (3, 4)                    ; 3|4
            $W_1 = 3\\times4$              ; 3|4
            $W^{(1)} = (3, 4)$            ; 3|4
            W.shape = torch.Size([3, 4])  ; 3|4
            shape(W) = [3, 4]             ; 3|4
            H = 3, W = 4                  ; H = 3|W = 4
            2*K*D                         ; 2*K*D
            2 \\cdot K                     ; 2 \\cdot K
            3*4, K                        ; 3*4|K
            (2*3+4)/2                     ; (2*3+4)/2
            max(2*3, 4)                   ; max(2*3, 4)
            floor(2*3)                    ; floor(2*3)
            """)
    void axes(String text, String expected) {
        String plain = text.replace("\\\\", "\\");
        assertEquals(
                expected.replace("\\\\", "\\"),
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

    /** Whether they are two axes or one nobody knows. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "3·4",
                "$3 \\cdot 4$",
                "$3\\cdot4$",
                "(3)(4)",
                "(3) (4)",
                "3(4)",
                "(3·4)",
                "[3 ⋅ 4]",
                "\\mathbb{R}^{3 \\cdot 4}",
                "R^(3·4)",
                "W = 3·4",
                "3*4*K",
            })
    void aProductOfNumbersIsAskedBack(String text) {
        String told = ShapeText.of(new Node.Scalar(Position.startOf("test"), text, false))
                .fault()
                .orElseThrow()
                .message();
        assertTrue(told.contains("may be several axes or a product, which is one"), told);
    }
}
