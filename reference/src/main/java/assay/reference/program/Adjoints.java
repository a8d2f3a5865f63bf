package assay.reference.program;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoints of an instruction: the derivatives of one scalar by every instruction that it depends on, by reverse
 * accumulation (Griewank and Walther, Evaluating Derivatives, section 3.2). They are instructions of the same builder.
 * Where a piecewise function changes its piece its derivative is undefined.
 */
final class Adjoints {
    private final ProgramBuilder builder;
    private final Map<Instruction, Instruction> adjoints = new HashMap<>();

    private Adjoints(ProgramBuilder builder) {
        this.builder = builder;
    }

    /** The adjoints of {@code output}. */
    static Adjoints of(ProgramBuilder builder, Instruction output) {
        Adjoints result = new Adjoints(builder);
        result.accumulate(output);
        return result;
    }

    /** The derivatives of the output by the given instructions; zero for those that it does not depend on. */
    List<Instruction> by(List<Instruction> variables) {
        Instruction zero = builder.constant(Rational.ZERO);
        return variables.stream()
                .map(variable -> adjoints.getOrDefault(variable, zero))
                .toList();
    }

    private void accumulate(Instruction output) {
        adjoints.put(output, builder.constant(Rational.ONE));
        List<Instruction> order = new ArrayList<>(Dependencies.inOrder(output));
        Collections.reverse(order);
        for (Instruction instruction : order) {
            Instruction adjoint = adjoints.get(instruction);
            if (adjoint != null) {
                spread(instruction, adjoint);
            }
        }
    }

    private void contribute(Instruction operand, Instruction part) {
        if (operand.opcode() != Opcode.CONSTANT && operand.opcode() != Opcode.PI) {
            adjoints.merge(operand, part, builder::add);
        }
    }

    private void spread(Instruction i, Instruction adjoint) {
        switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED -> {}
            case ADD -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), adjoint);
            }
            case SUBTRACT -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), builder.negate(adjoint));
            }
            case MULTIPLY -> {
                contribute(i.operand(0), builder.multiply(adjoint, i.operand(1)));
                contribute(i.operand(1), builder.multiply(adjoint, i.operand(0)));
            }
            case DIVIDE -> {
                Instruction part = builder.divide(adjoint, i.operand(1));
                contribute(i.operand(0), part);
                contribute(i.operand(1), builder.negate(builder.multiply(part, i)));
            }
            case CHOOSE -> {
                Instruction zero = builder.constant(Rational.ZERO);
                Instruction none = builder.undefined();
                // The guard passes on that there is no slope on the border, to whatever moves it.
                contribute(i.operand(0), builder.choose(i.operand(0), zero, none, zero));
                contribute(i.operand(1), builder.choose(i.operand(0), adjoint, none, zero));
                contribute(i.operand(3), builder.choose(i.operand(0), zero, none, adjoint));
            }
            case NEGATE, POWER, ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR ->
                contribute(i.operand(0), builder.multiply(adjoint, Slope.of(builder, i)));
        }
    }
}
