package assay.reference.decide;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.certify.AllSizesIdentity.InstanceProof;
import assay.reference.certify.smallmodel.Instance;
import assay.reference.certify.smallmodel.SmallModel;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.program.BudgetException;
import assay.reference.refute.BallLadder;
import assay.reference.refute.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves identities for all sizes: writes out the instances of the small-model theorem and proves each of them. */
final class AllSizes {
    private final Options options;
    private final BallLadder balls;
    private final Set<Sizes> open = new LinkedHashSet<>();

    AllSizes(Options options, BallLadder balls) {
        this.balls = balls;
        this.options = options;
    }

    /** The sizes of instances that could not be proved: there a counterexample may be found. */
    Set<Sizes> open() {
        return open;
    }

    /** The proof, if the theorem applies and all instances can be proved, with positive divisors kept or not. */
    Optional<AllSizesIdentity> prove(Expression left, Expression right) {
        Optional<AllSizesIdentity> proof = prove(left, right, false);
        return proof.isPresent() ? proof : prove(left, right, true);
    }

    private Optional<AllSizesIdentity> prove(Expression left, Expression right, boolean keepDivisors) {
        List<List<InstanceProof>> lemmas = new ArrayList<>();
        SmallModel.Result result =
                SmallModel.of(left, right, keepDivisors, options.budget().instances(), lemma -> {
                    Optional<List<InstanceProof>> proofs = proofs(lemma, new LinkedHashSet<>());
                    lemmas.add(proofs.orElse(List.of()));
                    return proofs.isPresent();
                });
        if (!(result instanceof SmallModel.Applies applies)) {
            return Optional.empty();
        }
        return proofs(applies.model(), open)
                .map(proofs ->
                        new AllSizesIdentity(keepDivisors, applies.model().degrees(), proofs, lemmas));
    }

    /** The proofs of all instances; none if one cannot be proved. */
    private Optional<List<InstanceProof>> proofs(SmallModel model, Set<Sizes> failed) {
        List<InstanceProof> proofs = new ArrayList<>();
        try {
            for (Instance instance : model.instances()) {
                Comparison comparison = Comparison.of(
                        instance.left(),
                        instance.right(),
                        instance.sizes(),
                        Map.of(),
                        options.budget().instructions());
                if (new Ladder(options, comparison, balls).probe().isPresent()) {
                    failed.add(instance.sizes());
                    return Optional.empty();
                }
                Proof proof = Proof.of(comparison, options.budget());
                if (!proof.isComplete()) {
                    failed.add(instance.sizes());
                    return Optional.empty();
                }
                proofs.add(new InstanceProof(instance.sizes(), instance.indices(), proof.certificate()));
            }
        } catch (BudgetException tooLarge) {
            return Optional.empty();
        }
        return Optional.of(proofs);
    }
}
