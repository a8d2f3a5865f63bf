package assay.reference.program.calculus;

import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A proof by cases: an answer is looked for under assumptions on signs; where another sign is needed, the case is split
 * into three and each is begun again. The result chooses by the same signs, so that it is right at every point at which
 * each answer is right under its assumptions.
 */
final class Cases {
    private static final int MOST = 400;

    private final ProgramBuilder builder;
    private final Function<Assumptions, Instruction> answer;
    private int begun;

    private Cases(ProgramBuilder builder, Function<Assumptions, Instruction> answer) {
        this.builder = builder;
        this.answer = answer;
    }

    /**
     * The answers of all cases as one instruction.
     *
     * @throws BudgetException if there are too many cases, or one has no answer
     */
    static Instruction of(ProgramBuilder builder, Function<Assumptions, Instruction> answer) {
        return new Cases(builder, answer).under(new LinkedHashMap<>());
    }

    private Instruction under(Map<Instruction, Integer> signs) {
        if (++begun > MOST) {
            throw new BudgetException("a limit or an integral of more than " + MOST + " cases");
        }
        Instruction guard;
        try {
            return answer.apply(new Assumptions(builder, signs));
        } catch (UnsignedException unsigned) {
            guard = unsigned.guard();
        }
        Instruction positive = under(with(signs, guard, 1));
        Instruction zero = under(with(signs, guard, 0));
        Instruction negative = guard.isNonnegative() ? positive : under(with(signs, guard, -1));
        return positive == zero && zero == negative && guard.isTotal()
                ? positive
                : builder.choose(guard, negative, zero, positive);
    }

    private static Map<Instruction, Integer> with(Map<Instruction, Integer> signs, Instruction guard, int sign) {
        Map<Instruction, Integer> more = new LinkedHashMap<>(signs);
        more.put(guard, sign);
        return more;
    }
}
