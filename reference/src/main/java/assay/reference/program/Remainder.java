package assay.reference.program;

import assay.reference.number.NumberSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What of a program is left to be computed once some of its instructions have values. */
public final class Remainder {
    private final List<Instruction> given;
    private final List<Instruction> open;
    private final List<Instruction> outputs;
    private final int slots;

    private Remainder(List<Instruction> given, List<Instruction> open, List<Instruction> outputs) {
        this.given = List.copyOf(given);
        this.open = List.copyOf(open);
        this.outputs = outputs;
        this.slots = 1
                + Math.max(
                        outputs.stream().mapToInt(Instruction::id).max().orElse(0),
                        given.stream().mapToInt(Instruction::id).max().orElse(0));
    }

    /**
     * The rest of a program.
     *
     * @param known which instructions have values; what these are computed from is no part of the rest
     */
    public static Remainder of(Program program, Predicate<Instruction> known) {
        List<Instruction> all = program.instructions();
        boolean[] needed =
                new boolean[all.isEmpty() ? 0 : all.get(all.size() - 1).id() + 1];
        program.outputs().forEach(output -> needed[output.id()] = true);
        List<Instruction> given = new ArrayList<>();
        List<Instruction> open = new ArrayList<>();
        for (int k = all.size() - 1; k >= 0; k--) {
            Instruction instruction = all.get(k);
            if (!needed[instruction.id()]) {
                continue;
            }
            if (known.test(instruction)) {
                given.add(instruction);
                continue;
            }
            open.add(instruction);
            for (int j = 0; j < instruction.arity(); j++) {
                needed[instruction.operand(j).id()] = true;
            }
        }
        Collections.reverse(given);
        Collections.reverse(open);
        return new Remainder(given, open, program.outputs());
    }

    /** The instructions with values that the rest begins with. */
    public List<Instruction> given() {
        return given;
    }

    /**
     * The values of the outputs.
     *
     * @param values one for each of {@link #given}
     * @param inputs the values of inputs that are not given, by their position
     */
    public <T> List<T> evaluate(NumberSystem<T> n, List<T> values, IntFunction<T> inputs) {
        Object[] known = new Object[slots];
        for (int k = 0; k < given.size(); k++) {
            known[given.get(k).id()] = values.get(k);
        }
        @SuppressWarnings("unchecked")
        Function<Instruction, T> value = i -> (T) known[i.id()];
        for (Instruction instruction : open) {
            known[instruction.id()] = Program.step(n, instruction, value, inputs);
        }
        return outputs.stream().map(value).toList();
    }
}
