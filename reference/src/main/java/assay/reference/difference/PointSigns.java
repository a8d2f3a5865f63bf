package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signs of all guards at one exact point, and the integers below the arguments of all floors: by double intervals
 * where these decide, else by rationals and balls of rising precision.
 */
final class PointSigns {
    private static final int RATIONAL_BITS = 1024;

    private final Map<Instruction, Interval> intervals = new HashMap<>();
    private final Map<Instruction, Exact> exact = new HashMap<>();
    private final Set<Instruction> zeros = new LinkedHashSet<>();
    private final List<Rational> at;
    private final Accuracy accuracy;

    PointSigns(ProgramBuilder builder, List<Instruction> outputs, List<Rational> at, Accuracy accuracy) {
        this.at = List.copyOf(at);
        this.accuracy = accuracy;
        Set<Instruction> operands = new LinkedHashSet<>();
        Set<Instruction> floors = new LinkedHashSet<>();
        for (Instruction i : builder.program(outputs).instructions()) {
            if (i.opcode() == Opcode.CHOOSE) {
                operands.add(i.operand(0));
            } else if (i.opcode() == Opcode.FLOOR) {
                floors.add(i.operand(0));
            }
        }
        List<Instruction> all = new ArrayList<>(operands);
        floors.stream().filter(floor -> !operands.contains(floor)).forEach(all::add);
        if (all.isEmpty()) {
            return;
        }
        List<Interval> found = builder.program(all)
                .evaluate(
                        IntervalSystem.INSTANCE,
                        at.stream().map(IntervalSystem.INSTANCE::constant).toList());
        List<Instruction> open = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Interval value = found.get(k);
            Instruction operand = all.get(k);
            intervals.put(operand, value);
            boolean decided = value.isUndefined()
                    || (!operands.contains(operand) || isStrict(value.sign()))
                            && (!floors.contains(operand) || isBetweenIntegers(value));
            if (!decided) {
                open.add(operand);
            }
        }
        refine(builder, open, at, accuracy);
        findEqualOperands(builder, open, at);
    }

    private void refine(ProgramBuilder builder, List<Instruction> open, List<Rational> at, Accuracy accuracy) {
        List<Instruction> rest = open;
        for (int precision : accuracy.precisions()) {
            if (rest.isEmpty()) {
                return;
            }
            ExactSystem system = new ExactSystem(new BallSystem(precision), RATIONAL_BITS);
            List<Exact> found = builder.program(rest)
                    .evaluate(system, at.stream().map(system::constant).toList());
            List<Instruction> next = new ArrayList<>();
            for (int k = 0; k < rest.size(); k++) {
                Exact value = found.get(k);
                exact.put(rest.get(k), value);
                if (!value.isUndefined() && !value.isRational() && !isStrict(value.sign())) {
                    next.add(rest.get(k));
                }
            }
            rest = next;
        }
    }

    /** A difference of two equal instructions is zero, if it is defined. */
    private void findEqualOperands(ProgramBuilder builder, List<Instruction> open, List<Rational> at) {
        List<Instruction> undecided = open.stream()
                .filter(i -> sign(i) == Sign.UNDECIDED && exactly(i).isDefined())
                .toList();
        if (undecided.isEmpty()) {
            return;
        }
        ProgramBuilder point = new ProgramBuilder(builder.capacity());
        List<Instruction> values = builder.program(undecided)
                .evaluate(point, at.stream().map(point::constant).toList());
        for (int k = 0; k < undecided.size(); k++) {
            Instruction value = values.get(k);
            if (value.isConstant(Rational.ZERO)
                    || value.opcode() == Opcode.SUBTRACT && value.operand(0) == value.operand(1)) {
                zeros.add(undecided.get(k));
            }
        }
    }

    /** Whether there are no choices and floors at all. */
    boolean isEmpty() {
        return intervals.isEmpty();
    }

    private static boolean isStrict(Sign sign) {
        return sign == Sign.NEGATIVE || sign == Sign.POSITIVE;
    }

    private static boolean isBetweenIntegers(Interval value) {
        return value.isDefined()
                && value.isBounded()
                && Math.floor(value.lo()) == Math.floor(value.hi())
                && value.lo() > Math.floor(value.lo());
    }

    private Interval interval(Instruction operand) {
        return intervals.getOrDefault(operand, Interval.UNKNOWN);
    }

    private Exact exactly(Instruction operand) {
        return exact.getOrDefault(operand, Exact.UNKNOWN);
    }

    /** Whether a guard or argument is proved to have no value. */
    boolean isUndefined(Instruction operand) {
        return interval(operand).isUndefined() || exactly(operand).isUndefined();
    }

    /** The sign of a guard. */
    Sign sign(Instruction operand) {
        if (zeros.contains(operand)) {
            return Sign.ZERO;
        }
        Sign sign = interval(operand).sign();
        return sign.isDecided() ? sign : exactly(operand).sign();
    }

    /**
     * The value at the point of an instruction of another builder with the same inputs: exact, or as close as its sign
     * asks for.
     */
    Exact value(ProgramBuilder builder, Instruction instruction) {
        Exact value = Exact.UNKNOWN;
        for (int precision : accuracy.precisions()) {
            ExactSystem system = new ExactSystem(new BallSystem(precision), RATIONAL_BITS);
            value = builder.program(List.of(instruction))
                    .evaluate(system, at.stream().map(system::constant).toList())
                    .get(0);
            if (value.isUndefined() || value.isRational() || isStrict(value.sign())) {
                return value;
            }
        }
        return value;
    }

    /** Whether the argument of a floor is proved to be an integer. */
    boolean isInteger(Instruction operand) {
        return exactly(operand).rational().map(Rational::isInteger).orElse(false);
    }

    /** The integer below the argument of a floor, if it is decided. */
    Optional<Rational> floor(Instruction operand) {
        Interval value = interval(operand);
        if (isBetweenIntegers(value)) {
            return Optional.of(Rational.of(value.lo()).floor()).map(Rational::of);
        }
        Exact refined = exactly(operand);
        if (refined.isRational()) {
            return refined.rational().map(Rational::floor).map(Rational::of);
        }
        if (!refined.isDefined()) {
            return Optional.empty();
        }
        var ball = refined.enclosure(new BallSystem(BallSystem.MIN_PRECISION));
        if (!ball.isModerate()) {
            return Optional.empty();
        }
        Rational below = Rational.of(ball.lower().floor());
        boolean inside = below.compareTo(ball.lower()) < 0 && ball.upper().compareTo(below.add(Rational.ONE)) < 0;
        return inside ? Optional.of(below) : Optional.empty();
    }
}
