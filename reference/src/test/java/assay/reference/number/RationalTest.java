package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @Provide
    Arbitrary<Rational> rationals() {
        return Rationals.any();
    }

    /** The number n/d by big integers alone. */
    private static void assertQuotient(BigInteger n, BigInteger d, Rational actual) {
        assertEquals(n.multiply(actual.denominator()), actual.numerator().multiply(d));
        assertTrue(actual.denominator().signum() > 0);
        assertEquals(BigInteger.ONE, actual.numerator().gcd(actual.denominator()));
        Rational same = Rational.of(n, d);
        assertEquals(same, actual);
        assertEquals(same.hashCode(), actual.hashCode());
        assertEquals(same.toString(), actual.toString());
    }

    @Property(tries = 1500)
    void arithmeticAgreesWithBigIntegers(@ForAll("rationals") Rational x, @ForAll("rationals") Rational y) {
        BigInteger a = x.numerator();
        BigInteger b = x.denominator();
        BigInteger c = y.numerator();
        BigInteger d = y.denominator();
        assertQuotient(a.multiply(d).add(c.multiply(b)), b.multiply(d), x.add(y));
        assertQuotient(a.multiply(d).subtract(c.multiply(b)), b.multiply(d), x.subtract(y));
        assertQuotient(a.multiply(c), b.multiply(d), x.multiply(y));
        assertQuotient(a.negate(), b, x.negate());
        assertQuotient(a.abs(), b, x.abs());
        if (c.signum() != 0) {
            assertQuotient(a.multiply(d), b.multiply(c), x.divide(y));
            assertQuotient(d, c, y.reciprocal());
        }
        assertEquals(a.multiply(d).compareTo(c.multiply(b)), x.compareTo(y));
        assertEquals(x.compareTo(y) == 0, x.equals(y));
        assertEquals(Integer.signum(a.signum()), x.signum());
        assertEquals(x.compareTo(y) <= 0 ? x : y, x.min(y));
        assertEquals(x.compareTo(y) <= 0 ? y : x, x.max(y));
        assertEquals(Math.max(a.abs().bitLength(), b.bitLength()), x.bitLength());
    }

    @Property(tries = 300)
    void fieldLaws(@ForAll("rationals") Rational x, @ForAll("rationals") Rational y, @ForAll("rationals") Rational z) {
        assertEquals(x.add(y.add(z)), x.add(y).add(z));
        assertEquals(x.multiply(y.multiply(z)), x.multiply(y).multiply(z));
        assertEquals(x.multiply(y.add(z)), x.multiply(y).add(x.multiply(z)));
        assertEquals(x.power(3), x.multiply(x).multiply(x));
        assertEquals(x.power(2), x.multiply(x));
        assertEquals(Rational.ONE, x.power(0));
        if (!x.isZero()) {
            assertEquals(Rational.ONE, x.power(2).multiply(x.power(-2)));
        }
        assertTrue(x.mediant(y).compareTo(x.min(y)) >= 0 && x.mediant(y).compareTo(x.max(y)) <= 0);
    }

    @Property(tries = 500)
    void floorAndCeilingEnclose(@ForAll("rationals") Rational x) {
        Rational floor = Rational.of(x.floor());
        assertTrue(floor.compareTo(x) <= 0 && x.compareTo(floor.add(Rational.ONE)) < 0);
        Rational ceiling = Rational.of(x.ceiling());
        assertTrue(ceiling.compareTo(x) >= 0 && x.compareTo(ceiling.subtract(Rational.ONE)) > 0);
        assertEquals(x.isInteger(), floor.equals(x));
    }

    @Property(tries = 800)
    void doubleBoundsAreTheTightestOnes(@ForAll("rationals") Rational x) {
        assertTightBounds(x);
        assertTightBounds(x.multiply(Rational.TWO.power(-1070)));
        assertTightBounds(x.multiply(Rational.TWO.power(960)));
    }

    private static void assertTightBounds(Rational x) {
        double lower = x.lower();
        double upper = x.upper();
        if (lower == upper) {
            assertEquals(Rational.of(lower), x);
            assertEquals(lower, x.doubleValue());
            return;
        }
        assertEquals(upper, Math.nextUp(lower) + 0.0);
        assertTrue(lower == Double.NEGATIVE_INFINITY || Rational.of(lower).compareTo(x) < 0);
        assertTrue(upper == Double.POSITIVE_INFINITY || Rational.of(upper).compareTo(x) > 0);
        double nearest = x.doubleValue();
        assertTrue(nearest == lower || nearest == upper);
        if (Double.isFinite(lower) && Double.isFinite(upper)) {
            int closer =
                    x.subtract(Rational.of(lower)).compareTo(Rational.of(upper).subtract(x));
            boolean even = (Double.doubleToLongBits(nearest) & 1) == 0;
            assertTrue(closer == 0 ? even : nearest == (closer < 0 ? lower : upper));
        }
    }

    @Property(tries = 200)
    void readsBackWhatItWrites(@ForAll("rationals") Rational x) {
        assertEquals(x, Rational.parse(x.toString()));
        x.toDecimalString().ifPresent(text -> assertEquals(x, Rational.parse(text)));
    }

    @Property(tries = 200)
    void doublesAreExact(@ForAll double value) {
        Rational exact = Rational.of(value);
        BigDecimal product = new BigDecimal(value).multiply(new BigDecimal(exact.denominator()));
        assertEquals(0, product.compareTo(new BigDecimal(exact.numerator())));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1/10",
        "12, 12",
        "-3/7, -3/7",
        "1e-3, 1/1000",
        "+6/4, 3/2",
        "2.50, 5/2",
        ".5, 1/2",
        "5., 5",
        "-1.5E2, -150",
        "0/5, 0",
        "9223372036854775808, 9223372036854775808",
        "-9223372036854775808/2, -4611686018427387904"
    })
    void reads(String text, String expected) {
        assertEquals(expected, Rational.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1/0",
                "1/",
                "/2",
                "1.5/2",
                "1e",
                "1e5000",
                "1e99999999999",
                "0x10",
                "1 ",
                "--1",
                "٣",
                "NaN",
                "1/-2"
            })
    void refuses(String text) {
        NumberFormatException fault = assertThrows(NumberFormatException.class, () -> Rational.parse(text));
        assertFalse(fault.toString().endsWith("Exception"), "a message");
    }

    @Test
    void refusesTooManyDigits() {
        assertThrows(NumberFormatException.class, () -> Rational.parse("1".repeat(5000)));
        assertThrows(NumberFormatException.class, () -> Rational.parse("1".repeat(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({"1/8, 0.125", "-1/8, -0.125", "3, 3", "-7/20, -0.35", "1/1024, 0.0009765625", "0, 0"})
    void writesTerminatingDecimals(String number, String decimal) {
        assertEquals(decimal, Rational.parse(number).toDecimalString().orElseThrow());
    }

    @Test
    void othersDoNotTerminate() {
        assertTrue(Rational.of(1, 3).toDecimalString().isEmpty());
        assertTrue(Rational.of(1, 14).toDecimalString().isEmpty());
    }

    @Test
    void divisionByZeroIsAFault() {
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Rational.ONE.divide(Rational.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.power(-1));
    }

    @Test
    void powersAreBounded() {
        assertThrows(ArithmeticException.class, () -> Rational.of(10).power(2_000_000_000));
        assertEquals(Rational.ONE, Rational.MINUS_ONE.power(2_000_000_000));
        assertEquals(Rational.MINUS_ONE, Rational.MINUS_ONE.power(Integer.MIN_VALUE + 1));
        assertEquals(Rational.ZERO, Rational.ZERO.power(Integer.MAX_VALUE));
    }
}
