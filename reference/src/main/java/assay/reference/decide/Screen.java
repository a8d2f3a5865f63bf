package assay.reference.decide;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.expression.StructuralOrder;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Comparison;
import assay.reference.refute.PointSource;
import assay.reference.refute.Refuter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a probe at some sizes is worth it: it evaluates both sides in double intervals at the points at which the
 * probe does. The second side, often a reference with which many answers are compared, is written out once for each
 * choice of sizes and kept, as long as it is not too long.
 */
final class Screen {
    /** Instructions that are kept. */
    private static final int MOST_KEPT = 60_000;

    private final Options options;
    private final Map<Key, Side> kept = new LinkedHashMap<>();
    private int length;

    Screen(Options options) {
        this.options = options;
    }

    private record Key(Expression expression, Sizes sizes) {}

    /** One side by itself. */
    private record Side(Program program, boolean piecewise) {

        int length() {
            return program.instructions().size();
        }
    }

    /** Whether a probe may find a counterexample; a no is certain. */
    boolean mayDiffer(Expression left, Expression right, Sizes sizes) {
        Side first = kept(left, sizes);
        Side second = kept(right, sizes);
        List<Input> all = inputs(first, second, isSwapped(left, right));
        PointSource source = new PointSource(all, options.seed());
        int probes = Ladder.probes(first.piecewise() || second.piecewise());
        for (int n = 0; n < probes; n++) {
            Map<Input, Interval> point = new LinkedHashMap<>();
            List<Rational> values = source.point(n).values();
            for (int k = 0; k < all.size(); k++) {
                point.put(all.get(k), Interval.of(values.get(k)));
            }
            List<Interval> a = values(first, point);
            List<Interval> b = values(second, point);
            for (int k = 0; k < a.size(); k++) {
                if (Refuter.differ(a.get(k), b.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The inputs as both sides have them together, see {@link Comparison}: the points of a probe depend on their order. */
    private static List<Input> inputs(Side first, Side second, boolean swapped) {
        Set<Input> inputs =
                new LinkedHashSet<>((swapped ? second : first).program().inputs());
        inputs.addAll((swapped ? first : second).program().inputs());
        return new ArrayList<>(inputs);
    }

    private static boolean isSwapped(Expression left, Expression right) {
        return new StructuralOrder().compare(left, right) > 0;
    }

    List<Input> inputs(Expression left, Expression right, Sizes sizes) {
        return inputs(kept(left, sizes), kept(right, sizes), isSwapped(left, right));
    }

    private static List<Interval> values(Side side, Map<Input, Interval> point) {
        List<Interval> arguments = new ArrayList<>();
        for (Input input : side.program().inputs()) {
            arguments.add(Optional.ofNullable(point.get(input)).orElseThrow());
        }
        return side.program().evaluate(IntervalSystem.INSTANCE, arguments);
    }

    private Side side(Expression expression, Sizes sizes) {
        ProgramBuilder builder = new ProgramBuilder(options.budget().instructions());
        List<Instruction> entries =
                new Lowering(builder, sizes).lower(expression).entries();
        Program program = builder.program(entries);
        boolean piecewise = program.instructions().stream()
                .anyMatch(each -> each.opcode() == Opcode.CHOOSE || each.opcode() == Opcode.FLOOR);
        return new Side(program, piecewise);
    }

    /** @throws BudgetException if it is too long, each time */
    private Side kept(Expression expression, Sizes sizes) {
        Key key = new Key(expression, sizes);
        synchronized (kept) {
            Side known = kept.remove(key);
            if (known != null) {
                kept.put(key, known);
                return known;
            }
        }
        Side fresh = side(expression, sizes);
        synchronized (kept) {
            if (fresh.length() <= MOST_KEPT / 2 && kept.put(key, fresh) == null) {
                length += fresh.length();
            }
            while (length > MOST_KEPT) {
                // The one that was used longest ago.
                Key oldest = kept.keySet().iterator().next();
                Side gone = kept.remove(oldest);
                length -= gone == null ? 0 : gone.length();
            }
        }
        return fresh;
    }
}
