package assay.reference.difference;

import assay.reference.expression.Domain;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Interval;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.List;

/**
 * An enclosure of the derivative of a kernel g at every number of an enclosure of its operand, from a central difference
 * at the midpoint m: with |g − c| ≤ M on the disk of radius R around m, and r half of the width, Cauchy's estimate for the
 * second derivative, on disks of radius R − r, gives |g′(a) − g′(m)| ≤ r · 2M/(R − r)².
 *
 * @param <T> double intervals or balls
 */
interface KernelSlope<T> {
    /** A large disk makes the change of the derivative small. */
    int FIRST_RADIUS = 2;

    /** The derivative of an instruction with one operand by that operand; unknown where it is not enclosed. */
    T of(Instruction kernel, T operand);

    /** Slopes in balls, with somewhat more than half of their bits. */
    static KernelSlope<Ball> inBalls(BallSystem balls) {
        Accuracy accuracy =
                new Accuracy(balls.precision() / 2 + 6, Math.min(2 * balls.precision(), BallSystem.MAX_PRECISION));
        return (kernel, operand) ->
                operand.isModerate() ? slope(kernel, operand.lower(), operand.upper(), balls, accuracy) : Ball.UNKNOWN;
    }

    /** Slopes in doubles, as good as doubles can tell. */
    static KernelSlope<Interval> inDoubles() {
        BallSystem balls = new BallSystem(128);
        Accuracy accuracy = new Accuracy(56, 256);
        return (kernel, operand) -> {
            if (!operand.isDefined() || !operand.isBounded()) {
                return Interval.UNKNOWN;
            }
            Ball slope = slope(kernel, Rational.of(operand.lo()), Rational.of(operand.hi()), balls, accuracy);
            return slope.isModerate()
                    ? Interval.of(slope.lower().lower(), slope.upper().upper())
                    : Interval.UNKNOWN;
        };
    }

    private static Ball slope(Instruction kernel, Rational lower, Rational upper, BallSystem balls, Accuracy accuracy) {
        ProgramBuilder builder = new ProgramBuilder(8);
        Instruction variable = builder.input(new Input("x", List.of(), Domain.REAL));
        Instruction function = Program.step(builder, kernel, any -> variable, any -> variable);
        Rational middle = lower.add(upper).multiply(Rational.HALF);
        Line line = new Line(List.of(middle), List.of(Rational.ONE));
        Difference difference = new CauchyDifference(builder, function, line, accuracy, FIRST_RADIUS).derivative();
        if (difference instanceof Difference.Enclosed enclosed
                && enclosed.evidence() instanceof Evidence.Cauchy evidence) {
            Rational r = upper.subtract(middle);
            Rational rest = evidence.radius().subtract(r);
            if (rest.signum() > 0) {
                Ball change = balls.constant(
                        r.multiply(Rational.TWO).multiply(evidence.bound()).divide(rest.power(2)));
                return balls.add(enclosed.value().enclosure(balls), balls.hull(balls.negate(change), change));
            }
        }
        return Ball.UNKNOWN;
    }
}
