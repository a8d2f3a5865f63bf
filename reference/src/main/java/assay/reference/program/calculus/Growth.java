package assay.reference.program.calculus;

import assay.reference.expression.Expression.Side;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The series of instructions as the bound variable tends to its target from one side, in one case. */
final class Growth {
    private static final int DEEPEST = 800;
    private static final int MOST_STEPS = 20_000;

    private final Expansion expansion;
    private final Instruction variable;
    private final Series ofVariable;
    private final Constants constants;
    private final Map<Instruction, Series> known = new HashMap<>();
    private int depth;

    Growth(
            Assumptions assumptions,
            Expansion expansion,
            Instruction variable,
            Optional<Instruction> target,
            Side side) {
        this.expansion = expansion;
        this.constants = new Constants(assumptions);
        this.variable = variable;
        Series step = Series.of(
                Coefficient.of(side == Side.LEFT == target.isEmpty() ? 1 : -1),
                Monomial.power(target.isEmpty() ? Rational.ONE : Rational.MINUS_ONE));
        this.ofVariable = target.isEmpty() ? step : expansion.add(of(target.get()), step);
    }

    /**
     * The series of an instruction.
     *
     * @throws NowhereException if it has no value close to the target
     * @throws OpenException if the terms of the series do not say
     */
    Series of(Instruction i) {
        Series series = known.get(i);
        if (series == null) {
            if (++depth > DEEPEST || known.size() > MOST_STEPS) {
                throw new BudgetException("a limit of too deep or too long a formula");
            }
            series = i == variable ? ofVariable : fresh(i);
            depth--;
            known.put(i, series);
        }
        return series;
    }

    private Series fresh(Instruction i) {
        return switch (i.opcode()) {
            case CONSTANT, INPUT, PI -> Series.constant(constants.number(i));
            case UNDEFINED -> throw new NowhereException(true);
            case ADD -> expansion.add(of(i.operand(0)), of(i.operand(1)));
            case SUBTRACT -> expansion.add(of(i.operand(0)), expansion.negate(of(i.operand(1))));
            case MULTIPLY -> expansion.multiply(of(i.operand(0)), of(i.operand(1)));
            case DIVIDE -> expansion.multiply(of(i.operand(0)), expansion.inverse(of(i.operand(1))));
            case NEGATE -> expansion.negate(of(i.operand(0)));
            case POWER -> expansion.power(of(i.operand(0)), i.parameter());
            case ROOT -> expansion.root(of(i.operand(0)), i.constant());
            case EXP -> expansion.exp(of(i.operand(0)));
            case LOG -> expansion.log(of(i.operand(0)));
            case SIN -> expansion.sine(of(i.operand(0)), false);
            case COS -> expansion.sine(of(i.operand(0)), true);
            case ATAN -> expansion.atan(of(i.operand(0)));
            case ERF -> expansion.erf(of(i.operand(0)));
            case FLOOR -> expansion.floor(of(i.operand(0)));
            case CHOOSE -> {
                int sign = expansion.sign(of(i.operand(0)));
                yield of(i.operand(sign < 0 ? 1 : sign == 0 ? 2 : 3));
            }
        };
    }
}
