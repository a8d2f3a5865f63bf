package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction between the signs of polynomials: a combination with positive weights of polynomials that are at
 * least zero, which is a constant below zero, or zero although one of the polynomials is above zero. It is found by
 * Fourier–Motzkin elimination, with every monomial taken as an unknown of its own.
 *
 * @param parts the polynomials and weights
 */
public record Infeasibility(List<Part> parts) {

    /**
     * A polynomial with its weight.
     *
     * @param polynomial at least zero, or above zero if strict
     * @param strict whether it is above zero
     * @param weight above zero
     */
    public record Part(Polynomial polynomial, boolean strict, Rational weight) {}

    public Infeasibility {
        parts = List.copyOf(parts);
    }

    /** Whether the combination is contradictory, given that the polynomials have the stated signs. */
    public boolean isContradictory() {
        Layout layout = parts.get(0).polynomial().layout();
        java.math.BigInteger common = java.math.BigInteger.ONE;
        for (Part part : parts) {
            if (part.weight().signum() <= 0) {
                return false;
            }
            common = common.multiply(part.weight().denominator())
                    .divide(common.gcd(part.weight().denominator()));
        }
        Polynomial sum = Polynomial.constant(layout, 0);
        boolean strict = false;
        for (Part part : parts) {
            Rational weight = part.weight().multiply(Rational.of(common));
            sum = sum.add(part.polynomial().times(weight.numerator()));
            strict |= part.strict();
        }
        return sum.isConstant() && (sum.leadingSign() < 0 || sum.isZero() && strict);
    }

    /**
     * Looks for a contradiction between what is noted in a field; null if this method finds none.
     *
     * @param assuming whether assumptions of the field count
     */
    public static @Nullable Infeasibility find(QuotientField field, Signs signs, boolean assuming) {
        List<Part> given = new ArrayList<>();
        for (int f = 0; f < field.factorCount(); f++) {
            int assumed = assuming ? field.assumed(QuotientField.factorAtom(f)) : SignSet.ANY;
            add(given, field.factor(f), field.factorSigns(f) & assumed);
        }
        if (given.isEmpty()) {
            return null;
        }
        Infeasibility direct = eliminate(given, signs);
        return direct != null ? direct : eliminate(withProducts(field, given, signs), signs);
    }

    private static @Nullable Infeasibility eliminate(List<Part> facts, Signs signs) {
        List<Part> given = new ArrayList<>(facts);
        List<Polynomial> monomials = new ArrayList<>();
        for (Part part : given) {
            for (int k = 0; k < part.polynomial().size(); k++) {
                Polynomial monomial = part.polynomial().monomial(k);
                if (!monomial.isOne() && !monomials.contains(monomial)) {
                    monomials.add(monomial);
                }
            }
        }
        if (monomials.size() > 24 || given.size() > 40) {
            return null;
        }
        for (Polynomial monomial : monomials) {
            add(given, monomial, signs.ofTerm(monomial, 0));
        }
        return new Elimination(given, monomials).run();
    }

    /** The facts, and their products with the positive generators that occur. */
    private static List<Part> withProducts(QuotientField field, List<Part> facts, Signs signs) {
        List<Part> all = new ArrayList<>(facts);
        for (int g = 0; g < field.generatorCount(); g++) {
            if (signs.ofGenerator(g) != SignSet.POSITIVE) {
                continue;
            }
            Polynomial generator = Polynomial.power(field.layout(), g, 1);
            boolean occurs = false;
            for (Part fact : facts) {
                occurs |= fact.polynomial().contains(g);
            }
            for (Part fact : occurs ? facts : List.<Part>of()) {
                all.add(new Part(fact.polynomial().timesMonomial(generator), fact.strict(), Rational.ONE));
            }
        }
        return all;
    }

    private static void add(List<Part> parts, Polynomial p, int signs) {
        switch (signs) {
            case SignSet.POSITIVE -> parts.add(new Part(p, true, Rational.ONE));
            case SignSet.NEGATIVE -> parts.add(new Part(p.negate(), true, Rational.ONE));
            case SignSet.NONNEGATIVE -> parts.add(new Part(p, false, Rational.ONE));
            case SignSet.NONPOSITIVE -> parts.add(new Part(p.negate(), false, Rational.ONE));
            case SignSet.ZERO -> {
                parts.add(new Part(p, false, Rational.ONE));
                parts.add(new Part(p.negate(), false, Rational.ONE));
            }
            default -> {}
        }
    }

    /** One elimination: rows are linear forms in the monomials, the last entry is the constant. */
    private static final class Elimination {
        private static final int MOST_ROWS = 300;

        private final List<Part> given;
        private final int unknowns;
        private List<Row> rows = new ArrayList<>();

        private record Row(Rational[] form, Rational[] weights, boolean strict) {}

        Elimination(List<Part> given, List<Polynomial> monomials) {
            this.given = given;
            this.unknowns = monomials.size();
            for (int r = 0; r < given.size(); r++) {
                Rational[] form = new Rational[unknowns + 1];
                Arrays.fill(form, Rational.ZERO);
                Polynomial p = given.get(r).polynomial();
                for (int k = 0; k < p.size(); k++) {
                    Polynomial monomial = p.monomial(k);
                    form[monomial.isOne() ? unknowns : monomials.indexOf(monomial)] = Rational.of(p.coefficient(k));
                }
                Rational[] weights = new Rational[given.size()];
                Arrays.fill(weights, Rational.ZERO);
                weights[r] = Rational.ONE;
                rows.add(new Row(form, weights, given.get(r).strict()));
            }
        }

        @Nullable
        Infeasibility run() {
            boolean[] done = new boolean[unknowns];
            for (int round = 0; round <= unknowns; round++) {
                for (Row row : rows) {
                    Infeasibility found = contradiction(row);
                    if (found != null) {
                        return found;
                    }
                }
                int best = -1;
                long least = Long.MAX_VALUE;
                for (int u = 0; u < unknowns; u++) {
                    long pairs = done[u] ? Long.MAX_VALUE : pairs(u);
                    if (pairs < least) {
                        least = pairs;
                        best = u;
                    }
                }
                if (best < 0 || rows.size() > MOST_ROWS) {
                    return null;
                }
                done[best] = true;
                eliminate(best);
            }
            return null;
        }

        private long pairs(int u) {
            long above = 0;
            long below = 0;
            for (Row row : rows) {
                above += row.form[u].signum() > 0 ? 1 : 0;
                below += row.form[u].signum() < 0 ? 1 : 0;
            }
            return above * below - above - below;
        }

        private void eliminate(int u) {
            List<Row> next = new ArrayList<>();
            for (Row row : rows) {
                if (row.form[u].isZero()) {
                    next.add(row);
                }
            }
            for (Row a : rows) {
                for (Row b : rows) {
                    if (a.form[u].signum() > 0 && b.form[u].signum() < 0 && next.size() <= MOST_ROWS) {
                        next.add(combine(a, b.form[u].negate(), b, a.form[u]));
                    }
                }
            }
            rows = next;
        }

        private static Row combine(Row a, Rational x, Row b, Rational y) {
            Rational[] form = new Rational[a.form.length];
            for (int k = 0; k < form.length; k++) {
                form[k] = a.form[k].multiply(x).add(b.form[k].multiply(y));
            }
            Rational[] weights = new Rational[a.weights.length];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = a.weights[k].multiply(x).add(b.weights[k].multiply(y));
            }
            return new Row(form, weights, a.strict || b.strict);
        }

        private @Nullable Infeasibility contradiction(Row row) {
            for (int u = 0; u < unknowns; u++) {
                if (!row.form[u].isZero()) {
                    return null;
                }
            }
            int constant = row.form[unknowns].signum();
            if (constant > 0 || constant == 0 && !row.strict) {
                return null;
            }
            List<Part> used = new ArrayList<>();
            for (int r = 0; r < given.size(); r++) {
                if (!row.weights[r].isZero()) {
                    used.add(new Part(given.get(r).polynomial(), given.get(r).strict(), row.weights[r]));
                }
            }
            return new Infeasibility(used);
        }
    }
}
