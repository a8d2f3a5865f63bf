package assay.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Rational;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and products against a plain evaluator, and the laws of a ring by equality of canonical forms. */
class PolynomialTest {
    private static final PolynomialLimits LIMITS = PolynomialLimits.DEFAULT;

    @Property(tries = 200)
    void sumsAndProductsHaveTheRightValues(@ForAll long seed, @ForAll boolean wide) {
        Samples samples = new Samples(seed);
        // With twelve generators a monomial of bytes has two words.
        int generators = wide ? 12 : 4;
        Layout layout = wide ? Layout.BYTES : Layout.SHORTS;
        Polynomial a = samples.polynomial(layout, generators, 5, true);
        Polynomial b = samples.polynomial(layout, generators, 6, true);
        Polynomial product = PolynomialProduct.of(a, b, LIMITS);
        Rational[] point = samples.point(generators);
        Rational x = Samples.value(a, point);
        Rational y = Samples.value(b, point);
        assertEquals(x.add(y), Samples.value(a.add(b), point));
        assertEquals(x.subtract(y), Samples.value(a.subtract(b), point));
        assertEquals(x.multiply(y), Samples.value(product, point));
        assertEquals(product, PolynomialProduct.of(b, a, LIMITS));
        assertEquals(product.hashCode(), PolynomialProduct.of(b, a, LIMITS).hashCode());
        assertTrue(a.add(b).subtract(b).equals(a));
        assertTrue(a.subtract(a).isZero());
    }

    @Property(tries = 200)
    void productsDistributeOverSums(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Polynomial a = samples.polynomial(Layout.BYTES, 10, 4, true);
        Polynomial b = samples.polynomial(Layout.BYTES, 3, 4, true);
        Polynomial c = samples.polynomial(Layout.BYTES, 10, 4, false);
        assertEquals(
                PolynomialProduct.of(a.add(b), c, LIMITS),
                PolynomialProduct.of(a, c, LIMITS).add(PolynomialProduct.of(b, c, LIMITS)));
    }

    /** No multiple is ever refused; what is none nearly always is, without a division. */
    @Property(tries = 200)
    void theScreenOfDivisionsRefusesNoMultiple(@ForAll long seed, @ForAll boolean wide) {
        Samples samples = new Samples(seed);
        int generators = wide ? 11 : 3;
        Polynomial a = samples.polynomial(Layout.BYTES, generators, 6, true);
        Polynomial b = samples.polynomial(Layout.BYTES, generators, 4, false)
                .add(Polynomial.power(Layout.BYTES, generators, 1));
        Polynomial divisor = b.dividedByMonomial(b.monomialContent()).dividedBy(b.content());
        Polynomial product = PolynomialProduct.of(a, divisor, LIMITS);
        assertTrue(DivisionScreen.mayDivide(product, divisor));
        Polynomial other = product.add(Polynomial.power(Layout.BYTES, 0, 2));
        if (divisor.size() > 1 && other.size() >= 8) {
            assertFalse(DivisionScreen.mayDivide(other, divisor), () -> other + " / " + divisor);
        }
    }

    @Property(tries = 200)
    void exactDivisionUndoesProducts(@ForAll long seed, @ForAll boolean wide) {
        Samples samples = new Samples(seed);
        int generators = wide ? 11 : 3;
        Polynomial a = samples.polynomial(Layout.BYTES, generators, 5, true);
        Polynomial b = samples.polynomial(Layout.BYTES, generators, 4, false);
        if (a.isZero() || b.size() < 2) {
            return;
        }
        Polynomial divisor = b.dividedByMonomial(b.monomialContent()).dividedBy(b.content());
        Polynomial product = PolynomialProduct.of(a, divisor, LIMITS);
        assertEquals(a, PolynomialDivision.exact(product, divisor));
        Polynomial other = product.add(Polynomial.power(Layout.BYTES, 0, 7));
        Polynomial quotient = PolynomialDivision.exact(other, divisor);
        assertTrue(quotient == null
                || PolynomialProduct.of(quotient, divisor, LIMITS).equals(other));
    }

    @Property(tries = 100)
    void squareRootsOfSquaresAreFound(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Polynomial a = samples.polynomial(Layout.BYTES, 4, 4, false);
        if (a.size() < 2) {
            return;
        }
        Polynomial root = PolynomialRoot.square(PolynomialProduct.of(a, a, LIMITS), LIMITS);
        assertEquals(a.leadingSign() > 0 ? a : a.negate(), root);
        Polynomial more = PolynomialProduct.of(a, a, LIMITS).add(Polynomial.power(Layout.BYTES, 5, 1));
        assertNull(PolynomialRoot.square(more, LIMITS));
    }

    @Property(tries = 100)
    void textIsReadBack(@ForAll long seed) {
        Polynomial p = new Samples(seed).polynomial(Layout.BYTES, 14, 6, true);
        assertEquals(p, PolynomialText.parse(p.toString(), Layout.BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "x", "2*", "g0^", "1 +", "g0^99999999", "--1", "1  + 2"})
    void otherTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PolynomialText.parse(text, Layout.BYTES));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void exponentsBeyondTheLayoutAreRefused(Layout layout) {
        Polynomial top = Polynomial.power(layout, 3, layout.limit());
        assertEquals(layout.limit(), top.exponent(0, 3));
        assertEquals(
                -layout.limit(), Polynomial.power(layout, 3, -layout.limit()).exponent(0, 3));
        Polynomial once = Polynomial.power(layout, 3, 1);
        LimitException exceeded = assertThrows(LimitException.class, () -> top.timesMonomial(once));
        assertEquals(LimitException.Limit.EXPONENTS, exceeded.limit());
    }

    @Test
    void neighbouringExponentsDoNotRunIntoEachOther() {
        Polynomial p = Polynomial.power(Layout.BYTES, 0, -1).timesMonomial(Polynomial.power(Layout.BYTES, 1, 1));
        assertEquals(-1, p.exponent(0, 0));
        assertEquals(1, p.exponent(0, 1));
        assertFalse(p.isContentFree());
        assertTrue(p.dividedByMonomial(p).isOne());
    }

    @Test
    void coefficientsGrowBeyondLongsAndComeBack() {
        Polynomial big = Polynomial.constant(Layout.BYTES, BigInteger.ONE.shiftLeft(61));
        Polynomial twice = big.add(big).add(big).add(big);
        assertEquals(BigInteger.ONE.shiftLeft(63), twice.coefficient(0));
        assertEquals(big, twice.subtract(big).subtract(big).subtract(big));
    }

    @Test
    void tooManyTermsAreRefused() {
        PolynomialLimits few = new PolynomialLimits(10, 20, 64, 8);
        Polynomial p = new Samples(1).polynomial(Layout.BYTES, 6, 12, false);
        assertThrows(LimitException.class, () -> PolynomialProduct.of(p, p, few));
    }
}
