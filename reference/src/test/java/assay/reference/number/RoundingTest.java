package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Directed rounding against exact rationals. */
class RoundingTest {

    private static final double[] SPECIAL = {
        0,
        1,
        -1,
        3,
        0.1,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p-960,
        0x1p53,
        1e-300
    };

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.randomValue(RoundingTest::finite);
    }

    private static double finite(Random random) {
        double value = switch (random.nextInt(5)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> random.nextInt(2001) - 1000;
            case 2 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(40) - 20);
            default -> Double.longBitsToDouble(random.nextLong());
        };
        return Double.isFinite(value) ? value : 1.5;
    }

    /** The bounds enclose the value; they are equal if it is a double, and neighbours or nearly so otherwise. */
    private static void assertBounds(double down, Rational value, double up) {
        if (down == up) {
            assertEquals(value, Rational.of(down));
            return;
        }
        assertTrue(down < up);
        assertTrue(down == Double.NEGATIVE_INFINITY || Rational.of(down).compareTo(value) <= 0);
        assertTrue(up == Double.POSITIVE_INFINITY || Rational.of(up).compareTo(value) >= 0);
        assertTrue(Math.nextUp(Math.nextUp(down)) >= up);
        boolean fine = value.abs().compareTo(Rational.TWO.power(-900)) > 0;
        if (fine && down > Double.NEGATIVE_INFINITY && up < Double.POSITIVE_INFINITY) {
            assertTrue(!Rational.of(down).equals(value) || !Rational.of(up).equals(value));
            assertEquals(value.lower(), down);
            assertEquals(value.upper(), up);
        }
    }

    @Property(tries = 3000)
    void sumsAndProducts(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        Rational x = Rational.of(a);
        Rational y = Rational.of(b);
        assertBounds(Rounding.addDown(a, b), x.add(y), Rounding.addUp(a, b));
        assertBounds(Rounding.multiplyDown(a, b), x.multiply(y), Rounding.multiplyUp(a, b));
    }

    @Property(tries = 3000)
    void quotients(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        if (b != 0) {
            Rational quotient = Rational.of(a).divide(Rational.of(b));
            double down = Rounding.divideDown(a, b);
            double up = Rounding.divideUp(a, b);
            assertTrue(down == Double.NEGATIVE_INFINITY || Rational.of(down).compareTo(quotient) <= 0);
            assertTrue(up == Double.POSITIVE_INFINITY || Rational.of(up).compareTo(quotient) >= 0);
            assertTrue(Math.nextUp(Math.nextUp(down)) >= up);
        }
    }

    @Property(tries = 2000)
    void squareRoots(@ForAll("doubles") double a) {
        double x = Math.abs(a);
        double down = Rounding.sqrtDown(x);
        double up = Rounding.sqrtUp(x);
        assertTrue(Rational.of(down).power(2).compareTo(Rational.of(x)) <= 0);
        assertTrue(Rational.of(up).power(2).compareTo(Rational.of(x)) >= 0);
        assertTrue(Math.nextUp(Math.nextUp(down)) >= up);
    }

    @Test
    void perfectSquaresAreExact() {
        for (int n = 0; n < 1000; n++) {
            assertEquals(n, Rounding.sqrtDown((double) n * n));
            assertEquals(n, Rounding.sqrtUp((double) n * n));
        }
    }

    @Test
    void overflowStaysFiniteBelow() {
        double most = Double.MAX_VALUE;
        assertEquals(most, Rounding.addDown(most, most));
        assertEquals(Double.POSITIVE_INFINITY, Rounding.addUp(most, most));
        assertEquals(most, Rounding.multiplyDown(most, 2));
        assertEquals(Double.NEGATIVE_INFINITY, Rounding.multiplyDown(most, -2));
        assertEquals(-most, Rounding.multiplyUp(most, -2));
        assertEquals(most, Rounding.divideDown(most, 0.5));
        assertEquals(most, Rounding.powerDown(10, 1000));
        assertEquals(Double.POSITIVE_INFINITY, Rounding.powerUp(10, 1000));
        assertEquals(0, Rounding.powerDown(0.1, 1000));
        assertTrue(Rounding.powerUp(0.1, 1000) > 0);
    }

    @Test
    void halfLines() {
        double infinite = Double.POSITIVE_INFINITY;
        assertEquals(infinite, Rounding.addUp(infinite, -1));
        assertEquals(-infinite, Rounding.addDown(-infinite, 1e308));
        assertEquals(0, 0.0 + Rounding.multiplyUp(0, infinite));
        assertEquals(0, Rounding.divideDown(1, infinite));
        assertTrue(Rounding.divideUp(1, infinite) > 0);
    }
}
