package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The larger sizes at which a counterexample is looked for. */
class SizeChoicesTest {
    private static final Dimension B = Dimension.named("B");
    private static final Dimension D = Dimension.named("D");

    private static List<Sizes> larger(Dimension... axes) {
        return SizeChoices.larger(new TreeMap<>(Map.of("B", 2, "D", 2)), Shape.of(axes));
    }

    @Test
    void scalarsVectorsAndMatricesAreLookedAtInAllOfThem() {
        assertEquals(5, larger().size());
        assertEquals(larger(), larger(B));
        assertEquals(larger(), larger(B, D));
        assertTrue(larger().contains(new Sizes(Map.of("B", 11, "D", 12))));
    }

    /** 17,424 entries say no more about a size that is used as a number than 5,184. */
    @Test
    void ofTheDerivativeOfAMatrixByAMatrixTheLargestIsLeftOut() {
        List<Sizes> some = larger(B, D, B, D);
        assertEquals(4, some.size());
        assertTrue(some.contains(new Sizes(Map.of("B", 8, "D", 9))));
    }
}
