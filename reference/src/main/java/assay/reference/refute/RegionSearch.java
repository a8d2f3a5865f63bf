package assay.reference.refute;

import assay.reference.certify.DomainCheck;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import java.util.ArrayList;
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
        this.lines = new LineSearch(comparison, outputs, ladder);
    }

    /** A point of the region, if the walk gets there. */
    Optional<Point> from(Point start) {
        Point here = start;
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] met = met(here);
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

    /** The best change of one coordinate after which this condition holds. */
    private Optional<Point> step(Point here, int condition, int holding) {
        Optional<Point> best = Optional.empty();
        int most = holding - 2;
        for (int position : positions.get(condition)) {
            List<Point> candidates = new ArrayList<>(lines.along(here, position));
            for (int jump : JUMPS) {
                Rational moved = here.values().get(position).add(Rational.of(jump));
                if (!DomainCheck.isJoint(here.inputs().get(position).domain())
                        && DomainCheck.contains(here.inputs().get(position).domain(), moved)) {
                    candidates.add(here.with(position, moved));
                }
            }
            for (Point candidate : candidates) {
                boolean[] met = met(candidate);
                if (met[condition] && count(met) > most) {
                    most = count(met);
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    private boolean[] met(Point point) {
        List<Exact> arguments = new ArrayList<>(point.values().size());
        for (Rational value : point.values()) {
            arguments.add(system.constant(value));
        }
        List<Exact> values = guards.evaluate(system, arguments);
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
