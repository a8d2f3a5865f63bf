package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Proves that instructions are defined on the whole domain of their inputs, or nowhere on it: the domain is covered by
 * boxes, and on each box double intervals show a value, or that there is none. Boxes on which they do not are halved, as
 * far as a budget goes.
 */
public final class DefinedByIntervals {
    private static final int MOST_BOXES = 1000;

    private final Program program;
    private final List<Input> inputs;

    /** The question whether these instructions are defined everywhere. */
    public DefinedByIntervals(ProgramBuilder builder, List<Instruction> roots) {
        this.program = builder.program(roots);
        this.inputs = List.copyOf(builder.inputs());
    }

    /** Whether they are proved to be; a no says nothing. */
    public boolean isProved() {
        return isEverywhere(Interval::isDefined, Interval::isUndefined);
    }

    /** Whether instead each of them is proved to be defined at no point of the domain; a no says nothing. */
    public boolean isRefutedEverywhere() {
        return isEverywhere(Interval::isUndefined, Interval::isDefined);
    }

    /** Whether every value is as wanted; a box on which one is the opposite cannot be mended by halving it. */
    private boolean isEverywhere(Predicate<Interval> wanted, Predicate<Interval> opposite) {
        ArrayDeque<List<Interval>> open = new ArrayDeque<>();
        List<Interval> whole = new ArrayList<>();
        for (Input input : inputs) {
            whole.add(hull(input.domain()));
        }
        open.add(whole);
        for (int boxes = 0; !open.isEmpty(); boxes++) {
            List<Interval> box = open.pop();
            List<Interval> values = program.evaluate(IntervalSystem.INSTANCE, box);
            if (values.stream().allMatch(wanted)) {
                continue;
            }
            if (values.stream().anyMatch(opposite)) {
                return false;
            }
            int widest = widest(box);
            if (widest < 0 || boxes >= MOST_BOXES) {
                return false;
            }
            Interval side = box.get(widest);
            double middle = side.lo() / 2 + side.hi() / 2;
            if (!(side.lo() < middle && middle < side.hi())) {
                return false;
            }
            open.push(with(box, widest, Interval.of(side.lo(), middle)));
            open.push(with(box, widest, Interval.of(middle, side.hi())));
        }
        return true;
    }

    /** The position of the widest bounded side; −1 if there is none. */
    private static int widest(List<Interval> box) {
        int widest = -1;
        double width = 0;
        for (int k = 0; k < box.size(); k++) {
            Interval side = box.get(k);
            if (side.isBounded() && side.hi() - side.lo() > width) {
                width = side.hi() - side.lo();
                widest = k;
            }
        }
        return widest;
    }

    private static List<Interval> with(List<Interval> box, int position, Interval side) {
        List<Interval> changed = new ArrayList<>(box);
        changed.set(position, side);
        return changed;
    }

    /** A closed interval that contains the domain of an entry. */
    private static Interval hull(Domain domain) {
        if (domain instanceof Domain.OpenInterval interval) {
            return Interval.of(interval.lower().lower(), interval.upper().upper());
        }
        return switch ((Domain.Named) domain) {
            case REAL, NONZERO, INTEGER -> Interval.ENTIRE;
            case POSITIVE, NONNEGATIVE -> Interval.of(0, Double.POSITIVE_INFINITY);
            case POSITIVE_INTEGER -> Interval.of(1, Double.POSITIVE_INFINITY);
            case PROBABILITY, SIMPLEX, ONE_HOT -> Interval.of(0, 1);
        };
    }
}
