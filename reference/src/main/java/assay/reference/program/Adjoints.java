package assay.reference.program;

import assay.reference.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoints of an instruction: the derivatives of one scalar by every instruction that it depends on, by reverse
 * accumulation (Griewank and Walther, Evaluating Derivatives, section 3.2). They are instructions of the same builder.
 * Where a piecewise function changes its piece its derivative is undefined.
 */
public final class Adjoints {
    private final ProgramBuilder builder;
    private final Map<Instruction, Instruction> adjoints = new HashMap<>();

    private Adjoints(ProgramBuilder builder) {
        this.builder = builder;
    }

    /** The adjoints of {@code output}. */
    public static Adjoints of(ProgramBuilder builder, Instruction output) {
        Adjoints result = new Adjoints(builder);
        result.accumulate(output);
        return result;
    }

    /** The derivatives of the output by the given instructions; zero for those that it does not depend on. */
    public List<Instruction> by(List<Instruction> variables) {
        Instruction zero = builder.constant(Rational.ZERO);
        return variables.stream()
                .map(variable -> adjoints.getOrDefault(variable, zero))
                .toList();
    }

    private void accumulate(Instruction output) {
        adjoints.put(output, builder.constant(Rational.ONE));
        for (Instruction instruction : dependencies(output)) {
            Instruction adjoint = adjoints.get(instruction);
            if (adjoint != null) {
                spread(instruction, adjoint);
            }
        }
    }

    /** Everything that the output depends on, users before operands. */
    private static List<Instruction> dependencies(Instruction output) {
        boolean[] seen = new boolean[output.id() + 1];
        ArrayDeque<Instruction> open = new ArrayDeque<>(List.of(output));
        List<Instruction> found = new ArrayList<>();
        seen[output.id()] = true;
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            found.add(next);
            for (int k = 0; k < next.arity(); k++) {
                Instruction operand = next.operand(k);
                if (!seen[operand.id()]) {
                    seen[operand.id()] = true;
                    open.push(operand);
                }
            }
        }
        found.sort((a, b) -> Integer.compare(b.id(), a.id()));
        return found;
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
                contribute(i.operand(1), builder.choose(i.operand(0), adjoint, none, zero));
                contribute(i.operand(2), builder.choose(i.operand(0), zero, none, zero));
                contribute(i.operand(3), builder.choose(i.operand(0), zero, none, adjoint));
            }
            case NEGATE, POWER, ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR ->
                contribute(i.operand(0), builder.multiply(adjoint, slope(i)));
        }
    }

    /** The derivative of a kernel by its only operand. */
    private Instruction slope(Instruction i) {
        Instruction a = i.operand(0);
        return switch (i.opcode()) {
            case NEGATE -> builder.constant(Rational.MINUS_ONE);
            case POWER ->
                builder.multiply(builder.constant(Rational.of(i.parameter())), builder.power(a, i.parameter() - 1));
            case ROOT -> builder.multiply(builder.constant(i.constant()), lessOne(a, i.constant()));
            case EXP -> i;
            case LOG -> builder.divide(builder.constant(Rational.ONE), a);
            case SIN -> builder.cos(a);
            case COS -> builder.negate(builder.sin(a));
            case ATAN ->
                builder.divide(
                        builder.constant(Rational.ONE),
                        builder.add(builder.constant(Rational.ONE), builder.power(a, 2)));
            case ERF ->
                builder.divide(
                        builder.multiply(
                                builder.constant(Rational.TWO), builder.exp(builder.negate(builder.power(a, 2)))),
                        builder.root(builder.pi(), Rational.HALF));
            case FLOOR ->
                builder.choose(
                        builder.subtract(a, i),
                        builder.undefined(),
                        builder.undefined(),
                        builder.constant(Rational.ZERO));
            case CONSTANT, INPUT, PI, UNDEFINED, ADD, SUBTRACT, MULTIPLY, DIVIDE, CHOOSE ->
                throw new IllegalArgumentException(i.opcode() + " has not one operand");
        };
    }

    private Instruction lessOne(Instruction base, Rational exponent) {
        return builder.root(base, exponent.subtract(Rational.ONE));
    }
}
