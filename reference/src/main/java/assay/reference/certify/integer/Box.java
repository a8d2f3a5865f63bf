package assay.reference.certify.integer;

import assay.reference.certify.Exhaustive.Side;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All whole-number points of a box, at which pairs of instructions are compared exactly. */
public final class Box {
    private static final int RATIONAL_BITS = 4096;

    private final Program program;
    private final List<Side> sides;

    /**
     * A box.
     *
     * @param pairs left and right in turn
     * @param sides one for each input of the builder
     */
    public Box(ProgramBuilder builder, List<Instruction> pairs, List<Side> sides) {
        this.program = builder.program(pairs);
        this.sides = List.copyOf(sides);
    }

    /** The number of instructions of one evaluation. */
    public int length() {
        return program.instructions().size();
    }

    /**
     * The first point at which some pair is not proved to be the same rational number or undefined on both sides; empty
     * if there is none.
     */
    public Optional<List<Rational>> firstOpen() {
        ExactSystem system = new ExactSystem(new BallSystem(BallSystem.MIN_PRECISION), RATIONAL_BITS);
        int[] values = new int[sides.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = sides.get(k).least();
        }
        while (true) {
            List<Exact> arguments = new ArrayList<>(values.length);
            for (int value : values) {
                arguments.add(Exact.of(Rational.of(value)));
            }
            if (!allEqual(program.evaluate(system, arguments))) {
                List<Rational> point = new ArrayList<>();
                for (int value : values) {
                    point.add(Rational.of(value));
                }
                return Optional.of(point);
            }
            int k = values.length - 1;
            while (k >= 0 && values[k] == sides.get(k).greatest()) {
                values[k] = sides.get(k).least();
                k--;
            }
            if (k < 0) {
                return Optional.empty();
            }
            values[k]++;
        }
    }

    private static boolean allEqual(List<Exact> values) {
        for (int k = 0; k < values.size(); k += 2) {
            Exact left = values.get(k);
            Exact right = values.get(k + 1);
            boolean same = left.isExact() && left.equals(right) || left.isUndefined() && right.isUndefined();
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
