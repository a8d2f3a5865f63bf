package assay.reference.decide;

import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Certificate;
import assay.reference.certify.Counterexample;
import assay.reference.certify.DefinedByIntervals;
import assay.reference.certify.NoCertificate;
import assay.reference.certify.Range;
import assay.reference.program.Instruction;
import assay.reference.refute.BallLadder;
import assay.reference.refute.Comparison;
import assay.reference.refute.PointSource;
import assay.reference.refute.Refuter;
import assay.reference.refute.TargetedSearch;
import java.util.List;
import java.util.Optional;

/** The ladder for one choice of sizes: refute, prove, refute where the proof failed. */
final class Ladder {
    /** Points before the proof; more where pieces may hide a difference. */
    private static final int PROBES = 2;

    private static final int PIECEWISE_PROBES = 6;

    private final Options options;
    private final Comparison comparison;
    private final PointSource source;
    private final Refuter refuter;
    private final BallLadder balls;
    private final int probes;

    Ladder(Options options, Comparison comparison, BallLadder balls) {
        this.balls = balls;
        this.options = options;
        this.comparison = comparison;
        this.source = new PointSource(comparison.builder().inputs(), options.seed());
        this.refuter = new Refuter(comparison, balls);
        this.probes = probes(comparison.isPiecewise());
    }

    /** The number of points that {@link #probe} tries. */
    static int probes(boolean piecewise) {
        return piecewise ? PIECEWISE_PROBES : PROBES;
    }

    /** The first rung: a counterexample at one of the first points. */
    Optional<Counterexample> probe() {
        for (int n = 0; n < probes && !comparison.open().isEmpty(); n++) {
            Optional<Counterexample> found = refuter.tryPoint(source.point(n));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The rungs after {@link #probe}: proof, and refutation where it failed. */
    Decision climb() {
        Optional<Counterexample> nowhere = nowhere();
        if (nowhere.isPresent()) {
            return new Decision.Different(nowhere.get());
        }
        Proof proof = Proof.orProbable(comparison, options);
        if (proof.isComplete()) {
            return new Decision.Equal(proof.certificate());
        }
        Budget budget = options.budget();
        WholeNumbers whole = new WholeNumbers(comparison, budget);
        boolean floors = proof.kind() == Proof.Kind.NONE && whole.concerned();
        Optional<Certificate> residues = floors ? whole.byResidues() : Optional.empty();
        if (residues.isPresent()) {
            return new Decision.Equal(residues.get());
        }
        TargetedSearch.Effort effort =
                new TargetedSearch.Effort(budget.points(), budget.precision(), budget.evaluations());
        Optional<Counterexample> found =
                new TargetedSearch(comparison, refuter, source, balls, effort).run(probes, proof.regions());
        return switch (proof.kind()) {
            case COMPLETE -> throw new IllegalStateException("a complete proof was handled before");
            case WHERE_DEFINED -> except(Except.DOMAIN, refuter.onDefinedness(), found, proof);
            case UP_TO_NULL_SET -> except(Except.NULL_SET, refuter.onKink(), found, proof);
            case BOTH ->
                found.isPresent()
                        ? contradiction(found.get())
                        : open(Decision.Reason.OPEN_ELSEWHERE, "equal where both are defined, up to: " + proof.text());
            case NONE ->
                found.<Decision>map(Decision.Different::new)
                        .orElseGet(() -> floors ? exhausted(whole) : almostEverywhere());
            case OVER_BUDGET ->
                found.<Decision>map(Decision.Different::new)
                        .orElseGet(() -> open(Decision.Reason.BUDGET, "over the " + proof.text()));
        };
    }

    /** Equal on a box of whole numbers, or different at one of its points. */
    private Decision exhausted(WholeNumbers whole) {
        WholeNumbers.Outcome outcome = whole.byBox();
        if (outcome.certificate().isPresent()) {
            return new Decision.Equal(outcome.certificate().get());
        }
        Optional<Counterexample> found =
                outcome.open().isPresent() ? refuter.tryPrecisely(outcome.open().get(), 64) : Optional.empty();
        return found.<Decision>map(Decision.Different::new).orElseGet(this::almostEverywhere);
    }

    /** Equal but for a null set, if a kink was found at which they differ and nowhere else. */
    private Decision almostEverywhere() {
        Optional<Counterexample> witness = refuter.onKink();
        if (witness.isPresent() && refuter.onDefinedness().isEmpty()) {
            Optional<AlmostEverywhereIdentity> proof =
                    new AlmostEverywhere(comparison, source, options.budget()).prove();
            if (proof.isPresent()) {
                return new Decision.Equal(Except.NULL_SET, witness, proof.get());
            }
        }
        return open(Decision.Reason.OPEN, "");
    }

    private Decision except(
            Except except, Optional<Counterexample> witness, Optional<Counterexample> found, Proof proof) {
        if (found.isPresent()) {
            return contradiction(found.get());
        }
        Optional<Counterexample> vanishing = except == Except.DOMAIN ? vanishing() : Optional.empty();
        if (vanishing.isPresent()) {
            // Everything is equal to it where it has a value.
            return new Decision.Different(vanishing.get());
        }
        if (witness.isPresent()) {
            return new Decision.Equal(except, witness, proof.certificate());
        }
        if (except != Except.DOMAIN) {
            return open(
                    Decision.Reason.OPEN_ELSEWHERE,
                    "equal but for a null set, on which it stayed open: " + proof.text());
        }
        Decision open = open(
                Decision.Reason.DEFINEDNESS,
                "equal wherever both are defined, but it stayed open where that is: " + proof.text());
        return open instanceof Decision.Undecided undecided ? undecided.provedBy(proof.certificate()) : open;
    }

    /** Cannot happen unless the program is faulty; then neither is believed. */
    private Decision contradiction(Counterexample point) {
        return open(
                Decision.Reason.OPEN,
                "a proof and a counterexample at " + point.at() + " contradict each other: a fault in the program");
    }

    /** A point at which one side has a value, where the other one is proved to have none on the whole domain. */
    private Optional<Counterexample> nowhere() {
        return refuter.onDefinedness()
                .filter(point -> {
                    int position = comparison.position(point.entry());
                    Instruction undefined = point.left() instanceof Range.Undefined
                            ? comparison.left(position)
                            : comparison.right(position);
                    return new DefinedByIntervals(comparison.builder(), List.of(undefined)).isRefutedEverywhere();
                })
                .map(Counterexample::nowhere);
    }

    private Optional<Counterexample> vanishing() {
        return new Vanishing(comparison, source, options.budget()).find();
    }

    private Decision open(Decision.Reason reason, String message) {
        Optional<Counterexample> nowhere = nowhere().or(this::vanishing);
        if (nowhere.isPresent()) {
            return new Decision.Different(nowhere.get());
        }
        Optional<Counterexample> witness =
                refuter.onDefinedness().isPresent() ? refuter.onDefinedness() : refuter.onKink();
        boolean plain = reason == Decision.Reason.OPEN && message.isEmpty();
        return new Decision.Undecided(
                plain && witness.isPresent() ? Decision.Reason.OPEN_ELSEWHERE : reason,
                refuter.agreement(),
                witness,
                new NoCertificate(
                        reason == Decision.Reason.BUDGET,
                        !plain
                                ? message
                                : witness.isPresent()
                                        ? "they differ at a special point, and equality elsewhere is not proved"
                                        : "neither a proof nor a counterexample was found"));
    }
}
