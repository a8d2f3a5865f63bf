package assay.reference.refute;

import assay.reference.certify.Counterexample;
import assay.reference.certify.DomainCheck;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The thorough search after a proof failed: the regions in which it failed, special and far points, kinks and both
 * sides of them, and generic points at high precision for differences that doubles cannot see.
 */
public final class TargetedSearch {
    /** Generic points, far ones, and mixtures. */
    private static final int[] KINK_BASES = {0, 1, 9, 10, 7, 8};

    private static final int[] NUDGES = {10, 20, 40, 80};
    private static final int REGION_BASES = 4;
    private static final int MOST_REGIONS = 24;

    private final Comparison comparison;
    private final Refuter refuter;
    private final PointSource source;
    private final BallLadder ladder;
    private final Effort effort;

    /**
     * How much is tried.
     *
     * @param points the number of points of the sequence
     * @param precision the greatest number of bits
     * @param work the greatest work, see {@link Refuter#work}
     */
    public record Effort(int points, int precision, long work) {}

    /** A search. */
    public TargetedSearch(
            Comparison comparison, Refuter refuter, PointSource source, BallLadder ladder, Effort effort) {
        this.comparison = comparison;
        this.refuter = refuter;
        this.source = source;
        this.ladder = ladder;
        this.effort = effort;
    }

    /**
     * A counterexample at an ordinary point.
     *
     * @param first the first point of the sequence that was not tried yet
     * @param regions where to look first
     */
    public Optional<Counterexample> run(int first, List<Region> regions) {
        for (int n = first; n < effort.points() && !spent(); n++) {
            Optional<Counterexample> found = refuter.tryPoint(source.point(n));
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Counterexample> found = inRegions(regions);
        if (found.isEmpty()) {
            found = nearKinks();
        }
        if (found.isEmpty()) {
            found = besideKink();
        }
        return found.isPresent() ? found : precisely();
    }

    /** Points close to a kink at which the sides differ: if both are continuous there, they differ beside it too. */
    private Optional<Counterexample> besideKink() {
        Optional<Point> kink = refuter.kinkPoint();
        for (int bits : NUDGES) {
            for (int sign = -1; sign <= 1 && kink.isPresent() && !spent(); sign += 2) {
                Optional<Counterexample> found = tryClosely(nudged(kink.get(), bits, sign));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The point with every real coordinate moved by a small odd multiple of a power of two. */
    private static Point nudged(Point point, int bits, int sign) {
        Point moved = point;
        for (int k = 0; k < point.values().size(); k++) {
            Domain domain = point.inputs().get(k).domain();
            Rational step = Rational.dyadic(BigInteger.valueOf(sign * (2L * k + 1)), -bits);
            Rational value = point.values().get(k).add(step);
            boolean whole = domain == Domain.Named.INTEGER || domain == Domain.Named.POSITIVE_INTEGER;
            if (!whole && !DomainCheck.isJoint(domain) && DomainCheck.contains(domain, value)) {
                moved = moved.with(k, value);
            }
        }
        return moved;
    }

    private boolean spent() {
        return refuter.work() > effort.work();
    }

    private Optional<Counterexample> inRegions(List<Region> regions) {
        for (Region region : regions.subList(0, Math.min(MOST_REGIONS, regions.size()))) {
            RegionSearch search = new RegionSearch(comparison, region, ladder);
            for (int n = 0; n < REGION_BASES && !spent(); n++) {
                Optional<Point> point = search.from(source.point(n < 2 ? n : n + 7));
                if (point.isEmpty()) {
                    continue;
                }
                Optional<Counterexample> found = tryClosely(point.get());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** In double intervals first, and in balls where these show nothing. */
    private Optional<Counterexample> tryClosely(Point point) {
        Optional<Counterexample> found = refuter.tryPoint(point);
        return found.isPresent() ? found : refuter.tryPrecisely(point, BallLadder.FIRST);
    }

    private Optional<Counterexample> nearKinks() {
        Set<Instruction> critical = CriticalInstructions.of(comparison.program());
        if (critical.isEmpty()) {
            return Optional.empty();
        }
        LineSearch lines = new LineSearch(comparison, critical, ladder);
        for (int n : KINK_BASES) {
            Point base = source.point(n);
            for (int position : lines.positions()) {
                Optional<Counterexample> found = onLine(lines.along(base, position));
                if (found.isPresent() || spent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> onLine(List<Point> points) {
        for (Point point : points) {
            Optional<Counterexample> found = switch (refuter.observe(point).kind()) {
                case DIFFERS -> refuter.tryPoint(point);
                case UNCLEAR -> refuter.tryPrecisely(point, BallLadder.FIRST);
                case AGREES -> Optional.empty();
            };
            if (found.isPresent() || spent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> precisely() {
        for (int n : List.of(0, 1, 2, 3, 9)) {
            Optional<Counterexample> found =
                    spent() ? Optional.empty() : refuter.tryPrecisely(source.point(n), BallLadder.MIDDLE);
            if (found.isPresent()) {
                return found;
            }
        }
        return spent() ? Optional.empty() : refuter.tryPrecisely(source.point(0), BallLadder.upTo(effort.precision()));
    }
}
