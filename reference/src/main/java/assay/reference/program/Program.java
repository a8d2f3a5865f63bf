package assay.reference.program;

import assay.reference.number.NumberSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A straight list of scalar instructions without loops or tree: the form in which every formula is evaluated, over any
 * number system.
 */
public final class Program {
    private final Instruction[] instructions;
    private final List<Input> inputs;
    private final List<Instruction> outputs;
    private final int slots;

    /** The part of {@code all} that the outputs need. */
    Program(List<Instruction> all, List<Input> inputs, List<Instruction> outputs) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.slots = all.size();
        boolean[] needed = new boolean[all.size()];
        int count = 0;
        for (Instruction output : outputs) {
            needed[output.id()] = true;
        }
        for (int id = all.size() - 1; id >= 0; id--) {
            if (needed[id]) {
                count++;
                Instruction instruction = all.get(id);
                for (int k = 0; k < instruction.arity(); k++) {
                    needed[instruction.operand(k).id()] = true;
                }
            }
        }
        this.instructions = new Instruction[count];
        int next = 0;
        for (int id = 0; id < needed.length; id++) {
            if (needed[id]) {
                instructions[next++] = all.get(id);
            }
        }
    }

    /** The instructions, operands before users. */
    public List<Instruction> instructions() {
        return List.of(instructions);
    }

    /** The inputs, by their position. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The instructions whose values are the results. */
    public List<Instruction> outputs() {
        return outputs;
    }

    /** The values of the outputs, given one value for each of {@link #inputs}. */
    public <T> List<T> evaluate(NumberSystem<T> n, List<T> arguments) {
        List<T> values = values(n, arguments);
        List<T> results = new ArrayList<>(outputs.size());
        for (Instruction output : outputs) {
            results.add(values.get(output.id()));
        }
        return results;
    }

    /** The values of all instructions, at the position of their id; positions that this program does not use are null. */
    private <T> List<T> values(NumberSystem<T> n, List<T> arguments) {
        Object[] values = new Object[slots];
        @SuppressWarnings("unchecked")
        Function<Instruction, T> operand = i -> (T) values[i.id()];
        for (Instruction instruction : instructions) {
            values[instruction.id()] = step(n, instruction, operand, arguments::get);
        }
        @SuppressWarnings("unchecked")
        List<T> typed = (List<T>) java.util.Arrays.asList(values);
        return typed;
    }

    /** The value of one instruction, from the values of its operands and of the inputs by their position. */
    public static <T> T step(NumberSystem<T> n, Instruction i, Function<Instruction, T> values, IntFunction<T> inputs) {
        T a = i.arity() > 0 ? values.apply(i.operand(0)) : n.undefined();
        return switch (i.opcode()) {
            case CONSTANT -> n.constant(i.constant());
            case INPUT -> inputs.apply(i.parameter());
            case PI -> n.pi();
            case UNDEFINED -> n.undefined();
            case ADD -> n.add(a, values.apply(i.operand(1)));
            case SUBTRACT -> n.subtract(a, values.apply(i.operand(1)));
            case MULTIPLY -> n.multiply(a, values.apply(i.operand(1)));
            case DIVIDE -> n.divide(a, values.apply(i.operand(1)));
            case NEGATE -> n.negate(a);
            case POWER -> n.power(a, i.parameter());
            case ROOT -> n.root(a, i.constant());
            case EXP -> n.exp(a);
            case LOG -> n.log(a);
            case SIN -> n.sin(a);
            case COS -> n.cos(a);
            case ATAN -> n.atan(a);
            case ERF -> n.erf(a);
            case FLOOR -> n.floor(a);
            case CHOOSE ->
                n.choose(a, values.apply(i.operand(1)), values.apply(i.operand(2)), values.apply(i.operand(3)));
        };
    }
}
