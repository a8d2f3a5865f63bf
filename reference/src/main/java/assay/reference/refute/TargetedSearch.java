package assay.reference.refute;

import assay.reference.certify.Counterexample;
import assay.reference.program.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * The thorough search after a proof failed: special and far points, kinks and both sides of them, and generic points at
 * high precision for differences that doubles cannot see.
 */
public final class TargetedSearch {
    private static final int[] MIDDLE = {128, 512};
    private static final int KINK_BASES = 6;

    private final Comparison comparison;
    private final Refuter refuter;
    private final PointSource source;
    private final int points;
    private final int precision;
    private final long allowance;

    /**
     * A search.
     *
     * @param points the number of points of the sequence
     * @param precision the greatest number of bits
     * @param allowance the greatest work, see {@link Refuter#work}
     */
    public TargetedSearch(
            Comparison comparison, Refuter refuter, PointSource source, int points, int precision, long allowance) {
        this.comparison = comparison;
        this.refuter = refuter;
        this.source = source;
        this.points = points;
        this.precision = precision;
        this.allowance = allowance;
    }

    /** A counterexample at an ordinary point, from point number {@code first} of the sequence on. */
    public Optional<Counterexample> run(int first) {
        for (int n = first; n < points && !spent(); n++) {
            Optional<Counterexample> found = refuter.tryPoint(source.point(n));
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Counterexample> found = nearKinks();
        return found.isPresent() ? found : precisely();
    }

    private boolean spent() {
        return refuter.work() > allowance;
    }

    private Optional<Counterexample> nearKinks() {
        for (Instruction critical : CriticalInstructions.of(comparison.program())) {
            KinkSearch search = new KinkSearch(comparison, critical);
            for (int n = 0; n < KINK_BASES; n++) {
                Point base = source.point(n < 2 ? n : n + 7);
                for (int position : search.positions()) {
                    Optional<Counterexample> found = onLine(search, base, position);
                    if (found.isPresent() || spent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> onLine(KinkSearch search, Point base, int position) {
        for (Point point : search.along(base, position)) {
            Optional<Counterexample> found = refuter.tryPoint(point);
            if (found.isEmpty() && refuter.observe(point).kind() == Observation.Kind.UNCLEAR) {
                found = refuter.tryPrecisely(point, BallLadder.FIRST);
            }
            if (found.isPresent() || spent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> precisely() {
        for (int n : List.of(0, 1, 2, 3, 9)) {
            Optional<Counterexample> found = spent() ? Optional.empty() : refuter.tryPrecisely(source.point(n), MIDDLE);
            if (found.isPresent()) {
                return found;
            }
        }
        return spent() ? Optional.empty() : refuter.tryPrecisely(source.point(0), BallLadder.upTo(precision));
    }
}
