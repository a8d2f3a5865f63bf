package assay.reference.difference;

import assay.reference.expression.Domain;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single instructions with one operand, as functions of their own. */
final class Kernels {
    private Kernels() {}

    /** The first instruction that is not proved to be analytic at the values of its operands. */
    static Optional<Instruction> notAnalytic(List<Instruction> instructions, List<Ball> values) {
        Map<Instruction, Ball> known = new HashMap<>();
        for (int k = 0; k < values.size(); k++) {
            Instruction i = instructions.get(k);
            known.put(i, values.get(k));
            boolean onEdge = i.opcode() == Opcode.ROOT
                    && known.getOrDefault(i.operand(0), Ball.UNKNOWN).sign() != Sign.POSITIVE;
            if (onEdge || !values.get(k).isDefined()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * An enclosure of the derivative of a kernel at every number of a ball, from a central difference at its midpoint m:
     * with |g − c| ≤ M on the disk of radius R around m, and r the radius of the ball, Cauchy's estimate for the second
     * derivative on disks of radius R − r gives |g′(a) − g′(m)| ≤ r · 2M/(R − r)².
     */
    static Ball slope(Instruction kernel, Ball operand, BallSystem balls) {
        if (!operand.isModerate()) {
            return Ball.UNKNOWN;
        }
        Rational middle = operand.lower().add(operand.upper()).multiply(Rational.HALF);
        Rational r = operand.upper().subtract(middle);
        ProgramBuilder builder = new ProgramBuilder(8);
        Instruction variable = builder.input(new Input("x", List.of(), Domain.REAL));
        Instruction function = Program.step(builder, kernel, any -> variable, any -> variable);
        Accuracy accuracy =
                new Accuracy(balls.precision() / 2 + 6, Math.min(2 * balls.precision(), BallSystem.MAX_PRECISION));
        Line line = new Line(List.of(middle), List.of(Rational.ONE));
        Difference difference = new CauchyDifference(builder, function, line, accuracy).derivative();
        if (!(difference instanceof Difference.Enclosed enclosed)) {
            return Ball.UNKNOWN;
        }
        Ball slope = enclosed.value().enclosure(balls);
        return enclosed.evidence() instanceof Evidence.Cauchy disk ? widened(slope, r, disk, balls) : Ball.UNKNOWN;
    }

    private static Ball widened(Ball slope, Rational r, Evidence.Cauchy disk, BallSystem balls) {
        Rational rest = disk.radius().subtract(r);
        if (rest.signum() <= 0) {
            return Ball.UNKNOWN;
        }
        Ball change =
                balls.constant(r.multiply(Rational.TWO).multiply(disk.bound()).divide(rest.power(2)));
        return balls.add(slope, balls.hull(balls.negate(change), change));
    }
}
