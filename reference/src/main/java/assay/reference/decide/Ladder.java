package assay.reference.decide;

import assay.reference.certify.Counterexample;
import assay.reference.certify.NoCertificate;
import assay.reference.refute.Comparison;
import assay.reference.refute.PointSource;
import assay.reference.refute.Refuter;
import assay.reference.refute.TargetedSearch;
import java.util.Optional;

/** The ladder for one choice of sizes: refute, prove, refute where the proof failed. */
final class Ladder {
    /** Points before the proof; more where pieces may hide a difference. */
    private static final int PROBES = 2;

    private static final int PIECEWISE_PROBES = 6;

    private final Options options;

    Ladder(Options options) {
        this.options = options;
    }

    /** What could be found out about two programs. */
    Decision climb(Comparison comparison) {
        PointSource source = new PointSource(comparison.builder().inputs(), options.seed());
        Refuter refuter = new Refuter(comparison);
        int probes = comparison.isPiecewise() ? PIECEWISE_PROBES : PROBES;
        for (int n = 0; n < probes; n++) {
            Optional<Counterexample> found = refuter.tryPoint(source.point(n));
            if (found.isPresent()) {
                return new Decision.Different(found.get());
            }
        }
        Budget budget = options.budget();
        Optional<Counterexample> found = new TargetedSearch(
                        comparison, refuter, source, budget.points(), budget.precision(), budget.evaluations())
                .run(probes);
        if (found.isPresent()) {
            return new Decision.Different(found.get());
        }
        return open(refuter);
    }

    private static Decision open(Refuter refuter) {
        Optional<Counterexample> witness =
                refuter.onDefinedness().isPresent() ? refuter.onDefinedness() : refuter.onKink();
        return new Decision.Undecided(
                witness.isPresent() ? Decision.Reason.OPEN_ELSEWHERE : Decision.Reason.OPEN,
                refuter.agreement(),
                witness,
                new NoCertificate(false, "neither a proof nor a counterexample was found"));
    }
}
