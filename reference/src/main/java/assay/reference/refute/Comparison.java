package assay.reference.refute;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two tensors of instructions to be compared entry by entry, at concrete sizes. Entries that are the same instruction
 * are equal and take no part.
 */
public final class Comparison {
    private final ProgramBuilder builder;
    private final Sizes sizes;
    private final List<Integer> dimensions;
    private final List<Instruction> left;
    private final List<Instruction> right;
    private final List<Integer> open;
    private final Program program;

    /** A comparison of two tensors of these dimensions. */
    public Comparison(
            ProgramBuilder builder,
            Sizes sizes,
            List<Integer> dimensions,
            List<Instruction> left,
            List<Instruction> right) {
        this.builder = builder;
        this.sizes = sizes;
        this.dimensions = List.copyOf(dimensions);
        this.left = List.copyOf(left);
        this.right = List.copyOf(right);
        this.open = new ArrayList<>();
        List<Instruction> outputs = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            // Two sides that have a value nowhere are not proved equal by being the same.
            if (left.get(k) != right.get(k) || left.get(k).opcode() == Opcode.UNDEFINED) {
                open.add(k);
                outputs.add(left.get(k));
                outputs.add(right.get(k));
            }
        }
        this.program = builder.program(outputs);
    }

    /**
     * A comparison of two expressions of one shape.
     *
     * @param values the exact entries of symbols that have values, by name
     * @param capacity the greatest number of instructions
     * @throws assay.reference.expression.ShapeException if they cannot be written out at these sizes
     * @throws assay.reference.program.BudgetException if the programs would be too long
     */
    public static Comparison of(
            Expression left, Expression right, Sizes sizes, Map<String, Tensor<Rational>> values, int capacity) {
        ProgramBuilder builder = new ProgramBuilder(capacity);
        Map<String, Tensor<Instruction>> bindings = new HashMap<>();
        values.forEach((name, value) -> bindings.put(name, value.map(builder::constant)));
        Lowering lowering = new Lowering(builder, sizes, bindings);
        List<Tensor<Instruction>> sides = lowering.both(left, right);
        Tensor<Instruction> a = sides.get(0);
        Tensor<Instruction> b = sides.get(1);
        return new Comparison(builder, sizes, a.dimensions(), a.entries(), b.entries());
    }

    /** The builder of the instructions. */
    public ProgramBuilder builder() {
        return builder;
    }

    /** The sizes at which the program was written out. */
    public Sizes sizes() {
        return sizes;
    }

    /** The positions of the entries that are not the same instruction, or are defined nowhere. */
    public List<Integer> open() {
        return open;
    }

    /** The positions of all entries. */
    public List<Integer> positions() {
        return IntStream.range(0, left.size()).boxed().toList();
    }

    /** The first side's entry at a position. */
    public Instruction left(int position) {
        return left.get(position);
    }

    /** The second side's entry at a position. */
    public Instruction right(int position) {
        return right.get(position);
    }

    /** The program whose outputs are left and right of each open entry in turn. */
    Program program() {
        return program;
    }

    /** Whether a guard or a floor takes part. */
    public boolean isPiecewise() {
        for (Instruction instruction : program.instructions()) {
            if (instruction.opcode() == Opcode.CHOOSE || instruction.opcode() == Opcode.FLOOR) {
                return true;
            }
        }
        return false;
    }

    /** The number of instructions of both sides. */
    public int length() {
        return program.instructions().size();
    }

    /** The position of the entry with these indices, counted from 1. */
    public int position(List<Integer> entry) {
        int position = 0;
        for (int axis = 0; axis < entry.size(); axis++) {
            position = position * dimensions.get(axis) + entry.get(axis) - 1;
        }
        return position;
    }

    /** The indices, counted from 1, of the entry at a position. */
    public List<Integer> entry(int position) {
        Integer[] index = new Integer[dimensions.size()];
        int rest = position;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            index[axis] = rest % dimensions.get(axis) + 1;
            rest /= dimensions.get(axis);
        }
        return List.of(index);
    }
}
