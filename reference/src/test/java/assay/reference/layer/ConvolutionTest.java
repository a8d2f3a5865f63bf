package assay.reference.layer;

import static assay.reference.layer.Convolution.Centring.EARLIER;
import static assay.reference.layer.Convolution.Centring.LATER;
import static assay.reference.layer.Convolution.Mode.FULL;
import static assay.reference.layer.Convolution.Mode.SAME;
import static assay.reference.layer.Convolution.Mode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

    @ParameterizedTest(name = "{0} {1} of [{2}] and [{3}]")
    @CsvSource({
        "FULL,  EARLIER, 1 2 3 4, 1 0 2, 1 2 5 8 6 8",
        "SAME,  EARLIER, 1 2 3 4, 1 0 2, 2 5 8 6",
        "SAME,  LATER,   1 2 3 4, 1 0 2, 2 5 8 6",
        "VALID, EARLIER, 1 2 3 4, 1 0 2, 5 8",
        "SAME,  EARLIER, 1 2 3,   1 1,   1 3 5",
        "SAME,  LATER,   1 2 3,   1 1,   3 5 3",
        "SAME,  EARLIER, 1 2,     1 1 1 1, 1 3 3 3",
        "VALID, EARLIER, 1 2,     1 1 1 1, 3 3 3",
        "FULL,  EARLIER, 7,       1/7,   1",
    })
    void known(Convolution.Mode mode, Convolution.Centring centring, String first, String second, String expected) {
        assertEquals(
                Exact.values(Exact.vector(expected)),
                Exact.values(
                        new Convolution(mode, centring).of(Exact.NUMBERS, Exact.vector(first), Exact.vector(second))));
    }

    /** The coefficients of a product of polynomials, added up term by term. */
    @Property(tries = 200)
    void fullIsTheProductOfPolynomials(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = -9, max = 9) Integer> a,
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = -9, max = 9) Integer> b) {
        List<Integer> product = new ArrayList<>();
        for (int k = 0; k < a.size() + b.size() - 1; k++) {
            product.add(0);
        }
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                product.set(i + j, product.get(i + j) + a.get(i) * b.get(j));
            }
        }
        var x = Exact.tensor(List.of(a.size()), a);
        var y = Exact.tensor(List.of(b.size()), b);
        assertEquals(
                Exact.values(Exact.tensor(List.of(product.size()), product)),
                Exact.values(new Convolution(FULL).of(Exact.NUMBERS, x, y)));
        for (Convolution.Mode mode : Convolution.Mode.values()) {
            Convolution convolution = new Convolution(mode);
            assertEquals(convolution.of(Exact.NUMBERS, x, y), convolution.of(Exact.NUMBERS, y, x), "commutes");
        }
    }

    /** Where the kernel lies inside, convolution is cross-correlation with the flipped kernel. */
    @Property(tries = 200)
    void validIsCrossCorrelationWithTheFlippedKernel(
            @ForAll @Size(min = 4, max = 9) List<@IntRange(min = -9, max = 9) Integer> a,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> b) {
        var x = Exact.tensor(List.of(a.size()), a);
        var w = Exact.tensor(List.of(b.size()), b);
        var slide = CrossCorrelation.alongSequence(WindowGeometry.plain(b.size()));
        assertEquals(
                slide.ofSingle(Exact.NUMBERS, x, Convolution.flip(w)), new Convolution(VALID).of(Exact.NUMBERS, x, w));
        var padded = ZeroPadding.square(b.size() - 1).widths().subList(0, 1);
        assertEquals(
                slide.ofSingle(Exact.NUMBERS, new ZeroPadding(padded).of(Exact.NUMBERS, x), Convolution.flip(w)),
                new Convolution(FULL).of(Exact.NUMBERS, x, w));
    }

    /** SAME leaves out as many entries at both ends, or one more at the end that the convention says. */
    @Test
    void sameIsCentred() {
        for (int m = 1; m <= 8; m++) {
            for (int k = 1; k <= 8; k++) {
                int full = new Convolution(FULL).length(m, k);
                int before = new Convolution(SAME, EARLIER).start(m, k);
                int behind = full - before - new Convolution(SAME).length(m, k);
                assertEquals((Math.min(m, k) - 1) % 2, behind - before);
                assertEquals(behind, new Convolution(SAME, LATER).start(m, k));
            }
        }
    }

    @Test
    void onlySequencesOfAtLeastOneEntry() {
        Convolution full = new Convolution(FULL);
        assertThrows(ShapeException.class, () -> full.length(0, 3));
        assertThrows(ShapeException.class, () -> full.of(Exact.NUMBERS, Exact.matrix("1 2; 3 4"), Exact.vector("1")));
        assertThrows(ShapeException.class, () -> full.of(Exact.NUMBERS, Tensor.vector(List.of()), Exact.vector("1")));
    }
}
