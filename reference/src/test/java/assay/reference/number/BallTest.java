package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallTest {

    private final BallSystem system = new BallSystem(128);

    @Provide
    Arbitrary<Rational> rationals() {
        return Rationals.any();
    }

    private Ball of(String number) {
        return system.constant(Rational.parse(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/3 | 5 | [0.33333, 0.33334]",
                "-1/3 | 5 | [-0.33334, -0.33333]",
                "1/4 | 5 | [0.25, 0.25]",
                "0 | 3 | [0, 0]",
                "1234567 | 3 | [1230000, 1240000]",
                "1e-9 | 3 | [9.99e-10, 1.01e-9]",
                "1e30 | 3 | [1e30, 1e30]",
            })
    void decimalsAreRoundedOutward(String number, int digits, String expected) {
        assertEquals(expected, of(number).toDecimal(digits));
    }

    @Property(tries = 300)
    void decimalsEnclose(@ForAll("rationals") Rational x) {
        String[] ends =
                system.constant(x).toDecimal(12).replaceAll("[\\[\\] ]", "").split(",", 2);
        assertTrue(Rational.parse(ends[0]).compareTo(x) <= 0
                && Rational.parse(ends[1]).compareTo(x) >= 0);
    }

    @Test
    void decimalsOfVeryLargeNumbers() {
        // exp(10^6) = 3.0332153...e434294, exp(-10^12) = e-434294481904.
        assertEquals("[3.0332e434294, 3.0333e434294]", system.exp(of("1000000")).toDecimal(5));
        String tiny = system.exp(of("-1e12")).toDecimal(5);
        assertTrue(tiny.contains("e-434294481904"), tiny);
        assertEquals("unknown", Ball.UNKNOWN.toDecimal(3));
        assertEquals("undefined", Ball.UNDEFINED.toDecimal(3));
    }

    @Test
    void agreement() {
        assertEquals(0, of("1").agreement(of("-1")));
        assertEquals(0, Ball.UNKNOWN.agreement(Ball.ONE));
        int digits = of("3.14159265").agreement(of("3.14159266"));
        assertTrue(digits == 7 || digits == 8);
        assertTrue(of("1/3").agreement(of("1/3")) >= 36);
        assertTrue(Ball.ONE.agreement(Ball.ONE) > 1000);
    }

    @Property(tries = 300)
    void orderAgreesWithRationals(@ForAll("rationals") Rational x, @ForAll("rationals") Rational y) {
        Ball a = system.constant(x);
        Ball b = system.constant(y);
        assertTrue(a.contains(x));
        assertEquals(Sign.of(x.signum()), a.sign());
        assertTrue(a.lower().compareTo(x) <= 0 && a.upper().compareTo(x) >= 0);
        assertEquals(a.lower().compareTo(y) <= 0 && a.upper().compareTo(y) >= 0, a.contains(y));
        assertEquals(a.upper().compareTo(b.lower()) < 0 || b.upper().compareTo(a.lower()) < 0, a.disjoint(b));
        Ball hull = system.hull(a, b);
        assertTrue(hull.contains(x) && hull.contains(y));
    }

    @Test
    void veryLargeAndVerySmallNumbersAreCompared() {
        Ball large = system.exp(of("1e11"));
        Ball small = system.exp(of("-1e11"));
        assertTrue(large.disjoint(small));
        assertTrue(large.disjoint(Ball.ZERO) && small.disjoint(Ball.ZERO));
        assertFalse(large.contains(Rational.ONE) || small.contains(Rational.ONE));
        assertEquals(Sign.POSITIVE, small.sign());
        assertFalse(large.isModerate());
        assertThrows(ArithmeticException.class, large::lower);
        assertTrue(system.add(large, small).disjoint(Ball.ONE));
        assertTrue(system.log(large).contains(Rational.parse("1e11")));
        assertEquals(0, large.agreement(small));
        assertTrue(system.multiply(large, small).contains(Rational.ONE));
    }

    @Test
    void numbersNearOneHaveAccurateLogarithms() {
        Ball x = Ball.exact(java.math.BigInteger.ONE.shiftLeft(100).add(java.math.BigInteger.ONE), -100);
        Ball log = system.log(x);
        assertTrue(log.agreement(log) > 35);
        Ball sine = system.sin(of("1e-40"));
        assertTrue(sine.agreement(of("1e-40")) > 35);
        Ball atan = system.atan(of("1e-10"));
        assertTrue(atan.agreement(atan) > 35);
        Ball erf = system.erf(of("1e-10"));
        assertTrue(erf.agreement(erf) > 35);
    }

    @Test
    void minusOneIsNotTakenForZero() {
        Ball tiny = of("-1").scaled(-200);
        assertTrue(system.sin(tiny).disjoint(Ball.ZERO));
        assertTrue(system.sin(tiny)
                .contains(tiny.lower().subtract(tiny.lower().power(3).divide(Rational.of(6)))));
        assertTrue(Ball.ONE.negated().widen(1, -50, 128).disjoint(Ball.ZERO));
        assertTrue(system.add(of("-1"), of("1e-30"))
                .contains(Rational.parse("1e-30").subtract(Rational.ONE)));
    }

    @Test
    void precisionIsLimited() {
        assertThrows(IllegalArgumentException.class, () -> new BallSystem(63));
        assertThrows(IllegalArgumentException.class, () -> new BallSystem(1 << 20));
        BallSystem fine = new BallSystem(4096);
        assertTrue(fine.log(fine.exp(Ball.ONE)).agreement(Ball.ONE) > 1225);
    }
}
