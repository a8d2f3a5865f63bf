package assay.reference.derivative;

import assay.reference.derivative.EqualityOracle.Answer;
import assay.reference.expression.Expression;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lifting;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares meanings: first as instructions, then at the point, and only then by the oracle. */
final class Comparison {
    /** Bits at the point. */
    static final int PRECISION = 128;

    private final Sheet sheet;
    private final EqualityOracle oracle;
    private final Map<Instruction, Exact> values = new HashMap<>();
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
        Exact a = atPoint(left);
        Exact b = atPoint(right);
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

    private Exact atPoint(Instruction instruction) {
        return values.computeIfAbsent(instruction, i -> sheet.real(i).enclosure(arithmetic));
    }

    /** Whether a meaning has exactly this value at the point, as constants. */
    Answer atPoint(Instruction meaning, Expression value) {
        Program program = sheet.builder().program(List.of(meaning));
        if (mentionsUnknown(program)) {
            return Answer.UNDECIDED;
        }
        ProgramBuilder constants = new ProgramBuilder(sheet.builder().capacity());
        List<Instruction> arguments = new ArrayList<>();
        for (Exact coordinate : sheet.arguments()) {
            arguments.add(coordinate.rational().map(constants::constant).orElseGet(constants::undefined));
        }
        Instruction constant = program.evaluate(constants, arguments).get(0);
        try {
            return oracle.compare(Lifting.of(constants.program(List.of(constant))), value);
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
