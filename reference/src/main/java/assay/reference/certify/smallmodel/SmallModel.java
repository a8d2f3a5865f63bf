package assay.reference.certify.smallmodel;

import assay.reference.expression.Expression;
import java.util.List;
import java.util.SortedMap;

/**
 * The small-model theorem: finitely many instances from which an identity follows for all sizes.
 *
 * <p><b>Theorem.</b> Let P_M be a sum over k ≤ d of sums over all (j₁, …, j_k) in {1..M}^k of F_k, where F_k depends on
 * M in no way, uses the indices only in tests of equality and to pick data that carry them, and the data at distinct
 * indices range independently. If P_M = 0 for M = 1, …, d + 1 and all data, then for every M ≥ 1. With c distinct fixed
 * indices, M = c, …, c + d suffice, for each pattern of coincidences.
 *
 * <p><b>Proof.</b> Collect the terms by the set S of the values that occur among their indices: P_M = Σ_{S ⊆ {1..M}} H_S,
 * where H_S depends on the data with indices in S alone, and H_S = 0 if |S| &gt; d, since k indices have at most k
 * values. As the indices are used only by equality, renaming them turns H_S into H_T for |S| = |T|, with the data of T;
 * and P at the size |T| with the data of T is Q_T = Σ_{S ⊆ T} H_S. Möbius inversion gives H_S = Σ_{T ⊆ S}
 * (−1)^{|S|−|T|} Q_T. For 1 ≤ |S| ≤ d + 1 all Q_T with T not empty vanish by assumption, so H_S = (−1)^{|S|} F₀. But
 * H_S = 0 for |S| = d + 1, so F₀ = 0 and every H_S = 0. With c fixed indices, S runs over sets of other values; the
 * empty set is the instance M = c itself, so that H_S = 0 follows at once for |S| ≤ d. Data that carry two indices of
 * the axis belong to S when both do, so that nothing changes for square matrices.
 *
 * <p><b>Several sizes.</b> For fixed other sizes the theorem holds in one of them, and its degree does not depend on the
 * others; so the grid of the instances of all sizes suffices, one size after the other.
 *
 * <p><b>Functions of sums.</b> A sum inside of a function other than + − · and whole powers is replaced by a free
 * variable, inside the instances too; an identity that holds for free values holds for the sums. One that contains
 * indices of sums around it becomes data that carry these. A positive divisor without bound indices may stay: after
 * multiplication by its power the identity is one between polynomials in sums, of a degree that {@link SumDegree}
 * counts, and it vanishes where the quotient does, as the divisor is never zero.
 *
 * <p><b>Derivatives</b> are worked out in index form first, see {@link IndexDerivative}.
 *
 * <p><b>Where they are defined.</b> Both sides are required to be undefined for the same reasons in form, so that they
 * are defined at the same points for every size; and what is defined at some data is defined at a part of them.
 */
public final class SmallModel {
    private static final int DEPTH = 2;

    private final SortedMap<String, Integer> degrees;
    private final List<Instance> instances;

    SmallModel(SortedMap<String, Integer> degrees, List<Instance> instances) {
        this.degrees = degrees;
        this.instances = List.copyOf(instances);
    }

    /** What came of checking the hypotheses. */
    public sealed interface Result {}

    /** They hold: the identity follows from the instances of the model. */
    public record Applies(SmallModel model) implements Result {}

    /** One does not hold; the reason is for a person. */
    public record Fails(String reason) implements Result {}

    /** The degree in every size. */
    public SortedMap<String, Integer> degrees() {
        return degrees;
    }

    /** The instances, all of which must be proved. */
    public List<Instance> instances() {
        return instances;
    }

    /**
     * Checks the hypotheses for {@code left = right}.
     *
     * @param keepDivisors whether positive divisors without bound indices stay divisors; else they become free
     * @param most the greatest number of instances
     * @param lemmas proves equalities of sums inside of functions; asked in a fixed order
     */
    public static Result of(Expression left, Expression right, boolean keepDivisors, int most, Lemmas lemmas) {
        try {
            return new Applies(Derivation.of(left, right, new Derivation.Terms(keepDivisors, most, lemmas, DEPTH))
                    .model());
        } catch (HypothesisException fails) {
            return new Fails(String.valueOf(fails.getMessage()));
        }
    }
}
