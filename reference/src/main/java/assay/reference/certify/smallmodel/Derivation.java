package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Rebuild;
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
import java.util.stream.Stream;

/** The way from two expressions to their instances. */
final class Derivation {
    private static final int LARGEST_DEGREE = 12;
    private static final int MOST_FIXED_INDICES = 5;
    private static final int MOST_LEMMAS = 16;

    /**
     * The terms of a derivation.
     *
     * @param depth how deep lemmas may need lemmas
     */
    record Terms(boolean keepDivisors, int most, Lemmas lemmas, int depth) {}

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
        if (!form.differentiated().isEmpty()
                && !Stream.concat(Stream.of(first, second), form.differentiated().stream())
                        .allMatch(part -> obligations.of(part).isEmpty())) {
            // The rules may give a derivative a value where its function has none, and drop terms that do not vary.
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
        Rebuild.parts(e, part -> {
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
                new Sizes(sizes), indices, IndexForm.substitute(left, literals), IndexForm.substitute(right, literals));
    }
}
