package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Intervals and balls contain the true values, which another library gives to 200 digits. */
class EnclosureTest {

    private static final IntervalSystem INTERVALS = IntervalSystem.INSTANCE;
    private static final List<BallSystem> BALLS = List.of(new BallSystem(64), new BallSystem(128), new BallSystem(400));

    @Provide
    Arbitrary<Rational> small() {
        return Rationals.within(9);
    }

    @Provide
    Arbitrary<Rational> large() {
        return Rationals.within(100_000);
    }

    @Provide
    Arbitrary<Rational> widths() {
        return Arbitraries.randomValue(
                random -> Rational.of(random.nextInt(1000)).multiply(Rational.TWO.power(-5 - random.nextInt(60))));
    }

    /** The smallest interval around a number and its neighbours within a distance. */
    private static Interval around(Rational middle, Rational distance) {
        return Interval.of(
                middle.subtract(distance).lower(), middle.add(distance).upper());
    }

    private static Ball around(BallSystem system, Rational middle, Rational distance) {
        return system.hull(system.constant(middle.subtract(distance)), system.constant(middle.add(distance)));
    }

    private static void assertContains(Truth.Function function, Rational argument, Rational width) {
        BigDecimal truth = function.truth(argument);
        Interval interval = function.apply(INTERVALS, Interval.of(argument));
        assertTrue(Truth.in(interval, truth), () -> function + " at " + argument + " gives " + interval);
        // The truth also lies in the image of every wider argument: to the left, around, and to the right.
        for (Rational shift : List.of(width, Rational.ZERO, width.negate())) {
            Interval wide = function.apply(INTERVALS, around(argument.add(shift), width));
            assertTrue(wide.isUnknown() || Truth.in(wide, truth), () -> function + " near " + argument + ": " + wide);
        }
        for (BallSystem system : BALLS) {
            Ball ball = function.apply(system, system.constant(argument));
            assertTrue(
                    Truth.in(ball, truth),
                    () -> function + " at " + argument + " with " + system.precision() + " bits gives " + ball);
            for (Rational shift : List.of(width, Rational.ZERO, width.negate())) {
                Ball wide = function.apply(system, around(system, argument.add(shift), width));
                assertTrue(
                        wide.isUnknown() || Truth.in(wide, truth), () -> function + " near " + argument + ": " + wide);
            }
        }
    }

    @Property(tries = 60)
    void functionsOfModerateNumbers(@ForAll("small") Rational argument, @ForAll("widths") Rational width) {
        for (Truth.Function function : Truth.Function.values()) {
            if (function.isDefined(argument)) {
                assertContains(function, argument, width);
            }
        }
    }

    @Property(tries = 40)
    void functionsOfLargeNumbers(@ForAll("large") Rational argument, @ForAll("widths") Rational width) {
        for (Truth.Function function : List.of(
                Truth.Function.EXP, Truth.Function.LOG, Truth.Function.SIN, Truth.Function.COS, Truth.Function.ATAN)) {
            if (function.isDefined(argument)) {
                assertContains(function, argument, width);
            }
        }
    }

    @Property(tries = 60)
    void roots(@ForAll("large") Rational number, @ForAll("small") Rational exponent) {
        Rational base = number.abs().add(Rational.of(1, 1L << 40));
        for (Rational power : List.of(Rational.HALF, Rational.of(-2, 3), Rational.of(7, 5), exponent)) {
            BigDecimal truth = Truth.root(base, power);
            Interval interval = INTERVALS.root(Interval.of(base), power);
            assertTrue(Truth.in(interval, truth), () -> base + "^" + power + " gives " + interval);
            for (BallSystem system : BALLS) {
                Ball ball = system.root(system.constant(base), power);
                assertTrue(Truth.in(ball, truth), () -> base + "^" + power + " gives " + ball);
            }
        }
    }

    @Property(tries = 300)
    void arithmetic(@ForAll("large") Rational x, @ForAll("small") Rational y, @ForAll("widths") Rational width) {
        assertArithmetic(INTERVALS, x, y, Interval.of(x), Interval.of(y));
        assertArithmetic(INTERVALS, x, y, around(x.add(width), width), around(y.subtract(width), width));
        for (BallSystem system : BALLS) {
            assertArithmetic(system, x, y, system.constant(x), system.constant(y));
            assertArithmetic(
                    system, x, y, around(system, x.add(width), width), around(system, y.subtract(width), width));
        }
    }

    private static <E extends Enclosure<E>> void assertArithmetic(
            NumberSystem<E> system, Rational x, Rational y, E a, E b) {
        assertTrue(a.contains(x) && b.contains(y));
        assertTrue(system.add(a, b).contains(x.add(y)));
        assertTrue(system.subtract(a, b).contains(x.subtract(y)));
        assertTrue(system.multiply(a, b).contains(x.multiply(y)));
        assertTrue(system.negate(a).contains(x.negate()));
        E quotient = system.divide(a, b);
        if (quotient.isDefined()) {
            assertTrue(quotient.contains(x.divide(y)));
        } else {
            assertFalse(b.sign() == Sign.POSITIVE || b.sign() == Sign.NEGATIVE);
        }
        for (int n : new int[] {0, 1, 2, 3, 4, 5, 8}) {
            assertTrue(system.power(b, n).contains(y.power(n)));
            E inverse = system.power(b, -n);
            assertTrue(!inverse.isDefined() || inverse.contains(y.power(-n)));
        }
        assertTrue(system.floor(a).contains(Rational.of(x.floor())));
        E chosen = system.choose(b, system.negate(b), system.constant(Rational.ZERO), b);
        assertTrue(chosen.contains(y.abs()));
        assertTrue(
                a.disjoint(b)
                        ? !x.equals(y)
                        : a.sign() == b.sign()
                                || !a.sign().isDecided()
                                || !b.sign().isDecided());
    }

    @Property(tries = 200)
    void exactDyadicsStayExact(@ForAll("small") Rational number) {
        Rational x = Rational.of(number.floor());
        for (BallSystem system : BALLS) {
            Ball ball = system.constant(x);
            assertTrue(ball.isExact());
            assertTrue(system.multiply(ball, system.add(ball, Ball.ONE)).isExact());
            assertEquals(
                    system.constant(x.abs()).lower(),
                    system.root(system.power(ball, 2), Rational.HALF).lower());
            assertTrue(system.root(system.power(system.power(ball, 2), 3), Rational.of(1, 3))
                    .isExact());
            assertTrue(system.divide(ball, system.constant(Rational.of(8))).isExact());
        }
        Interval interval = Interval.of(x);
        assertTrue(INTERVALS
                .multiply(interval, INTERVALS.add(interval, Interval.ONE))
                .isExact());
        assertEquals(Interval.of(x.abs()), INTERVALS.root(INTERVALS.power(interval, 2), Rational.HALF));
    }

    /** The test has teeth: bounds that are one unit too narrow do not pass it. */
    @Test
    void narrowedEnclosuresAreCaught() {
        BallSystem system = BALLS.get(1);
        int caughtBalls = 0;
        int caughtIntervals = 0;
        for (int n = 1; n <= 40; n++) {
            Rational x = Rational.of(n, 41);
            Interval sum = INTERVALS.add(Interval.of(x), Interval.of(Rational.of(1, 3)));
            BigDecimal truth = Truth.of(x.add(Rational.of(1, 3)));
            assertTrue(Truth.in(sum, truth));
            double lo = Math.nextUp(sum.lo());
            double hi = Math.nextDown(sum.hi());
            if (lo > hi || !Truth.in(Interval.of(lo, hi), truth)) {
                caughtIntervals++;
            }
            Ball third = system.constant(x);
            Ball narrow = Ball.exact(third.mantissa(), (int) third.exponent());
            assertTrue(Truth.in(third, Truth.of(x)));
            if (!Truth.in(narrow, Truth.of(x))) {
                caughtBalls++;
            }
            double rounded = StrictMath.exp(x.doubleValue());
            assertFalse(Truth.in(Interval.of(rounded), Truth.Function.EXP.truth(x)));
        }
        assertTrue(caughtIntervals > 0, "narrowed intervals");
        assertEquals(40, caughtBalls, "narrowed balls");
    }

    @Test
    void digitsOfPi() {
        BigDecimal truth = new BigDecimal(
                "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899"
                        + "8628034825342117067982148086513282306647093844609550582231725359408128481117450284102701938521105559");
        assertTrue(Truth.in(INTERVALS.pi(), truth));
        for (BallSystem system : BALLS) {
            assertTrue(Truth.in(system.pi(), truth));
            assertTrue(system.pi().agreement(system.pi()) >= system.precision() * 3 / 10 - 2);
        }
        assertEquals(1, INTERVALS.pi().width() / Math.ulp(Math.PI));
    }

    @Test
    void resultsAreTight() {
        for (BallSystem system : BALLS) {
            Ball x = system.constant(Rational.of(7, 5));
            int digits = (system.precision() - 12) * 3 / 10;
            for (Truth.Function function : Truth.Function.values()) {
                Ball value = function.apply(system, x);
                assertTrue(value.agreement(value) >= digits, () -> function + " has only " + value);
            }
        }
    }

    @Test
    void wideAngles() {
        assertEquals(1, INTERVALS.sin(Interval.of(1, 2)).hi());
        assertTrue(INTERVALS.sin(Interval.of(1, 2)).lo() > 0.84);
        assertEquals(-1, INTERVALS.sin(Interval.of(4, 5)).lo());
        assertEquals(1, INTERVALS.cos(Interval.of(-1, 1)).hi());
        assertEquals(-1, INTERVALS.cos(Interval.of(3, 4)).lo());
        assertEquals(Interval.of(-1, 1), INTERVALS.cos(Interval.of(0, 100)));
        assertEquals(Interval.of(-1, 1), INTERVALS.sin(Interval.ENTIRE));
        assertTrue(INTERVALS.sin(Interval.of(1e22)).width() < 1e-15);
    }

    @Test
    void sameResultsEveryTime() {
        BallSystem again = new BallSystem(128);
        Rational x = Rational.of(BigInteger.valueOf(22), BigInteger.valueOf(7));
        for (Truth.Function function : Truth.Function.values()) {
            assertEquals(
                    function.apply(BALLS.get(1), BALLS.get(1).constant(x)), function.apply(again, again.constant(x)));
        }
    }
}
