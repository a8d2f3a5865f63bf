package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import java.util.ArrayList;
import java.util.List;

/** An oracle that is good enough for tests: functions that agree to 60 digits at three odd points are called equal. */
final class Sampling {
    private static final List<Rational> POINTS = List.of(Rational.of(37, 11), Rational.of(5, 13), Rational.of(71, 17));

    private Sampling() {}

    static EqualityOracle.Answer compare(Expression left, Expression right) {
        ProgramBuilder builder = new ProgramBuilder(100_000);
        Instruction a = new Lowering(builder, Sizes.NONE).lower(left).entry();
        Instruction b = new Lowering(builder, Sizes.NONE).lower(right).entry();
        Program program = builder.program(List.of(builder.subtract(a, b)));
        for (int k = 0; k < POINTS.size(); k++) {
            List<Exact> arguments = new ArrayList<>();
            for (int input = 0; input < builder.inputs().size(); input++) {
                Rational coordinate = POINTS.get((k + input) % POINTS.size()).add(Rational.of(input, 7));
                arguments.add(Exact.of(coordinate));
            }
            Exact difference =
                    program.evaluate(ComputableReal.system(256), arguments).get(0);
            if (!difference.contains(Rational.ZERO)) {
                return difference.isDefined() ? EqualityOracle.Answer.DIFFERENT : EqualityOracle.Answer.UNDECIDED;
            }
        }
        return EqualityOracle.Answer.EQUAL;
    }
}
