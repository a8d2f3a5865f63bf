package assay.reference.prove;

import assay.reference.certify.IdentityStep;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.program.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an instruction from the values of its operands, one rule for each operation. */
final class Rules {
    private Rules() {}

    /** The value, or null if the cell must be split or the choice needs a branch. */
    static @Nullable Quotient apply(Cell cell, Instruction i) {
        QuotientField field = cell.field();
        Quotient a = i.arity() > 0 ? known(cell, i, 0) : field.zero();
        Quotient b = i.arity() == 2 ? known(cell, i, 1) : field.zero();
        if (a == cell.undefined() || b == cell.undefined()) {
            return cell.undefined();
        }
        return switch (i.opcode()) {
            case CONSTANT -> field.constant(i.constant());
            case INPUT -> cell.parameters().value(field, cell::parameter, i.parameter());
            case PI -> Tower.pi(cell);
            case UNDEFINED -> cell.undefined();
            case ADD -> field.add(a, b);
            case SUBTRACT -> field.subtract(a, b);
            case MULTIPLY -> field.multiply(a, b);
            case NEGATE -> field.negate(a);
            case DIVIDE -> divide(cell, i, a, b);
            case POWER -> power(cell, i, a);
            case ROOT -> rewritten(cell, i, RootRule.apply(cell, i, a, i.constant()));
            case EXP -> rewritten(cell, i, ExponentialRule.apply(cell, a));
            case LOG -> rewritten(cell, i, LogarithmRule.apply(cell, i, a));
            case SIN, COS -> AngleRule.apply(cell, i, a);
            case ATAN -> rewritten(cell, i, OddRule.arctangent(cell, i, a));
            case ERF -> rewritten(cell, i, OddRule.errorFunction(cell, a));
            case FLOOR -> rewritten(cell, i, OddRule.floor(cell, a));
            case CHOOSE -> Choice.apply(cell, i, a);
        };
    }

    private static Quotient known(Cell cell, Instruction i, int operand) {
        Quotient value = cell.value(i.operand(operand));
        if (value == null) {
            throw new IllegalStateException("operand " + operand + " of " + i + " has no value");
        }
        return value;
    }

    private static @Nullable Quotient rewritten(Cell cell, Instruction i, @Nullable Quotient value) {
        if (value != null && value != cell.undefined()) {
            cell.trace().add(new IdentityStep.Rewrite(i.id(), cell.field().fraction(value), List.of()));
        }
        return value;
    }

    private static @Nullable Quotient divide(Cell cell, Instruction i, Quotient a, Quotient b) {
        return switch (cell.require(i, b, Requirement.NONZERO)) {
            case MET -> cell.field().divide(a, b);
            case UNDEFINED -> cell.undefined();
            case PENDING -> null;
        };
    }

    private static @Nullable Quotient power(Cell cell, Instruction i, Quotient a) {
        int exponent = i.parameter();
        if (exponent >= 0) {
            return cell.field().power(a, exponent);
        }
        return switch (cell.require(i, a, Requirement.NONZERO)) {
            case MET -> cell.field().power(a, exponent);
            case UNDEFINED -> cell.undefined();
            case PENDING -> null;
        };
    }
}
