package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
    private static final int LARGEST_DEGREE = 12;
    private static final int MOST_FIXED_INDICES = 5;
    private static final int MOST_LEMMAS = 16;
    private static final int DEPTH = 2;

    private final SortedMap<String, Integer> degrees;
    private final List<Instance> instances;

    private SmallModel(SortedMap<String, Integer> degrees, List<Instance> instances) {
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
            return new Applies(Derivation.of(left, right, new Terms(keepDivisors, most, lemmas, DEPTH))
                    .model());
        } catch (HypothesisException fails) {
            return new Fails(String.valueOf(fails.getMessage()));
        }
    }

    /**
     * The terms of a derivation.
     *
     * @param depth how deep lemmas may need lemmas
     */
    private record Terms(boolean keepDivisors, int most, Lemmas lemmas, int depth) {}

    /** The way from two expressions to their instances. */
    private static final class Derivation {
        private final Terms terms;
        private final int most;
        private final Map<String, Dimension> ranges;
        private final SortedMap<String, Integer> degrees = new TreeMap<>();
        private final Map<String, List<String>> fixed = new LinkedHashMap<>();
        private Expression left;
        private Expression right;

        /** The derivation for tensors. */
        static Derivation of(Expression a, Expression b, Terms terms) {
            IndexForm form = new IndexForm();
            List<Expression> at = new ArrayList<>();
            List<String> free = new ArrayList<>();
            for (Dimension axis : a.shape().dimensions()) {
                IndexVariable index = form.index(axis);
                free.add(index.name());
                at.add(index);
            }
            Expression first = form.entry(a, at);
            Expression second = form.entry(b, at);
            free.addAll(form.hotIndices().keySet());
            Obligations obligations = new Obligations(form.ranges(), Set.copyOf(free));
            if (form.differentiates()
                    && !(obligations.of(first).isEmpty()
                            && obligations.of(second).isEmpty())) {
                // A derivative may be defined where its function is not.
                throw new HypothesisException("a derivative of a function that is not seen to be defined everywhere");
            }
            return new Derivation(first, second, form.ranges(), free, terms);
        }

        /** The derivation for expressions in index form. */
        Derivation(Expression first, Expression second, Map<String, Dimension> ranges, List<String> free, Terms terms) {
            this.terms = terms;
            this.most = terms.most();
            this.ranges = ranges;
            free.forEach(this::fix);
            Set<String> names = Set.copyOf(free);
            if (!new Obligations(ranges, names).of(first).equals(new Obligations(ranges, names).of(second))) {
                throw new HypothesisException("the two sides are not seen to be defined at the same points");
            }
            OpaqueSums sums = new OpaqueSums(ranges, names, terms.keepDivisors());
            this.left = sums.polynomial(first);
            this.right = sums.polynomial(second);
            identify(sums.variables());
            for (String size : sizeNames()) {
                int degree = new SumDegree(size, sums.divisors()).of(left, right);
                if (degree > LARGEST_DEGREE) {
                    throw new HypothesisException("the degree " + degree + " in " + size);
                }
                degrees.put(size, degree);
            }
        }

        /** Makes one variable of two that stand for sums which a lemma proves to be equal. */
        private void identify(List<FreeVariable> variables) {
            List<FreeVariable> distinct = new ArrayList<>();
            int attempts = terms.depth() == 0 ? 0 : MOST_LEMMAS;
            for (FreeVariable variable : variables) {
                boolean merged = false;
                for (int k = 0; k < distinct.size() && !merged && attempts > 0; k++) {
                    FreeVariable known = distinct.get(k);
                    for (int[] order : known.ordersOf(variable)) {
                        attempts--;
                        if (attempts >= 0 && isLemma(known, variable, order)) {
                            replace(known, variable, order);
                            merged = true;
                            break;
                        }
                    }
                }
                if (!merged) {
                    distinct.add(variable);
                }
            }
        }

        private boolean isLemma(FreeVariable known, FreeVariable other, int[] order) {
            Expression meaning = known.meaningOf(other, order);
            try {
                Terms inner = new Terms(false, most, terms.lemmas(), terms.depth() - 1);
                return terms.lemmas()
                        .proves(new Derivation(
                                        known.meaning(),
                                        meaning,
                                        known.ranges(known.meaning(), meaning),
                                        known.parameters(),
                                        inner)
                                .model());
            } catch (HypothesisException fails) {
                return false;
            }
        }

        private void replace(FreeVariable known, FreeVariable other, int[] order) {
            left = known.insteadOf(other, order, left);
            right = known.insteadOf(other, order, right);
        }

        private void fix(String index) {
            Dimension axis = ranges.getOrDefault(index, Dimension.ONE);
            fixed.computeIfAbsent(axis.toString(), any -> new ArrayList<>()).add(index);
        }

        private Set<String> sizeNames() {
            Set<String> names = new java.util.TreeSet<>();
            ranges.values().forEach(axis -> axis.size().ifPresent(names::add));
            collectSizes(left, names);
            collectSizes(right, names);
            return names;
        }

        private static void collectSizes(Expression e, Set<String> names) {
            if (e instanceof Expression.Size size) {
                size.dimension().size().ifPresent(names::add);
            }
            if (e instanceof Expression.Symbol symbol) {
                symbol.shape().dimensions().forEach(axis -> axis.size().ifPresent(names::add));
            }
            assay.reference.expression.Rebuild.parts(e, part -> {
                collectSizes(part, names);
                return part;
            });
        }

        SmallModel model() {
            List<Instance> instances = new ArrayList<>();
            expand(new ArrayList<>(axes()), 0, new TreeMap<>(), new TreeMap<>(), instances);
            return new SmallModel(degrees, instances);
        }

        /** Every axis with a symbolic size, and every plain length that a fixed index ranges over. */
        private List<String> axes() {
            Set<String> axes = new java.util.LinkedHashSet<>(degrees.keySet());
            axes.addAll(fixed.keySet());
            return List.copyOf(axes);
        }

        private void expand(
                List<String> axes,
                int position,
                SortedMap<String, Integer> sizes,
                SortedMap<String, Integer> indices,
                List<Instance> instances) {
            if (position == axes.size()) {
                if (instances.size() >= most) {
                    throw new HypothesisException("more than " + most + " instances");
                }
                instances.add(instance(sizes, indices));
                return;
            }
            String axis = axes.get(position);
            List<String> here = fixed.getOrDefault(axis, List.of());
            if (here.size() > MOST_FIXED_INDICES) {
                throw new HypothesisException(here.size() + " fixed indices over " + axis);
            }
            Integer degree = degrees.get(axis);
            List<int[]> patterns =
                    degree == null ? values(here.size(), Integer.parseInt(axis)) : Partitions.of(here.size());
            for (int[] pattern : patterns) {
                for (int k = 0; k < here.size(); k++) {
                    indices.put(here.get(k), pattern[k]);
                }
                if (degree == null) {
                    expand(axes, position + 1, sizes, indices, instances);
                    continue;
                }
                int distinct = Arrays.stream(pattern).max().orElse(0);
                int last = distinct == 0 ? degree + 1 : distinct + degree;
                for (int size = Math.max(1, distinct); size <= last; size++) {
                    sizes.put(axis, size);
                    expand(axes, position + 1, sizes, indices, instances);
                }
            }
            here.forEach(indices::remove);
            sizes.remove(axis);
        }

        /** All tuples of values of an axis of plain length. */
        private List<int[]> values(int count, int length) {
            List<int[]> all = new ArrayList<>(List.of(new int[0]));
            for (int k = 0; k < count; k++) {
                if ((long) all.size() * length > most) {
                    throw new HypothesisException("more than " + most + " instances");
                }
                List<int[]> longer = new ArrayList<>();
                for (int[] prefix : all) {
                    for (int value = 1; value <= length; value++) {
                        int[] next = Arrays.copyOf(prefix, k + 1);
                        next[k] = value;
                        longer.add(next);
                    }
                }
                all = longer;
            }
            return all;
        }

        private Instance instance(SortedMap<String, Integer> sizes, SortedMap<String, Integer> indices) {
            Map<String, Literal> literals = new LinkedHashMap<>();
            indices.forEach((name, value) -> literals.put(name, new Literal(Rational.of(value))));
            return new Instance(
                    new Sizes(sizes),
                    indices,
                    IndexForm.substitute(left, literals),
                    IndexForm.substitute(right, literals));
        }
    }
}
