package assay.reference.refute;

import assay.reference.certify.DomainCheck;
import assay.reference.expression.Domain;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks from a point into a region: again and again one coordinate is changed so that a condition that does not hold
 * yet holds, and as many as possible of the others.
 */
final class RegionSearch {
    private static final int ROUNDS = 12;
    private static final int[] JUMPS = {1, -1, 4, -4, 30, -30};

    private final Region region;
    private final Program guards;
    private final ExactSystem system;
    private final LineSearch lines;
    private final List<Set<Integer>> positions = new ArrayList<>();

    /** The search for points of a region. */
    RegionSearch(Comparison comparison, Region region, BallLadder ladder) {
        this.region = region;
        this.system = ladder.at(BallSystem.MIN_PRECISION).exact();
        List<Instruction> outputs = new ArrayList<>();
        for (Region.Wanted wanted : region.conditions()) {
            outputs.add(wanted.guard());
            positions.add(new LineSearch(comparison, List.of(wanted.guard()), ladder).positions());
        }
        this.guards = comparison.builder().program(outputs);
        Set<Instruction> critical = new LinkedHashSet<>(outputs);
        critical.addAll(CriticalInstructions.of(comparison.program()));
        this.lines = new LineSearch(comparison, critical, ladder);
    }

    /** A point of the region, if the walk gets there. */
    Optional<Point> from(Point start) {
        Point here = start;
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] met = met(values(here));
            int unmet = firstUnmet(met, round);
            if (unmet < 0) {
                return Optional.of(here);
            }
            Optional<Point> next = step(here, unmet, count(met));
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.empty();
    }

    /**
     * The best change of one coordinate: one after which this condition holds and as many others as possible; else one
     * that brings its guard nearest to the wanted sign.
     */
    private Optional<Point> step(Point here, int condition, int holding) {
        Optional<Point> meeting = Optional.empty();
        int most = holding - 2;
        Optional<Point> nearer = Optional.empty();
        double nearest = lack(condition, values(here));
        for (int position : positions.get(condition)) {
            for (Point candidate : candidates(here, position)) {
                List<Exact> values = values(candidate);
                boolean[] met = met(values);
                if (met[condition] && count(met) > most) {
                    most = count(met);
                    meeting = Optional.of(candidate);
                } else if (lack(condition, values) < nearest) {
                    nearest = lack(condition, values);
                    nearer = Optional.of(candidate);
                }
            }
        }
        return meeting.isPresent() ? meeting : nearer;
    }

    private List<Point> candidates(Point here, int position) {
        List<Point> candidates = new ArrayList<>(lines.along(here, position));
        Domain domain = here.inputs().get(position).domain();
        for (int jump : JUMPS) {
            Rational moved = here.values().get(position).add(Rational.of(jump));
            if (!DomainCheck.isJoint(domain) && DomainCheck.contains(domain, moved)) {
                candidates.add(here.with(position, moved));
            }
        }
        return candidates;
    }

    /** How far a guard is from a wanted sign; guides the walk and decides nothing. */
    private double lack(int condition, List<Exact> values) {
        Set<Sign> wanted = region.conditions().get(condition).signs();
        Optional<Rational> value = values.get(condition).rational();
        if (value.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double number = value.get().doubleValue();
        double up = wanted.contains(Sign.POSITIVE) ? Math.max(0, -number) : Double.MAX_VALUE;
        double down = wanted.contains(Sign.NEGATIVE) ? Math.max(0, number) : Double.MAX_VALUE;
        return Math.min(Math.min(up, down), wanted.contains(Sign.ZERO) ? Math.abs(number) : Double.MAX_VALUE);
    }

    private List<Exact> values(Point point) {
        List<Exact> arguments = new ArrayList<>(point.values().size());
        for (Rational value : point.values()) {
            arguments.add(system.constant(value));
        }
        return guards.evaluate(system, arguments);
    }

    private boolean[] met(List<Exact> values) {
        boolean[] met = new boolean[values.size()];
        for (int k = 0; k < met.length; k++) {
            met[k] = region.conditions().get(k).signs().contains(values.get(k).sign());
        }
        return met;
    }

    /** An unmet condition, another one in every round; −1 if all hold. */
    private static int firstUnmet(boolean[] met, int round) {
        for (int k = 0; k < met.length; k++) {
            int turned = (k + round) % met.length;
            if (!met[turned]) {
                return turned;
            }
        }
        return -1;
    }

    private static int count(boolean[] met) {
        int count = 0;
        for (boolean each : met) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
