package assay.reference.certify;

import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of instructions in a cell by plain arithmetic, from those that steps have established. */
final class IdentityEvaluator {
    private final IdentityCell cell;
    private final QuotientField field;
    private final Quotient undefined;

    /**
     * An evaluator.
     *
     * @param undefined the value that says: proved to have none
     */
    IdentityEvaluator(IdentityCell cell, Quotient undefined) {
        this.cell = cell;
        this.field = cell.field();
        this.undefined = undefined;
    }

    /** The value of an instruction. */
    Quotient value(Instruction root) {
        List<Instruction> stack = new ArrayList<>(List.of(root));
        while (!stack.isEmpty()) {
            Instruction top = stack.get(stack.size() - 1);
            if (cell.values().containsKey(top.id())) {
                stack.remove(stack.size() - 1);
                continue;
            }
            Instruction missing = missing(top);
            if (missing != null) {
                stack.add(missing);
                continue;
            }
            cell.values().put(top.id(), apply(top));
        }
        return known(root);
    }

    /** Whether a value is not the undefined one. */
    boolean isDefined(Quotient value) {
        return value != undefined;
    }

    private Quotient known(Instruction i) {
        Quotient value = cell.values().get(i.id());
        if (value == null) {
            throw new RejectionException("no value for " + i);
        }
        return value;
    }

    private @Nullable Instruction missing(Instruction i) {
        int arity = i.opcode() == Opcode.CHOOSE ? 1 : i.arity();
        for (int k = 0; k < arity; k++) {
            if (!cell.values().containsKey(i.operand(k).id())) {
                return i.operand(k);
            }
        }
        Instruction branch = i.opcode() == Opcode.CHOOSE ? cell.chosen(i) : null;
        return branch != null && !cell.values().containsKey(branch.id()) ? branch : null;
    }

    private Quotient apply(Instruction i) {
        Quotient a = i.arity() > 0 ? known(i.operand(0)) : field.zero();
        Quotient b = i.arity() == 2 ? known(i.operand(1)) : field.zero();
        if (a == undefined || b == undefined) {
            return undefined;
        }
        return switch (i.opcode()) {
            case CONSTANT -> field.constant(i.constant());
            case INPUT -> cell.parameters().value(field, cell::parameter, i.parameter());
            case PI -> pi();
            case UNDEFINED -> undefined;
            case ADD -> field.add(a, b);
            case SUBTRACT -> field.subtract(a, b);
            case MULTIPLY -> field.multiply(a, b);
            case NEGATE -> field.negate(a);
            case DIVIDE -> has(i, b, SignSet.NONZERO) ? field.divide(a, b) : undefined;
            case POWER -> i.parameter() >= 0 || has(i, a, SignSet.NONZERO) ? field.power(a, i.parameter()) : undefined;
            case ROOT -> {
                int need = i.constant().signum() > 0 ? SignSet.NONNEGATIVE : SignSet.POSITIVE;
                if (has(i, a, need) && !a.isZero()) {
                    throw new RejectionException("no step gives the value of " + i);
                }
                yield a.isZero() && i.constant().signum() > 0 ? a : undefined;
            }
            case LOG -> {
                if (has(i, a, SignSet.POSITIVE)) {
                    throw new RejectionException("no step gives the value of " + i);
                }
                yield undefined;
            }
            case CHOOSE -> {
                Instruction branch = cell.chosen(i);
                if (branch == null) {
                    throw new RejectionException("no branch of " + i + " is chosen");
                }
                yield known(branch);
            }
            case EXP, SIN, COS, ATAN, ERF, FLOOR -> throw new RejectionException("no step gives the value of " + i);
        };
    }

    private Quotient pi() {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == assay.reference.polynomial.Generator.Kind.PI) {
                return field.generatorPower(g, field.generator(g).degree());
            }
        }
        throw new RejectionException("no generator for pi");
    }

    /**
     * Whether a value has the signs that an instruction needs; false if it has none of them. What is proved comes before
     * what is assumed, as for the prover: in a cell where the assumptions hold nowhere they may contradict it.
     */
    boolean has(Instruction user, Quotient q, int need) {
        int range = cell.ranges().signs(user.operand(user.opcode() == Opcode.DIVIDE ? 1 : 0));
        int proved = cell.proved().of(q);
        if ((range & ~need) == 0 || (proved & ~need) == 0 && proved != SignSet.NONE) {
            return true;
        }
        if ((proved & need) == 0) {
            return false;
        }
        int signs = cell.signs(q);
        if (!SignSet.isDecided(signs)) {
            signs &= range;
        }
        if ((signs & ~need) == 0 && signs != SignSet.NONE) {
            return true;
        }
        if ((signs & need) == 0) {
            return false;
        }
        if (need == SignSet.NONNEGATIVE && EvenPower.of(user.operand(0)).isPresent()) {
            return true;
        }
        throw new RejectionException(user + " needs " + SignSet.toString(need) + " and has " + SignSet.toString(signs));
    }
}
