package assay.reference.decide;

import assay.reference.certify.Abstraction;
import assay.reference.certify.Certificate;
import assay.reference.certify.Evaluations;
import assay.reference.certify.Merging;
import assay.reference.certify.SameProgram;
import assay.reference.certify.StepwiseIdentity;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.prove.ProofBudget;
import assay.reference.prove.ProofResult;
import assay.reference.prove.Prover;
import assay.reference.refute.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves large identities by many small ones, as circuits are compared (Kuehlmann and Krohm, Equivalence checking using
 * cuts and heaps, 1997): instructions that have equal values at a few points are proved equal, operands before users,
 * with shared values as free variables, and merged. It ends when both sides have become the same program.
 */
final class Sweep {
    private static final int MOST_FAILURES = 6;
    /** The longest pair that is proved by expansion. */
    private static final int LONGEST = 4000;
    /** The longest pair that is only evaluated. */
    private static final int LONGEST_EVALUATED = 100_000;

    private static final int MOST_CELLS = 64;
    private static final int RESTARTS = 8;
    private static final PolynomialLimits POLYNOMIALS = new PolynomialLimits(2000, 100_000, 2048, 1024);

    private final Comparison comparison;
    /** Draws the primes and points of equality by probability; empty where only proofs count. */
    private final Optional<String> seed;
    /** Whether values modulo a prime tell which instructions may be equal, and not real ones. */
    private final boolean modular;

    private final Merging merging;
    private final Prover prover;
    /** Which sides need an instruction of the merged program: 1 the first, 2 the second, 3 both. */
    private final Map<Instruction, Integer> sides = new HashMap<>();
    /** The first instruction of the original for each of the merged program. */
    private final Map<Instruction, Instruction> originals = new HashMap<>();

    private final Cuts cuts = new Cuts(i -> sides.getOrDefault(i, 0) == 3, originals::containsKey);
    private final List<StepwiseIdentity.Merge> merges = new ArrayList<>();

    /** Proofs by equal parts that are proved themselves. */
    Sweep(Comparison comparison, Budget budget) {
        this(comparison, budget, Optional.empty(), false);
    }

    /** The same; parts that no proof is found of may be equal up to an error of tiny probability. */
    Sweep(Comparison comparison, Budget budget, String seed, boolean modular) {
        this(comparison, budget, Optional.of(seed), modular);
    }

    private Sweep(Comparison comparison, Budget budget, Optional<String> seed, boolean modular) {
        // A part may cost less than a whole, and never more than the whole was allowed to.
        int cells = Math.min(MOST_CELLS, budget.proof().cells());
        this.prover = new Prover(new ProofBudget(cells, RESTARTS, POLYNOMIALS));
        this.comparison = comparison;
        this.modular = modular;
        this.seed = seed;
        this.merging = new Merging(comparison.builder());
    }

    /** The proof of all open entries, if it goes. */
    Optional<StepwiseIdentity> prove() {
        List<Instruction> outputs = new ArrayList<>();
        for (int position : comparison.open()) {
            outputs.add(comparison.left(position));
            outputs.add(comparison.right(position));
        }
        List<Instruction> instructions = comparison.builder().program(outputs).instructions();
        Fingerprints prints = modular
                ? new Fingerprints(comparison.builder(), instructions)
                : new Fingerprints(comparison.builder(), instructions, comparison.isPiecewise());
        for (int k = 0; k < outputs.size(); k += 2) {
            Instruction left = outputs.get(k);
            Instruction right = outputs.get(k + 1);
            if (!prints.has(left) || !prints.has(right) || prints.of(left) != prints.of(right)) {
                return Optional.empty();
            }
        }
        if (!merge(instructions, new HashSet<>(outputs), prints)) {
            return Optional.empty();
        }
        for (int k = 0; k < outputs.size(); k += 2) {
            if (merging.image(outputs.get(k)) != merging.image(outputs.get(k + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(new StepwiseIdentity(merges));
    }

    private boolean merge(List<Instruction> instructions, Set<Instruction> outputs, Fingerprints prints) {
        int[] needs = needs(instructions);
        Map<Long, Instruction> first = new HashMap<>();
        int failures = 0;
        for (Instruction instruction : instructions) {
            Instruction image = merging.image(instruction);
            Instruction known = prints.has(instruction) ? first.putIfAbsent(prints.of(instruction), instruction) : null;
            if (known != null && instruction.arity() > 0 && merging.image(known) != image) {
                Optional<StepwiseIdentity.Merge> proof = proof(instruction, known);
                if (proof.isPresent()) {
                    merges.add(proof.get());
                    merging.merge(instruction, known);
                    image = merging.image(known);
                } else if (outputs.contains(instruction) || ++failures > MOST_FAILURES) {
                    return false;
                }
            }
            sides.merge(image, needs[instruction.id()], (a, b) -> a | b);
            originals.putIfAbsent(image, instruction);
        }
        return true;
    }

    /** Which sides need each instruction, by its number. */
    private int[] needs(List<Instruction> instructions) {
        int[] needs = new int[comparison.builder().instructions().size()];
        for (int position : comparison.open()) {
            needs[comparison.left(position).id()] |= 1;
            needs[comparison.right(position).id()] |= 2;
        }
        for (int k = instructions.size() - 1; k >= 0; k--) {
            Instruction user = instructions.get(k);
            for (int j = 0; j < user.arity(); j++) {
                needs[user.operand(j).id()] |= needs[user.id()];
            }
        }
        return needs;
    }

    private Optional<StepwiseIdentity.Merge> proof(Instruction instruction, Instruction known) {
        Instruction left = merging.image(instruction);
        Instruction right = merging.image(known);
        Set<List<Instruction>> tried = new HashSet<>();
        for (Cuts.Way way : Cuts.Way.values()) {
            List<Instruction> choice = cuts.of(left, right, way);
            if (!tried.add(choice)) {
                continue;
            }
            Optional<Certificate> certificate = proof(left, right, choice);
            if (certificate.isPresent()) {
                List<Integer> numbers = new ArrayList<>();
                for (Instruction cut : choice) {
                    numbers.add(originals.getOrDefault(cut, cut).id());
                }
                return Optional.of(
                        new StepwiseIdentity.Merge(instruction.id(), known.id(), numbers, certificate.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Certificate> proof(Instruction left, Instruction right, List<Instruction> choice) {
        try {
            Optional<Abstraction> found =
                    Abstraction.of(merging, left, right, choice, seed.isPresent() ? LONGEST_EVALUATED : LONGEST);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Abstraction pair = found.get();
            if (pair.left() == pair.right()) {
                return Optional.of(new SameProgram());
            }
            ProofResult result = prover.prove(pair.builder(), List.of(pair.left()), List.of(pair.right()));
            if (result instanceof ProofResult.Proved proved
                    && proved.definedness().everywhere()
                    && proved.nullSet().isEmpty()) {
                return Optional.of(proved.certificate());
            }
            boolean over = result instanceof ProofResult.NotProved open && open.reason() == ProofResult.Reason.BUDGET;
            return over && seed.isPresent()
                    ? new Evaluations(pair.builder(), pair.left(), pair.right())
                            .certificate(seed.get())
                            .map(each -> each)
                    : Optional.empty();
        } catch (BudgetException tooLong) {
            return Optional.empty();
        }
    }
}
