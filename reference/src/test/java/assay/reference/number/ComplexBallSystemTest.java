package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.obermuhlner.math.big.BigComplex;
import ch.obermuhlner.math.big.BigComplexMath;
import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComplexBallSystemTest {

    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal SLACK = new BigDecimal("1e-60");

    private final BallSystem balls = new BallSystem(128);
    private final ComplexBallSystem system = new ComplexBallSystem(balls);

    @Provide
    Arbitrary<Rational> small() {
        return Rationals.within(4);
    }

    @Provide
    Arbitrary<Rational> widths() {
        return Arbitraries.randomValue(
                random -> Rational.of(random.nextInt(100)).multiply(Rational.TWO.power(-3 - random.nextInt(70))));
    }

    private ComplexBall around(Rational x, Rational y, Rational width) {
        return ComplexBall.of(
                balls.hull(balls.constant(x), balls.constant(x.add(width))),
                balls.hull(balls.constant(y.subtract(width)), balls.constant(y)));
    }

    private static void assertContains(String what, ComplexBall ball, BigComplex truth) {
        if (ball.isDefined()) {
            assertTrue(near(ball.real(), truth.re), () -> what + ": " + ball + " without " + truth);
            assertTrue(near(ball.imaginary(), truth.im), () -> what + ": " + ball + " without " + truth);
        }
    }

    private static boolean near(Ball ball, BigDecimal truth) {
        return Truth.near(ball, truth, SLACK.multiply(truth.abs().max(BigDecimal.ONE)));
    }

    @Property(tries = 60)
    void functionsAtComplexPoints(
            @ForAll("small") Rational x, @ForAll("small") Rational y, @ForAll("widths") Rational width) {
        BigComplex z = BigComplex.valueOf(Truth.of(x), Truth.of(y));
        for (Rational w : new Rational[] {Rational.ZERO, width}) {
            ComplexBall ball = around(x, y, w);
            assertContains("exp", system.exp(ball), BigComplexMath.exp(z, DIGITS));
            assertContains("sin", system.sin(ball), BigComplexMath.sin(z, DIGITS));
            assertContains("cos", system.cos(ball), BigComplexMath.cos(z, DIGITS));
            assertContains("erf", system.erf(ball), erf(z));
            assertContains("cube", system.power(ball, 3), z.multiply(z, DIGITS).multiply(z, DIGITS));
            if (!x.isZero() && !y.isZero()) {
                assertContains("log", system.log(ball), BigComplexMath.log(z, DIGITS));
                assertContains("atan", system.atan(ball), BigComplexMath.atan(z, DIGITS));
                assertContains(
                        "root",
                        system.root(ball, Rational.of(2, 3)),
                        BigComplexMath.pow(z, BigComplex.valueOf(Truth.of(Rational.of(2, 3))), DIGITS));
                assertContains("inverse", system.power(ball, -2), BigComplex.ONE.divide(z.multiply(z, DIGITS), DIGITS));
            }
        }
    }

    private static BigComplex erf(BigComplex z) {
        MathContext working = new MathContext(130);
        BigComplex square = z.multiply(z, working);
        BigComplex term = z;
        BigComplex sum = z;
        for (int n = 1; n < 400; n++) {
            term = term.multiply(square, working).divide(BigComplex.valueOf(-n), working);
            sum = sum.add(term.divide(BigComplex.valueOf(2.0 * n + 1), working), working);
        }
        BigDecimal pi = BigDecimalMath.pi(working);
        return sum.multiply(BigDecimal.valueOf(2), working).divide(BigDecimalMath.sqrt(pi, working), working);
    }

    @Property(tries = 60)
    void realNumbersFollowTheRealRules(@ForAll("small") Rational x) {
        ComplexBall z = system.constant(x);
        Ball ball = balls.constant(x);
        assertEquals(ComplexBall.of(balls.exp(ball)), system.exp(z));
        assertEquals(ComplexBall.of(balls.log(ball)), system.log(z));
        assertEquals(ComplexBall.of(balls.erf(ball)), system.erf(z));
        assertEquals(ComplexBall.of(balls.floor(ball)), system.floor(z));
        assertEquals(ComplexBall.of(balls.root(ball, Rational.HALF)), system.root(z, Rational.HALF));
        assertEquals(ComplexBall.of(balls.power(ball, -3)), system.power(z, -3));
    }

    @Test
    void disksThatMeetACutAPoleOrABorderAreUnknown() {
        ComplexBall disk = system.disk(Rational.ONE, Rational.TWO);
        assertTrue(system.log(disk).isUnknown());
        assertTrue(system.root(disk, Rational.HALF).isUnknown());
        assertTrue(system.divide(disk, disk).isUnknown());
        assertTrue(system.floor(disk).isUnknown());
        assertTrue(system.choose(disk, disk, disk, disk).isUnknown());
        assertTrue(system.atan(system.disk(Rational.ZERO, Rational.ONE)).isUnknown());
        ComplexBall inside = system.disk(Rational.ONE, Rational.of(9, 10));
        assertTrue(system.log(inside).isDefined());
        assertTrue(system.atan(system.disk(Rational.ZERO, Rational.of(9, 10))).isDefined());
        assertEquals(inside, system.choose(inside, ComplexBall.UNDEFINED, ComplexBall.UNKNOWN, inside));
        assertTrue(system.log(system.constant(Rational.MINUS_ONE)).isUndefined());
    }

    @Test
    void bottomsAreKept() {
        for (ComplexBall bottom : new ComplexBall[] {ComplexBall.UNDEFINED, ComplexBall.UNKNOWN}) {
            ComplexBall one = system.constant(Rational.ONE);
            assertEquals(bottom, system.add(bottom, one));
            assertEquals(bottom, system.multiply(system.constant(Rational.ZERO), bottom));
            assertEquals(bottom, system.divide(one, bottom));
            assertEquals(bottom, system.power(bottom, 0));
            assertEquals(bottom, system.exp(bottom));
            assertEquals(bottom, system.choose(bottom, one, one, one));
        }
        assertFalse(system.disk(Rational.ZERO, Rational.ONE).isReal());
    }

    /** Cauchy's estimate of a derivative: |f'(0)| is at most the bound on a disk divided by its radius. */
    @Test
    void magnitudeBoundsTheFunctionOnTheDisk() {
        Rational radius = Rational.HALF;
        Ball bound = system.magnitude(system.exp(system.disk(Rational.ZERO, radius)));
        assertTrue(bound.upper().doubleValue() >= Math.exp(0.5));
        assertTrue(bound.upper().doubleValue() < 2.5);
        ComplexBall three = ComplexBall.of(balls.constant(Rational.of(3)), balls.constant(Rational.of(-4)));
        assertEquals(Rational.of(5), system.magnitude(three).upper());
    }
}
