package assay.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screen before a division: no multiple is refused, and hardly anything else is let through. */
final class DivisionScreenTest {

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noMultipleIsRefused(Layout layout) {
        Samples samples = new Samples(20260);
        for (int n = 0; n < 300; n++) {
            Polynomial divisor = samples.polynomial(layout, 11, 3, false)
                    .add(Polynomial.power(layout, 11, 1))
                    .add(Polynomial.constant(layout, 1));
            Polynomial product =
                    PolynomialProduct.of(divisor, samples.polynomial(layout, 11, 6, true), PolynomialLimits.DEFAULT);
            assertTrue(DivisionScreen.mayDivide(product, divisor), () -> product + " by " + divisor);
            if (product.size() >= 8) {
                Polynomial other = product.add(Polynomial.power(layout, 3, 2));
                assertFalse(DivisionScreen.mayDivide(other, divisor), () -> other + " by " + divisor);
            }
        }
    }

    /** A packed word, taken apart from its first exponent on, holds the exponents that were put in. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aWordIsTakenApart(Layout layout) {
        Random random = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            int[] exponents = new int[layout.perWord()];
            long word = 0;
            for (int g = 0; g < exponents.length; g++) {
                exponents[g] = random.nextInt(3) == 0 ? random.nextInt(layout.limit()) - layout.limit() / 2 : 0;
                word += layout.pack(g, exponents[g]);
            }
            int[] found = new int[exponents.length];
            int g = 0;
            for (long rest = word; rest != 0; rest = layout.rest(rest), g++) {
                int zeros = layout.zeros(rest);
                g += zeros;
                rest = layout.skip(rest, zeros);
                found[g] = layout.first(rest);
            }
            assertEquals(Arrays.toString(exponents), Arrays.toString(found));
        }
    }
}
