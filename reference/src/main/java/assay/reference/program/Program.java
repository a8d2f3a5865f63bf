package assay.reference.program;

import assay.reference.number.NumberSystem;
import java.util.ArrayList;
import java.util.List;

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
        for (Instruction instruction : instructions) {
            values[instruction.id()] = step(n, instruction, values, arguments);
        }
        @SuppressWarnings("unchecked")
        List<T> typed = (List<T>) java.util.Arrays.asList(values);
        return typed;
    }

    @SuppressWarnings("unchecked")
    private static <T> T step(NumberSystem<T> n, Instruction i, Object[] values, List<T> arguments) {
        T a = i.arity() > 0 ? (T) values[i.operand(0).id()] : n.undefined();
        return switch (i.opcode()) {
            case CONSTANT -> n.constant(i.constant());
            case INPUT -> arguments.get(i.parameter());
            case PI -> n.pi();
            case UNDEFINED -> n.undefined();
            case ADD -> n.add(a, (T) values[i.operand(1).id()]);
            case SUBTRACT -> n.subtract(a, (T) values[i.operand(1).id()]);
            case MULTIPLY -> n.multiply(a, (T) values[i.operand(1).id()]);
            case DIVIDE -> n.divide(a, (T) values[i.operand(1).id()]);
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
                n.choose(
                        a,
                        (T) values[i.operand(1).id()],
                        (T) values[i.operand(2).id()],
                        (T) values[i.operand(3).id()]);
        };
    }
}
