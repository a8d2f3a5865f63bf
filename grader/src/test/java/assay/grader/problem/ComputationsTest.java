package assay.grader.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computations that problem files call, against values that were worked out by hand. */
class ComputationsTest {

    private static final Position PLACE = Position.startOf("test");

    private static Node.Scalar scalar(String text) {
        return new Node.Scalar(PLACE, text, false);
    }

    private static Tensor<Rational> value(String call) throws DocumentException, ComputationException {
        Map<String, Computation> byName = new LinkedHashMap<>();
        Computations.all().forEach(computation -> byName.put(computation.call(), computation));
        Vocabulary vocabulary = Vocabulary.of(byName)
                .withSymbols(Map.of(
                        "t",
                        scalar("real"),
                        "s",
                        new Node.Mapping(
                                PLACE,
                                Map.of(
                                        "shape",
                                        new Node.Field(PLACE, new Node.Sequence(PLACE, List.of(scalar("2"))))))));
        return vocabulary
                .term(new Node.Scalar(Position.startOf("test"), call, false))
                .value(Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            convolve([1,2,3,4], [1,0,2], mode: full)       ; [1, 2, 5, 8, 6, 8]
            convolve([1,2,3,4], [1,0,2], mode: same)       ; [2, 5, 8, 6]
            convolve([1,2,3,4], [1,0,2], mode: valid)      ; [5, 8]
            correlate([1,2,3,4], [1,0,2])                  ; [7, 10]
            correlate([1,2,3,4], [1,0,2], p: 1, s: 2)      ; [4, 10]
            correlate([[1,2],[3,4]], [[1,1],[1,-1]])       ; [2]
            pad([1,2], p: 1)                               ; [0, 1, 2, 0]
            pool([[1,5],[3,2]], kind: maximum, k: 2)       ; [5]
            pool([[1,5],[3,2]], kind: average, k: 2)       ; [11/4]
            convolution-shape([256,256,3], kernels: 64, k: 8, s: 2, axes: channels-last) ; [125, 125, 64]
            pooling-shape([64,32,32], k: 8, s: 4)          ; [64, 7, 7]
            convolution-parameters([25,25,64], kernels: 128, k: 4, axes: channels-last)               ; [131072]
            convolution-parameters([25,25,64], kernels: 128, k: 4, biases: with, axes: channels-last) ; [131200]
            """)
    void values(String call, String expected) throws DocumentException, ComputationException {
        assertEquals(expected, value(call).entries().toString());
    }

    @Test
    void impossibleLayersSayWhy() {
        ComputationException fault =
                assertThrows(ComputationException.class, () -> value("convolution-shape([3,4,4], kernels: 1, k: 8)"));
        assertTrue(!fault.getMessage().isEmpty());
        assertThrows(ComputationException.class, () -> value("convolution-shape([3,4,4], kernels: 1, k: 2, s: 0)"));
        assertThrows(ComputationException.class, () -> value("convolve([1], [2], mode: vaild)"));
    }

    @Test
    void wrongCallsAreAuthorsFaults() {
        DocumentException fault = assertThrows(DocumentException.class, () -> value("convolve([1], [2], mod: full)"));
        assertEquals("did you mean 'mode'?", fault.hint());
        assertThrows(DocumentException.class, () -> value("convolve([1])"));
    }

    /** x^2 + y^2 has the gradient (2x, 2y); each step of rate 1/4 halves the point. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            descend(t^2, from: 8, rate: 1/4, steps: 3)                               ; [4, 2, 1]
            descend(t^2, from: 8, rate: 1/4, steps: 3, show: values)                 ; [16, 4, 1]
            descend(s[1]^2 + s[2]^2, from: [8, 4], rate: 1/4, steps: 2)              ; [4, 2, 2, 1]
            momentum(t^2, from: 8, rate: 1/4, decay: 0, steps: 2)                    ; [4, 2]
            momentum(t^2, from: 8, rate: 1/4, decay: 1/2, steps: 2, order: point-first-old-gradient, first: gradient, weight: complement, show: velocities) ; [16, 16]
            momentum(t^2, from: 8, rate: 1/4, decay: 1/2, steps: 2, order: point-first-new-gradient, first: gradient, weight: complement, show: velocities) ; [16, 12]
            """)
    void descents(String call, String expected) throws DocumentException, ComputationException {
        assertEquals(expected, value(call).entries().toString());
    }

    @Test
    void aDescentNeedsOneFunctionOfOneSymbol() {
        assertThrows(DocumentException.class, () -> value("descend(t*s[1], from: 1, rate: 1, steps: 1)"));
        assertThrows(DocumentException.class, () -> value("descend(3, from: 1, rate: 1, steps: 1)"));
        assertThrows(ComputationException.class, () -> value("descend(t, from: 1, rate: 1, steps: 0)"));
        assertThrows(ComputationException.class, () -> value("descend(t, from: [1, 2], rate: 1, steps: 1)"));
        assertThrows(
                ComputationException.class, () -> value("descend(t, from: 1, rate: 1, steps: 1, show: velocities)"));
    }
}
