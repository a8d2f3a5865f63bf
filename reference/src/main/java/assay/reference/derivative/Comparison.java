package assay.reference.derivative;

import assay.reference.derivative.EqualityOracle.Answer;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.rounding.ComputableReal;
import java.util.List;

/** Compares meanings: first as instructions, then at the point, and only then by the oracle. */
final class Comparison {
    /** Bits at the point. */
    static final int PRECISION = 128;

    private final Sheet sheet;
    private final EqualityOracle oracle;
    private final ExactSystem arithmetic = ComputableReal.system(PRECISION);

    Comparison(Sheet sheet, EqualityOracle oracle) {
        this.sheet = sheet;
        this.oracle = oracle;
    }

    boolean equal(Instruction left, Instruction right) {
        return compare(left, right) == Answer.EQUAL;
    }

    Answer compare(Instruction left, Instruction right) {
        if (left == right) {
            return Answer.EQUAL;
        }
        Exact a = sheet.real(left).enclosure(arithmetic);
        Exact b = sheet.real(right).enclosure(arithmetic);
        if (a.disjoint(b) || (a.isDefined() && b.isUndefined()) || (a.isUndefined() && b.isDefined())) {
            return Answer.DIFFERENT;
        }
        Program first = sheet.builder().program(List.of(left));
        Program second = sheet.builder().program(List.of(right));
        try {
            Answer answer = oracle.compare(Lifting.of(first), Lifting.of(second));
            // Different functions of an unknown may be equal for what it stands for.
            return answer == Answer.DIFFERENT && (mentionsUnknown(first) || mentionsUnknown(second))
                    ? Answer.UNDECIDED
                    : answer;
        } catch (BudgetException tooLarge) {
            return Answer.UNDECIDED;
        }
    }

    private static boolean mentionsUnknown(Program program) {
        List<Input> inputs = program.inputs();
        return program.instructions().stream()
                .anyMatch(i -> i.opcode() == Opcode.INPUT && Sheet.isUnknown(inputs.get(i.parameter())));
    }
}
