package assay.reference.program.calculus;

import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A proof by cases: an answer is looked for under assumptions on signs; where another sign is needed, the case is split
 * by it and each is begun again. The result chooses by the same signs, so that it is right at every point at which
 * each answer is right under its assumptions.
 */
final class Cases {
    private static final int MOST = 400;

    private final ProgramBuilder builder;
    private final Function<Assumptions, Instruction> answer;
    private final Constants constants;
    private final Work work = new Work();
    private int begun;

    private Cases(ProgramBuilder builder, Function<Assumptions, Instruction> answer) {
        this.builder = builder;
        this.answer = answer;
        this.constants = new Constants(new Assumptions(builder, Map.of(), work));
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
            return answer.apply(new Assumptions(builder, signs, work));
        } catch (UnsignedException unsigned) {
            guard = unsigned.guard();
        }
        List<Integer> possible = new ArrayList<>();
        for (int sign : guard.isNonnegative() ? new int[] {1, 0} : new int[] {1, 0, -1}) {
            work.take(1L + signs.size());
            if (!Contradiction.in(with(signs, guard, sign), constants)) {
                possible.add(sign);
            }
        }
        if (possible.isEmpty()) {
            // This case is none, whatever sign is chosen.
            possible.add(0);
        }
        Map<Integer, Instruction> answers = new HashMap<>();
        for (int sign : possible) {
            answers.put(sign, under(with(signs, guard, sign)));
        }
        Instruction some = answers.getOrDefault(possible.get(0), builder.undefined());
        if (new HashSet<>(answers.values()).size() == 1 && guard.isTotal()) {
            return some;
        }
        return builder.choose(
                guard, answers.getOrDefault(-1, some), answers.getOrDefault(0, some), answers.getOrDefault(1, some));
    }

    private static Map<Instruction, Integer> with(Map<Instruction, Integer> signs, Instruction guard, int sign) {
        Map<Instruction, Integer> more = new LinkedHashMap<>(signs);
        more.put(guard, sign);
        return more;
    }
}
