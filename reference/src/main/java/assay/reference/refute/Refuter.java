package assay.reference.refute;

import assay.reference.certify.Counterexample;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a point at which a comparison fails. Double intervals choose the points, balls decide. A counterexample at
 * an ordinary point ends the search; one on a kink or at a point where one side is undefined is remembered.
 */
public final class Refuter {
    private final Comparison comparison;
    private final BallLadder ladder;
    private final Map<Integer, Confirmation> confirmations = new HashMap<>();
    private Optional<Counterexample> onKink = Optional.empty();
    private Optional<Counterexample> onDefinedness = Optional.empty();
    private Optional<Point> kinkPoint = Optional.empty();
    private long work;

    /** A search for a point at which the comparison fails. */
    public Refuter(Comparison comparison, BallLadder ladder) {
        this.ladder = ladder;
        this.comparison = comparison;
    }

    /** The first counterexample that was found on a kink. */
    public Optional<Counterexample> onKink() {
        return onKink;
    }

    /** The point of {@link #onKink}. */
    Optional<Point> kinkPoint() {
        return kinkPoint;
    }

    /** The first counterexample that was found where one side is undefined. */
    public Optional<Counterexample> onDefinedness() {
        return onDefinedness;
    }

    /** The work so far: evaluated instructions, those in balls counted by their precision over 64. */
    public long work() {
        return work;
    }

    /** The greatest number of decimal digits in agreement that was seen in balls. */
    public int agreement() {
        int most = 0;
        for (Confirmation confirmation : confirmations.values()) {
            most = Math.max(most, confirmation.agreement());
        }
        return most;
    }

    /** Tries a point in double intervals, and in balls where these show a difference. */
    public Optional<Counterexample> tryPoint(Point point) {
        Observation seen = observe(point);
        return seen.kind() == Observation.Kind.DIFFERS
                ? confirm(point, seen.position(), BallLadder.FIRST)
                : Optional.empty();
    }

    /** Tries every open entry of a point in balls of these precisions. */
    public Optional<Counterexample> tryPrecisely(Point point, int... precisions) {
        for (int position : comparison.open()) {
            Optional<Counterexample> found = confirm(point, position, precisions);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Observation observe(Point point) {
        work += comparison.length();
        List<Interval> arguments = new ArrayList<>(point.values().size());
        for (Rational value : point.values()) {
            arguments.add(Interval.of(value));
        }
        List<Interval> values = comparison.program().evaluate(IntervalSystem.INSTANCE, arguments);
        boolean unclear = false;
        for (int k = 0; k < values.size(); k += 2) {
            Interval left = values.get(k);
            Interval right = values.get(k + 1);
            if (differ(left, right)) {
                return new Observation(
                        Observation.Kind.DIFFERS, comparison.open().get(k / 2));
            }
            unclear |= left.isUnknown() || right.isUnknown();
        }
        return new Observation(unclear ? Observation.Kind.UNCLEAR : Observation.Kind.AGREES, -1);
    }

    /** Whether two enclosures have no value in common, or only one of them has a value. */
    public static boolean differ(Interval left, Interval right) {
        return left.disjoint(right)
                || (left.isUndefined() && right.isDefined())
                || (right.isUndefined() && left.isDefined());
    }

    /** Only a counterexample at an ordinary point is returned; the others are remembered. */
    private Optional<Counterexample> confirm(Point point, int position, int[] precisions) {
        Confirmation confirmation =
                confirmations.computeIfAbsent(position, any -> new Confirmation(comparison, position, ladder));
        for (int precision : precisions) {
            work += (long) confirmation.length() * (precision / 64);
        }
        Optional<Counterexample> found = confirmation.at(point, precisions);
        if (found.isEmpty()) {
            return found;
        }
        switch (found.get().place()) {
            case ORDINARY -> {
                return found;
            }
            case KINK -> {
                kinkPoint = onKink.isPresent() ? kinkPoint : Optional.of(point);
                onKink = onKink.isPresent() ? onKink : found;
            }
            case DEFINEDNESS, NOWHERE -> onDefinedness = onDefinedness.isPresent() ? onDefinedness : found;
        }
        return Optional.empty();
    }
}
