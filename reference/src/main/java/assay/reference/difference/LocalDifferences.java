package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All partial derivatives of one function without choices at the cost of a few evaluations: differences of the single
 * instructions, accumulated from the function back to the inputs.
 *
 * <p>The slope of an instruction by an operand is the limit of its divided differences. For the rational operations these
 * are identities of algebra, {@code uv − uw = u(v − w)}, {@code 1/v − 1/w = −(v − w)/(vw)} and {@code vⁿ − wⁿ = (v − w)
 * Σ vᵏ wⁿ⁻¹⁻ᵏ}; for the other kernels the slope is a central difference with Cauchy's bound, {@link Kernels#slope}. No table
 * of derivatives is used, only that slopes of composed functions multiply.
 */
final class LocalDifferences {
    private final ProgramBuilder builder;
    private final List<Instruction> instructions;
    private final Instruction output;
    private final BallSystem balls;
    private final Map<Instruction, Ball> slopes = new HashMap<>();
    private final Ball[] values;
    private final Ball[] adjoints;

    private LocalDifferences(ProgramBuilder builder, Instruction output, BallSystem balls) {
        this.builder = builder;
        this.instructions = builder.program(List.of(output)).instructions();
        this.output = output;
        this.balls = balls;
        this.values = new Ball[output.id() + 1];
        this.adjoints = new Ball[output.id() + 1];
    }

    /**
     * An enclosure of each partial derivative, by the position of the input; exactly zero for inputs that the function
     * does not depend on. Empty if the function is not proved to be analytic at the point.
     */
    static Optional<List<Ball>> gradient(
            ProgramBuilder builder, Instruction output, List<Rational> at, BallSystem balls) {
        return new LocalDifferences(builder, output, balls).gradient(at);
    }

    private Optional<List<Ball>> gradient(List<Rational> at) {
        Program program = builder.program(instructions);
        List<Ball> found =
                program.evaluate(balls, at.stream().map(balls::constant).toList());
        if (Kernels.notAnalytic(instructions, found).isPresent()) {
            return Optional.empty();
        }
        for (int k = 0; k < instructions.size(); k++) {
            values[instructions.get(k).id()] = found.get(k);
            adjoints[instructions.get(k).id()] = Ball.ZERO;
        }
        adjoints[output.id()] = Ball.ONE;
        List<Ball> gradient = new ArrayList<>(java.util.Collections.nCopies(at.size(), Ball.ZERO));
        for (int k = instructions.size() - 1; k >= 0; k--) {
            Instruction i = instructions.get(k);
            if (i.opcode() == Opcode.INPUT) {
                gradient.set(i.parameter(), adjoints[i.id()]);
            } else {
                spread(i, adjoints[i.id()]);
            }
        }
        return Optional.of(gradient);
    }

    private Ball value(Instruction i) {
        return values[i.id()];
    }

    private void contribute(Instruction operand, Ball part) {
        if (operand.opcode() != Opcode.CONSTANT && operand.opcode() != Opcode.PI) {
            adjoints[operand.id()] = balls.add(adjoints[operand.id()], part);
        }
    }

    private void spread(Instruction i, Ball adjoint) {
        switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED -> {}
            case ADD -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), adjoint);
            }
            case SUBTRACT -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), balls.negate(adjoint));
            }
            case NEGATE -> contribute(i.operand(0), balls.negate(adjoint));
            case MULTIPLY -> {
                contribute(i.operand(0), balls.multiply(adjoint, value(i.operand(1))));
                contribute(i.operand(1), balls.multiply(adjoint, value(i.operand(0))));
            }
            case DIVIDE -> {
                Ball part = balls.divide(adjoint, value(i.operand(1)));
                contribute(i.operand(0), part);
                contribute(i.operand(1), balls.negate(balls.multiply(part, value(i))));
            }
            case POWER -> contribute(i.operand(0), balls.multiply(adjoint, powerSlope(i)));
            case ROOT, EXP, LOG, SIN, COS, ATAN, ERF ->
                contribute(
                        i.operand(0),
                        balls.multiply(
                                adjoint,
                                slopes.computeIfAbsent(
                                        i, kernel -> Kernels.slope(kernel, value(kernel.operand(0)), balls))));
            case FLOOR, CHOOSE -> throw new IllegalStateException("a piece has no " + i);
        }
    }

    /** n terms of the same value in the limit; a negative exponent is that of the reciprocal. */
    private Ball powerSlope(Instruction i) {
        int n = i.parameter();
        return n == 0
                ? Ball.ZERO
                : balls.multiply(balls.constant(Rational.of(n)), balls.power(value(i.operand(0)), n - 1));
    }
}
