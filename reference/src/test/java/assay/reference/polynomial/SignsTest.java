package assay.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Rational;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is said of signs holds at points; and the forms that must be recognised are. */
class SignsTest {
    /** g0 any, g1 any, g2 positive, g3 at least zero. */
    private static QuotientField field() {
        QuotientField field = new QuotientField(Layout.BYTES, PolynomialLimits.DEFAULT);
        int[] signs = {SignSet.ANY, SignSet.ANY, SignSet.POSITIVE, SignSet.NONNEGATIVE};
        for (int k = 0; k < signs.length; k++) {
            field.addGenerator(new Generator(Generator.Kind.INPUT, field.zero(), k, 1), signs[k]);
        }
        return field;
    }

    private static int signs(String polynomial) {
        QuotientField field = field();
        return new Signs(field, false).ofProduct(field.of(PolynomialText.parse(polynomial, Layout.BYTES)));
    }

    @ParameterizedTest
    @CsvSource({
        "g0^2 + 1, 4",
        "g0^2 - 2*g0*g1 + g1^2, 6",
        "g0^2 - 2*g0*g1 + g1^2 + g2, 4",
        "g0^2 + g0*g1 + g1^2, 6",
        "g0^2 - g0 + 1, 4",
        "g0^2 - 3*g0 + 1, 7",
        "-g0^4 - g0^2*g1^2 - 1, 1",
        "g2*g3 + g3, 6",
        "g2 + g3, 4",
        "g2 - g3, 7",
        "g2^2*g0, 7",
        "g0^2*g2, 6",
        "g0*g1, 7",
        "2*g0^2 + 2*g1^2 - 4*g0*g1, 6",
        "g0^4 - 2*g0^2 + 1, 6",
        "g0^2 + 2*g0*g1 - g1^2, 7"
    })
    void formsAreRecognised(String polynomial, int expected) {
        assertEquals(expected, signs(polynomial));
    }

    @Property(tries = 300)
    void whatIsSaidHoldsAtPoints(@ForAll long seed) {
        QuotientField field = field();
        Samples samples = new Samples(seed);
        Polynomial a = samples.polynomial(Layout.BYTES, 4, 3, false);
        Polynomial b = samples.polynomial(Layout.BYTES, 4, 2, false);
        // Squares make it likely that something can be said.
        Polynomial p = PolynomialProduct.of(a, a, PolynomialLimits.DEFAULT).add(b);
        if (p.isZero()) {
            return;
        }
        Signs signs = new Signs(field, false);
        int said = signs.of(field.of(p)) & signs.ofProduct(field.of(p));
        for (int n = 0; n < 20; n++) {
            Rational[] point = samples.point(4);
            point[2] = point[2].abs();
            point[3] = n % 3 == 0 ? Rational.ZERO : point[3].abs();
            if (n % 4 == 0) {
                point[0] = Rational.ZERO;
            }
            int actual = SignSet.of(Samples.value(p, point).signum());
            assertNotEquals(SignSet.NONE, said & actual, () -> p + " is said to be " + SignSet.toString(said));
        }
    }

    @Property(tries = 300)
    void setsOfSignsAreRight(@ForAll int first, @ForAll int second) {
        int a = Math.floorMod(first, 5) - 2;
        int b = Math.floorMod(second, 5) - 2;
        int setA = SignSet.of(a) | Math.floorMod(first / 7, 8);
        int setB = SignSet.of(b) | Math.floorMod(second / 7, 8);
        assertTrue((SignSet.product(setA, setB) & SignSet.of(a * b)) != 0);
        assertTrue((SignSet.sum(setA, setB) & SignSet.of(a + b)) != 0);
        assertTrue((SignSet.negate(setA) & SignSet.of(-a)) != 0);
        assertTrue((SignSet.power(setA, 2) & SignSet.of(a * a)) != 0);
        assertTrue((SignSet.power(setA, 3) & SignSet.of(a * a * a)) != 0);
    }

    @Test
    void contradictionsAreFoundWithTheirWeights() {
        QuotientField field = field();
        field.restrictFactor(field.factor(PolynomialText.parse("g1 - g0", Layout.BYTES)), SignSet.POSITIVE);
        assertNull(Infeasibility.find(field, new Signs(field, false), false));
        // g1 > g0, g0 ≥ 1 and g1 ≤ 1.
        field.restrictFactor(field.factor(PolynomialText.parse("g0 - 1", Layout.BYTES)), SignSet.NONNEGATIVE);
        field.restrictFactor(field.factor(PolynomialText.parse("g1 - 1", Layout.BYTES)), SignSet.NONPOSITIVE);
        Infeasibility found = Infeasibility.find(field, new Signs(field, false), false);
        assertNotNull(found);
        assertTrue(found.isContradictory());
    }

    @Test
    void weakSignsAloneAreNoContradiction() {
        QuotientField field = field();
        field.restrictFactor(field.factor(PolynomialText.parse("g1 - g0", Layout.BYTES)), SignSet.NONNEGATIVE);
        field.restrictFactor(field.factor(PolynomialText.parse("g0 - 1", Layout.BYTES)), SignSet.NONNEGATIVE);
        field.restrictFactor(field.factor(PolynomialText.parse("g1 - 1", Layout.BYTES)), SignSet.NONPOSITIVE);
        assertNull(Infeasibility.find(field, new Signs(field, false), false));
    }
}
