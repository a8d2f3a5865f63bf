package assay.reference.decide;

import assay.reference.certify.Counterexample;
import assay.reference.certify.DomainCheck;
import assay.reference.certify.Merging;
import assay.reference.certify.Range;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.refute.Comparison;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a side that has no value anywhere because it divides by what is proved to be zero, or takes the logarithm of it:
 * {@code 1/(sin(x)^2 + cos(x)^2 - 1)}. Enclosures alone do not see that.
 */
final class Vanishing {
    private static final BallSystem BALLS = new BallSystem(256);
    private static final int RATIONAL_BITS = 4096;
    private static final int DIGITS = 6;
    private static final int POINTS = 6;
    private static final int MOST_ENTRIES = 8;
    private static final int MOST_PROOFS = 4;

    private final Comparison comparison;
    private final PointSource source;
    private final Budget budget;

    Vanishing(Comparison comparison, PointSource source, Budget budget) {
        this.comparison = comparison;
        this.source = source;
        this.budget = budget;
    }

    /** A point at which the other side has a value. */
    Optional<Counterexample> find() {
        int entries = Math.min(MOST_ENTRIES, comparison.open().size());
        for (int position : comparison.open().subList(0, entries)) {
            for (boolean first : new boolean[] {true, false}) {
                Optional<Counterexample> found = find(position, first);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> find(int position, boolean first) {
        Instruction side = first ? comparison.left(position) : comparison.right(position);
        Instruction other = first ? comparison.right(position) : comparison.left(position);
        List<Instruction> candidates = candidates(side);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Instruction zero = comparison.builder().constant(Rational.ZERO);
        Merging merging = new Merging(comparison.builder());
        List<Counterexample.Zero> zeros = new ArrayList<>();
        for (Instruction candidate : candidates) {
            Proof proof = Proof.of(
                    new Comparison(
                            comparison.builder(), comparison.sizes(), List.of(), List.of(candidate), List.of(zero)),
                    budget);
            // Where it has no value, nothing that needs it has one either.
            if (proof.isComplete() || proof.kind() == Proof.Kind.WHERE_DEFINED) {
                zeros.add(new Counterexample.Zero(candidate.id(), proof.certificate()));
                merging.merge(candidate, zero);
            }
        }
        return zeros.isEmpty() || !merging.isUndefinedEverywhere(side)
                ? Optional.empty()
                : at(position, first, other, zeros);
    }

    /** What could be zero everywhere where a side has no value then, in rising order. */
    private List<Instruction> candidates(Instruction side) {
        Set<Instruction> operands = new LinkedHashSet<>();
        for (Instruction instruction :
                comparison.builder().program(List.of(side)).instructions()) {
            boolean divides = instruction.opcode() == Opcode.DIVIDE;
            boolean inverts = instruction.opcode() == Opcode.POWER && instruction.parameter() < 0;
            if (divides || inverts || instruction.opcode() == Opcode.LOG) {
                operands.add(instruction.operand(divides ? 1 : 0));
            }
        }
        operands.removeIf(operand -> operand.opcode() == Opcode.CONSTANT || operand.opcode() == Opcode.INPUT);
        List<Instruction> open = new ArrayList<>(operands);
        for (int n = 0; n < 2 && !open.isEmpty(); n++) {
            List<Exact> values = values(open, source.point(n));
            List<Instruction> left = new ArrayList<>();
            for (int k = 0; k < open.size(); k++) {
                Sign sign = values.get(k).sign();
                if (values.get(k).isDefined() && sign != Sign.NEGATIVE && sign != Sign.POSITIVE) {
                    left.add(open.get(k));
                }
            }
            open = left;
        }
        return open.stream()
                .sorted(Comparator.comparingInt(Instruction::id))
                .limit(MOST_PROOFS)
                .toList();
    }

    private List<Exact> values(List<Instruction> roots, Point point) {
        ExactSystem system = new ExactSystem(BALLS, RATIONAL_BITS);
        List<Exact> arguments = point.values().stream().map(system::constant).toList();
        return comparison.builder().program(roots).evaluate(system, arguments);
    }

    /** The first point of the domain at which the other side is shown to have a value. */
    private Optional<Counterexample> at(
            int position, boolean first, Instruction other, List<Counterexample.Zero> zeros) {
        for (int n = 0; n < POINTS; n++) {
            Point point = source.point(n);
            if (!DomainCheck.holds(point.inputs(), point.values())) {
                continue;
            }
            Exact value = values(List.of(other), point).get(0);
            Optional<Range> range = value.isDefined() ? Range.of(value.enclosure(BALLS), DIGITS) : Optional.empty();
            if (range.isPresent()) {
                Range none = Range.Undefined.UNDEFINED;
                return Optional.of(new Counterexample(
                        Counterexample.Place.NOWHERE,
                        comparison.sizes(),
                        point.named(),
                        comparison.entry(position),
                        first ? none : range.get(),
                        first ? range.get() : none,
                        zeros));
            }
        }
        return Optional.empty();
    }
}
