package assay.reference.decide;

import assay.reference.certify.Certificate;
import assay.reference.certify.DefinedByIntervals;
import assay.reference.certify.DefinedIdentity;
import assay.reference.certify.NoCertificate;
import assay.reference.certify.SameProgram;
import assay.reference.certify.StepwiseIdentity;
import assay.reference.certify.SwappedIdentity;
import assay.reference.number.Sign;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.prove.CellHint;
import assay.reference.prove.Obligation;
import assay.reference.prove.ProofResult;
import assay.reference.prove.Prover;
import assay.reference.refute.Comparison;
import assay.reference.refute.Region;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far equality of a comparison could be proved.
 *
 * @param kind how far
 * @param certificate the proof, or why there is none
 * @param hints cells in which a difference may be, or that are not covered
 * @param text what is missing, for a person; empty if nothing is
 */
record Proof(Kind kind, Certificate certificate, List<CellHint> hints, String text) {

    /** From this many instructions on, small proofs of equal parts are tried before a proof of the whole. */
    private static final int LARGE = 40;

    /** How far a proof goes. */
    enum Kind {
        /** Equal at every point of the domain. */
        COMPLETE,
        /** Equal wherever both are defined. */
        WHERE_DEFINED,
        /** Equal except perhaps on cells of measure zero. */
        UP_TO_NULL_SET,
        /** Equal wherever both are defined except perhaps on cells of measure zero. */
        BOTH,
        /** Not proved. */
        NONE,
        /** Not proved within the budget. */
        OVER_BUDGET
    }

    /** Tries to prove the open entries of a comparison. */
    static Proof of(Comparison comparison, Budget budget) {
        if (comparison.open().isEmpty()) {
            return new Proof(Kind.COMPLETE, new SameProgram(), List.of(), "");
        }
        boolean large = comparison.length() >= LARGE;
        if (large) {
            Optional<StepwiseIdentity> steps = new Sweep(comparison, budget).prove();
            if (steps.isPresent()) {
                return new Proof(Kind.COMPLETE, steps.get(), List.of(), "");
            }
        }
        List<Instruction> left = new ArrayList<>();
        List<Instruction> right = new ArrayList<>();
        for (int position : comparison.open()) {
            left.add(comparison.left(position));
            right.add(comparison.right(position));
        }
        Prover prover = new Prover(budget.proof());
        Proof proof = of(prover.prove(comparison.builder(), left, right), false).defined(comparison);
        if (!proof.isComplete()) {
            // Which functions become generators depends on the order; a second order makes the verdict the same for
            // both.
            Proof swapped =
                    of(prover.prove(comparison.builder(), right, left), true).defined(comparison);
            proof = swapped.isBetterThan(proof) ? swapped : proof;
        }
        if (proof.kind() == Kind.OVER_BUDGET && !large) {
            Optional<StepwiseIdentity> steps = new Sweep(comparison, budget).prove();
            if (steps.isPresent()) {
                return new Proof(Kind.COMPLETE, steps.get(), List.of(), "");
            }
        }
        return proof;
    }

    /** By how much is proved; a budget that ended the work says that there may be more. */
    private boolean isBetterThan(Proof other) {
        boolean open = other.kind == Kind.NONE && kind == Kind.OVER_BUDGET;
        boolean over = other.kind == Kind.OVER_BUDGET && kind == Kind.NONE;
        return open || !over && kind.compareTo(other.kind) < 0;
    }

    private static Proof of(ProofResult result, boolean swapped) {
        if (result instanceof ProofResult.Proved proved) {
            return of(proved, swapped);
        }
        ProofResult.NotProved open = (ProofResult.NotProved) result;
        boolean over = open.reason() == ProofResult.Reason.BUDGET;
        return new Proof(
                over ? Kind.OVER_BUDGET : Kind.NONE, new NoCertificate(over, open.text()), open.cells(), open.text());
    }

    /** The same; if it is over the budget, parts may be equal up to an error of tiny probability. */
    static Proof orProbable(Comparison comparison, Options options) {
        Proof proof = of(comparison, options.budget());
        if (proof.kind() != Kind.OVER_BUDGET) {
            return proof;
        }
        for (boolean modular : new boolean[] {false, true}) {
            Optional<StepwiseIdentity> steps =
                    new Sweep(comparison, options.budget(), "decide " + options.seed(), modular).prove();
            if (steps.isPresent()) {
                return new Proof(Kind.COMPLETE, steps.get(), List.of(), "");
            }
        }
        return proof;
    }

    /** Where both sides are defined on the whole domain, equality where they are defined is complete. */
    private Proof defined(Comparison comparison) {
        if (kind != Kind.WHERE_DEFINED) {
            return this;
        }
        List<Instruction> roots = new ArrayList<>();
        for (int position : comparison.open()) {
            roots.add(comparison.left(position));
            roots.add(comparison.right(position));
        }
        return new DefinedByIntervals(comparison.builder(), roots).isProved()
                ? new Proof(Kind.COMPLETE, new DefinedIdentity(certificate), List.of(), "")
                : this;
    }

    private static Proof of(ProofResult.Proved proved, boolean swapped) {
        boolean defined = proved.definedness().everywhere();
        boolean covered = proved.nullSet().isEmpty();
        Kind kind = defined ? covered ? Kind.COMPLETE : Kind.UP_TO_NULL_SET : covered ? Kind.WHERE_DEFINED : Kind.BOTH;
        return new Proof(
                kind,
                swapped ? new SwappedIdentity(proved.certificate()) : proved.certificate(),
                proved.nullSet(),
                missing(proved.definedness().obligations(), proved.nullSet(), swapped));
    }

    private static String missing(List<Obligation> obligations, List<CellHint> nullSet, boolean swapped) {
        List<String> reasons = new ArrayList<>();
        for (Obligation obligation : obligations) {
            String reason = (obligation.left() != swapped ? "the first" : "the second") + " needs " + obligation.text();
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        for (CellHint cell : nullSet) {
            reasons.add("not covered: " + cell.why());
        }
        return String.join("; ", reasons);
    }

    /** The cells of the hints as regions in which to look for a difference. */
    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (CellHint hint : hints) {
            List<Region.Wanted> wanted = new ArrayList<>();
            for (CellHint.Condition condition : hint.conditions()) {
                wanted.add(new Region.Wanted(condition.guard(), signs(condition.signs())));
            }
            regions.add(new Region(wanted));
        }
        return regions;
    }

    private static Set<Sign> signs(int bits) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if ((bits & SignSet.NEGATIVE) != 0) {
            signs.add(Sign.NEGATIVE);
        }
        if ((bits & SignSet.ZERO) != 0) {
            signs.add(Sign.ZERO);
        }
        if ((bits & SignSet.POSITIVE) != 0) {
            signs.add(Sign.POSITIVE);
        }
        return signs;
    }

    boolean isComplete() {
        return kind == Kind.COMPLETE;
    }
}
