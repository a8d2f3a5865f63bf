package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.ComplexBall;
import assay.reference.number.ComplexBallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Optional;

/**
 * The derivative along a line of a function without choices, by a central difference with a proved error bound.
 *
 * <p><b>Theorem.</b> Let φ be analytic on the disk |z| &lt; R with |φ(z) − c| ≤ M there, for some constant c. Then for
 * 0 &lt; h &lt; R and q = (h/R)²
 *
 * <p>|(φ(h) − φ(−h))/2h − φ′(0)| ≤ (M/R) · q/(1 − q).
 *
 * <p><b>Proof.</b> φ(z) − c = Σ aₙ zⁿ with a₁ = φ′(0). Cauchy's estimate (Ahlfors, Complex Analysis, section 4.2.3), on
 * every circle of a radius below R, gives |aₙ| ≤ M/Rⁿ. The even terms of φ(h) − φ(−h) cancel, so that the error is
 * Σ a₂ₖ₊₁ h²ᵏ over k ≥ 1, of a magnitude of at most Σ (M/R) qᵏ = (M/R) · q/(1 − q). ∎
 *
 * <p>One evaluation over complex rectangles gives M, and proves that φ is analytic: a rectangle that meets a pole or a
 * branch cut has no value. φ(h) and φ(−h) are evaluated in real balls at exact rational points. No derivative of anything
 * is used.
 */
final class CauchyDifference {
    private static final int FIRST_RADIUS = 10;
    private static final int FINEST_SEARCH = 512;
    private static final int SPARE_BITS = 4;

    private final LineFunction function;
    private final Accuracy accuracy;
    private final int firstRadius;

    /** A disk on which the function is analytic. */
    private record Disk(int radiusExponent, Rational centre, Rational bound) {
        Rational radius() {
            return power(-radiusExponent);
        }
    }

    /** The derivative of an instruction without choices along a line. */
    CauchyDifference(ProgramBuilder builder, Instruction output, Line line, Accuracy accuracy) {
        this(builder, output, line, accuracy, FIRST_RADIUS);
    }

    /**
     * The derivative of an instruction without choices along a line.
     *
     * @param firstRadius r, for 2^-r as the first radius that is tried
     */
    CauchyDifference(ProgramBuilder builder, Instruction output, Line line, Accuracy accuracy, int firstRadius) {
        this.firstRadius = firstRadius;
        this.function = new LineFunction(builder, output, line);
        this.accuracy = accuracy;
    }

    /** What is proved. */
    Difference derivative() {
        return function.degree() <= PolynomialDifference.GREATEST_DEGREE
                ? new PolynomialDifference(function, accuracy).derivative()
                : transcendental();
    }

    private Difference transcendental() {
        Difference best = new Difference.NotAnalytic(function.output());
        int radius = firstRadius;
        for (int precision : accuracy.precisions()) {
            BallSystem balls = new BallSystem(precision);
            LineFunction.Values<Ball> values = function.in(balls);
            if (values.at(Rational.ZERO).isUndefined()) {
                return new Difference.Undefined();
            }
            Optional<Disk> found = disk(values, balls, radius);
            if (found.isPresent()) {
                Disk disk = found.get();
                radius = disk.radiusExponent();
                Optional<Difference.Enclosed> enclosed = onDisk(disk, values, balls);
                if (enclosed.isPresent()) {
                    best = enclosed.get();
                    Rational scale = disk.bound().divide(disk.radius());
                    if (accuracy.isReached(enclosed.get().value().enclosure(balls), scale)) {
                        return best;
                    }
                }
            } else if (precision >= FINEST_SEARCH) {
                return best;
            }
        }
        return best;
    }

    /** The first disk that works, of the radii 2^-r, 2^-2r, 2^-4r, … */
    private Optional<Disk> disk(LineFunction.Values<Ball> values, BallSystem balls, int first) {
        ComplexBallSystem complex = new ComplexBallSystem(balls);
        for (int exponent = first; exponent <= Math.max(first, balls.precision()); exponent *= 2) {
            ComplexBall value = function.onDisk(values, complex, power(-exponent));
            Optional<Disk> bounded = bounded(exponent, value, complex);
            if (bounded.isPresent()) {
                return bounded;
            }
        }
        return Optional.empty();
    }

    private static Optional<Disk> bounded(int radiusExponent, ComplexBall value, ComplexBallSystem complex) {
        Ball real = value.real();
        if (!real.isModerate()) {
            // No value, or a vast one.
            return Optional.empty();
        }
        Rational centre = real.lower().add(real.upper()).multiply(Rational.HALF);
        Ball distance = complex.magnitude(complex.subtract(value, complex.constant(centre)));
        return distance.isModerate()
                ? Optional.of(new Disk(radiusExponent, centre, powerAbove(distance.upper())))
                : Optional.empty();
    }

    /** The enclosure with a step for which the truncation is small in relation to the derivative. */
    private Optional<Difference.Enclosed> onDisk(Disk disk, LineFunction.Values<Ball> values, BallSystem balls) {
        if (disk.bound().isZero()) {
            return Optional.of(new Difference.Enclosed(
                    Exact.ZERO,
                    new Evidence.Cauchy(
                            disk.centre(),
                            disk.bound(),
                            disk.radius(),
                            disk.radius().multiply(Rational.HALF),
                            balls.precision())));
        }
        int ratio = accuracy.bits() / 2 + SPARE_BITS;
        Optional<Difference.Enclosed> first = atStep(disk, ratio, values, balls);
        if (first.isEmpty()) {
            return first;
        }
        Ball ball = first.get().value().enclosure(balls);
        int wanted = ball.containsZero() ? accuracy.bits() + SPARE_BITS : ratio + missing(disk, ratio, ball);
        return wanted > ratio && wanted < balls.precision() ? atStep(disk, wanted, values, balls) : first;
    }

    /** By how many bits the step is to be shorter. */
    private int missing(Disk disk, int ratio, Ball derivative) {
        int truncation = log(disk.bound()) + disk.radiusExponent() - 2 * ratio;
        int allowed = log(derivative.lower().abs().min(derivative.upper().abs())) - accuracy.bits() - SPARE_BITS;
        return truncation > allowed ? (truncation - allowed) / 2 + 1 : 0;
    }

    private Optional<Difference.Enclosed> atStep(
            Disk disk, int ratio, LineFunction.Values<Ball> values, BallSystem balls) {
        Evidence.Cauchy evidence = new Evidence.Cauchy(
                disk.centre(), disk.bound(), disk.radius(), power(-disk.radiusExponent() - ratio), balls.precision());
        Ball ball = enclosure(evidence, values, balls);
        return ball.isModerate() ? Optional.of(new Difference.Enclosed(Exact.in(ball), evidence)) : Optional.empty();
    }

    /** (φ(h) − φ(−h))/2h, widened by the truncation error. */
    private static Ball enclosure(Evidence.Cauchy evidence, LineFunction.Values<Ball> values, BallSystem balls) {
        Rational h = evidence.step();
        Ball after = values.at(h);
        Ball before = values.at(h.negate());
        Ball quotient = balls.divide(balls.subtract(after, before), balls.constant(h.multiply(Rational.TWO)));
        Ball error = balls.constant(evidence.truncation());
        return balls.add(quotient, balls.hull(balls.negate(error), error));
    }

    /** Computes an enclosure again from what is recorded of it; empty if that does not hold. */
    Optional<Ball> repeat(Evidence.Cauchy evidence) {
        BallSystem balls = new BallSystem(evidence.precision());
        ComplexBallSystem complex = new ComplexBallSystem(balls);
        LineFunction.Values<Ball> values = function.in(balls);
        ComplexBall value = function.onDisk(values, complex, evidence.radius());
        Ball distance = complex.magnitude(complex.subtract(value, complex.constant(evidence.centre())));
        return distance.isModerate() && distance.upper().compareTo(evidence.bound()) <= 0
                ? Optional.of(enclosure(evidence, values, balls))
                : Optional.empty();
    }

    /** Computes an enclosure again from what is recorded of it; empty if that does not hold. */
    Optional<Exact> repeat(Evidence.Polynomial evidence) {
        int degree = function.degree();
        return degree <= evidence.degree() && degree <= PolynomialDifference.GREATEST_DEGREE
                ? new PolynomialDifference(function, accuracy).at(evidence.precision())
                : Optional.empty();
    }

    private static Rational power(int exponent) {
        return Rational.TWO.power(exponent);
    }

    /** About the logarithm to the base 2 of a positive number. */
    private static int log(Rational value) {
        return value.numerator().bitLength() - value.denominator().bitLength();
    }

    /** A power of two that is at least the number; zero for zero. */
    private static Rational powerAbove(Rational value) {
        return value.signum() <= 0 ? Rational.ZERO : power(log(value) + 1);
    }
}
