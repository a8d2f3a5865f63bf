package assay.reference.prove;

import assay.reference.certify.ArctangentSum;
import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inverse tangents by the addition theorem: one is a combination of at most two that are there already and of π, or a rational
 * multiple of π. Which multiple of π belongs to it may depend on signs; then a split is asked for.
 */
final class ArctangentRule {
    private static final int MOST_TERMS = 12;
    private static final int MOST_KNOWN = 6;
    private static final int MOST_TURNS = 6;

    private final Cell cell;
    private final QuotientField field;
    private final Quotient argument;
    private final List<Integer> known = new ArrayList<>();

    private ArctangentRule(Cell cell, Quotient argument) {
        this.cell = cell;
        this.field = cell.field();
        this.argument = argument;
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ATAN
                    && isShort(field, field.generator(g).argument())) {
                known.add(g);
            }
        }
    }

    /** The inverse tangent by others; empty if it is none of these, or after asking for a split. */
    static Optional<Quotient> apply(Cell cell, Quotient argument) {
        return isShort(cell.field(), argument) ? new ArctangentRule(cell, argument).find() : Optional.empty();
    }

    /** Whether products with it stay small. */
    private static boolean isShort(QuotientField field, Quotient q) {
        int terms = q.numerator().size();
        for (int k = 0; k < q.factorCount(); k++) {
            terms += field.factor(q.factor(k)).size() * q.multiplicity(k);
        }
        return terms <= MOST_TERMS;
    }

    private Optional<Quotient> find() {
        if (isConstant()) {
            for (int turns = 1; turns <= MOST_TURNS; turns++) {
                ArctangentSum sum = sum(turns);
                Optional<Quotient> value = sum.isOnLine() ? value(sum, turns, List.of(), List.of()) : Optional.empty();
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        int count = Math.min(known.size(), MOST_KNOWN);
        for (int[] turns : new int[][] {{1, 1}, {1, -1}, {2, 1}, {2, -1}, {1, 2}, {1, -2}}) {
            for (int k = 0; k < count; k++) {
                Optional<Quotient> value = tried(turns[0], List.of(known.get(k)), List.of(turns[1]));
                if (value.isPresent() || cell.split() != null) {
                    return value;
                }
            }
        }
        for (int[] turns : new int[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
            for (int k = 0; k < count; k++) {
                for (int j = k + 1; j < count; j++) {
                    List<Integer> both = List.of(known.get(k), known.get(j));
                    Optional<Quotient> value = tried(1, both, List.of(turns[0], turns[1]));
                    if (value.isPresent() || cell.split() != null) {
                        return value;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private ArctangentSum sum(int turns) {
        ArctangentSum sum = new ArctangentSum(field, cell::signs);
        sum.add(argument, turns);
        return sum;
    }

    private Optional<Quotient> tried(int turns, List<Integer> generators, List<Integer> weights) {
        ArctangentSum sum = sum(turns);
        for (int k = 0; k < generators.size(); k++) {
            sum.add(field.generator(generators.get(k)).argument(), -weights.get(k));
        }
        if (!sum.isOnLine()) {
            return Optional.empty();
        }
        Optional<Quotient> value = value(sum, turns, generators, weights);
        if (value.isEmpty()) {
            sum.undecided().stream()
                    .findFirst()
                    .ifPresent(open -> Splitting.ask(cell, open, SignSet.POSITIVE, SignSet.NEGATIVE, SignSet.ZERO));
        }
        return value;
    }

    /** The inverse tangent from N·atan(u) − Σ w·atan(v) = m·π/4. */
    private Optional<Quotient> value(ArctangentSum sum, int turns, List<Integer> generators, List<Integer> weights) {
        return sum.value().map(quarters -> {
            Quotient total =
                    quarters == 0 ? field.zero() : field.times(Tower.pi(cell), Rational.of(quarters, 4L * turns));
            for (int k = 0; k < generators.size(); k++) {
                Quotient other = field.generatorPower(generators.get(k), 1);
                total = field.add(total, field.times(other, Rational.of(weights.get(k), turns)));
            }
            return total;
        });
    }

    /** Whether the argument is made of roots only, as numbers are whose angle may be a part of π. */
    private boolean isConstant() {
        boolean only = isOfRoots(argument.numerator());
        for (int k = 0; k < argument.factorCount(); k++) {
            only &= isOfRoots(field.factor(argument.factor(k)));
        }
        return only;
    }

    private boolean isOfRoots(Polynomial p) {
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            if (p.contains(g) && field.generator(g).kind() != Generator.Kind.ROOT) {
                return false;
            }
        }
        return true;
    }
}
