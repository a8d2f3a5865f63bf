package assay.reference.program;

import assay.reference.number.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Derivatives by one variable, by forward accumulation (Griewank and Walther, Evaluating Derivatives, section 3.1). The
 * tangent of a choice is the choice of the tangents, so that the branch that is not taken does no harm even where it has
 * no derivative.
 */
final class Tangents {
    private final ProgramBuilder builder;
    private final Border border;
    private final Map<Instruction, Instruction> tangents = new HashMap<>();
    private final Instruction zero;

    /** What the tangent of a choice is where its guard is zero and moves. */
    interface Border {
        /** @param tangents the tangents of the operands */
        Instruction tangent(Instruction choice, UnaryOperator<Instruction> tangents);
    }

    /** Derivatives that have no value where a guard is zero and moves. */
    Tangents(ProgramBuilder builder, Instruction variable) {
        this(builder, variable, (choice, tangents) -> builder.undefined());
    }

    Tangents(ProgramBuilder builder, Instruction variable, Border border) {
        this.builder = builder;
        this.border = border;
        this.zero = builder.constant(Rational.ZERO);
        tangents.put(variable, builder.constant(Rational.ONE));
    }

    /** The derivative of an instruction; its operands are visited first, so that no recursion runs deep. */
    Instruction of(Instruction output) {
        for (Instruction instruction : Dependencies.inOrder(output)) {
            if (!tangents.containsKey(instruction)) {
                tangents.put(instruction, tangent(instruction));
            }
        }
        return at(output);
    }

    private Instruction at(Instruction instruction) {
        return tangents.getOrDefault(instruction, zero);
    }

    private Instruction tangent(Instruction i) {
        if (i.opcode() == Opcode.UNDEFINED) {
            // What has no value has no derivative either.
            return i;
        }
        boolean constant = true;
        for (int k = 0; k < i.arity(); k++) {
            constant &= at(i.operand(k)) == zero;
        }
        if (constant && i.opcode() != Opcode.CHOOSE) {
            return zero;
        }
        return switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED -> zero;
            case ADD -> builder.add(at(i.operand(0)), at(i.operand(1)));
            case SUBTRACT -> builder.subtract(at(i.operand(0)), at(i.operand(1)));
            case MULTIPLY ->
                builder.add(product(at(i.operand(0)), i.operand(1)), product(at(i.operand(1)), i.operand(0)));
            case DIVIDE ->
                builder.divide(builder.subtract(at(i.operand(0)), product(at(i.operand(1)), i)), i.operand(1));
            case CHOOSE -> {
                boolean fixed = at(i.operand(0)) == zero;
                Instruction onBorder = fixed ? at(i.operand(2)) : border.tangent(i, this::at);
                yield builder.choose(i.operand(0), at(i.operand(1)), onBorder, at(i.operand(3)));
            }
            case NEGATE, POWER, ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR ->
                product(at(i.operand(0)), Slope.of(builder, i));
        };
    }

    private Instruction product(Instruction tangent, Instruction factor) {
        return tangent == zero ? zero : builder.multiply(tangent, factor);
    }
}
