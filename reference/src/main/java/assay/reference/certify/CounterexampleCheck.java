package assay.reference.certify;

import assay.reference.certify.Counterexample.Place;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates both sides at the point of a counterexample again. */
final class CounterexampleCheck {
    private static final int RATIONAL_BITS = 4096;
    private static final int FINEST = 1 << 13;

    private final Pairs pairs;

    CounterexampleCheck(Pairs pairs) {
        this.pairs = pairs;
    }

    /** @throws RejectionException if the point is not what it is said to be */
    void check(Counterexample point) {
        List<Rational> values = new ArrayList<>();
        for (Input input : pairs.builder().inputs()) {
            Rational value = point.at().get(input.toString());
            if (value == null) {
                throw new RejectionException("no value for " + input);
            }
            values.add(value);
        }
        require(values.size() == point.at().size(), "a value for no entry");
        require(DomainCheck.holds(pairs.builder().inputs(), values), "the point is not in the domain");
        int position = position(point.entry());
        Instruction left = pairs.left(position);
        Instruction right = pairs.right(position);
        Pieces pieces = Pieces.of(left, right);
        List<Instruction> outputs = new ArrayList<>(List.of(left, right));
        outputs.addAll(pieces.guards());
        if (point.place() == Place.NOWHERE) {
            Instruction undefined = point.left() instanceof Range.Undefined ? left : right;
            require(
                    withZeros(point.zeros()).isUndefinedEverywhere(undefined),
                    "neither side is shown to be undefined everywhere");
        }
        for (int precision = BallSystem.MIN_PRECISION; precision <= FINEST; precision *= 2) {
            BallSystem balls = new BallSystem(precision);
            ExactSystem system = new ExactSystem(balls, RATIONAL_BITS);
            List<Exact> arguments = values.stream().map(system::constant).toList();
            List<Exact> results = pairs.builder().program(outputs).evaluate(system, arguments);
            if (!point.zeros().isEmpty()) {
                // Balls do not see that a divisor is zero: the side without a value was shown to have none already.
                boolean first = point.left() instanceof Range.Undefined;
                if (isWithin(first ? point.right() : point.left(), results.get(first ? 1 : 0), balls)) {
                    return;
                }
            } else if (isWithin(point.left(), results.get(0), balls)
                    && isWithin(point.right(), results.get(1), balls)) {
                boolean ordinary = pieces.isOrdinary(
                        results.subList(2, results.size()), pairs.builder().inputs());
                boolean defined = results.get(0).isDefined() && results.get(1).isDefined();
                Place place = !defined ? Place.DEFINEDNESS : ordinary ? Place.ORDINARY : Place.KINK;
                if (place == point.place() || place == Place.DEFINEDNESS && point.place() == Place.NOWHERE) {
                    return;
                }
            }
        }
        throw new RejectionException("the values at the point are not the stated ones");
    }

    /** The program with 0 in the place of what is proved to be zero wherever it has a value. */
    private Merging withZeros(List<Counterexample.Zero> zeros) {
        List<Instruction> all = List.copyOf(pairs.builder().instructions());
        Instruction zero = pairs.builder().constant(Rational.ZERO);
        Merging merging = new Merging(pairs.builder());
        int last = -1;
        for (Counterexample.Zero proof : zeros) {
            require(last < proof.instruction() && proof.instruction() < all.size(), "a zero out of order");
            last = proof.instruction();
            Pairs pair = new Pairs(pairs.builder(), List.of(), List.of(all.get(last)), List.of(zero));
            Claim claim = pair.claim(proof.certificate());
            // Where it has no value, nothing that needs it has one either.
            require(
                    claim == Claim.EQUAL || claim == Claim.EQUAL_WHERE_DEFINED,
                    all.get(last) + " is not proved to be zero");
            merging.merge(all.get(last), zero);
        }
        return merging;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new RejectionException(otherwise);
        }
    }

    /**
     * Whether a value is proved to lie in the claimed range.
     *
     * @throws RejectionException if it is proved not to
     */
    private static boolean isWithin(Range claimed, Exact value, BallSystem balls) {
        if (value.isUnknown()) {
            return false;
        }
        Optional<Range> written = Range.of(value.enclosure(balls), balls.precision() / 3 + 12);
        if (written.isEmpty()) {
            return false;
        }
        Range found = written.get();
        require(!claimed.excludes(found), "the value is in " + found + ", not in " + claimed);
        return claimed instanceof Range.Between range
                ? found instanceof Range.Between inner && range.contains(inner)
                : found instanceof Range.Undefined;
    }

    private int position(List<Integer> entry) {
        List<Integer> dimensions = pairs.dimensions();
        require(entry.size() == dimensions.size(), "no entry " + entry);
        int position = 0;
        for (int axis = 0; axis < entry.size(); axis++) {
            int index = entry.get(axis);
            require(1 <= index && index <= dimensions.get(axis), "no entry " + entry);
            position = position * dimensions.get(axis) + index - 1;
        }
        return position;
    }
}
