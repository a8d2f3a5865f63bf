package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The kernels on series (Salvy and Shackell, Symbolic asymptotics: multiseries of inverse functions, 1999, for the
 * idea). What cannot be said with the terms at hand is not said.
 */
final class Expansion {
    private static final int FAST = 8;
    private static final int MOST_TERMS = 24;

    private final Assumptions assumptions;
    private final ProgramBuilder builder;
    private final Constants constants;
    private final int order;

    /** Series in one case, with a number of powers of what tends to zero. */
    Expansion(Assumptions assumptions, int order) {
        this.order = order;
        this.assumptions = assumptions;
        this.builder = assumptions.builder();
        this.constants = new Constants(assumptions);
    }

    static OpenException open() {
        return new OpenException();
    }

    Series add(Series a, Series b) {
        List<Series.Term> sum = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.terms().size() || j < b.terms().size()) {
            int order = i == a.terms().size()
                    ? -1
                    : j == b.terms().size()
                            ? 1
                            : compare(
                                    a.terms().get(i).monomial(),
                                    b.terms().get(j).monomial());
            if (order > 0) {
                sum.add(a.terms().get(i++));
            } else if (order < 0) {
                sum.add(b.terms().get(j++));
            } else {
                Series.Term first = a.terms().get(i++);
                Coefficient factor = first.factor().plus(b.terms().get(j++).factor());
                if (!factor.isZero()) {
                    sum.add(new Series.Term(factor, first.monomial()));
                }
            }
        }
        return cut(sum, greater(a.error(), b.error()));
    }

    Series negate(Series a) {
        return scaled(a, Coefficient.of(-1), Monomial.ONE);
    }

    Series multiply(Series a, Series b) {
        Series product = new Series(List.of(), Optional.empty());
        for (Series.Term term : a.terms()) {
            product = add(product, scaled(b, term.factor(), term.monomial()));
        }
        if (a.error().isPresent() && b.size().isPresent()) {
            product = add(product, Series.bounded(a.error().get().times(b.size().get())));
        }
        return product;
    }

    /** Without leading terms that are zero in this case. */
    Series leading(Series a) {
        Series rest = a;
        while (!rest.terms().isEmpty() && assumptions.isZero(rest.terms().get(0).factor())) {
            rest = rest.rest();
        }
        return rest;
    }

    /** The sign that the function has from some w on. */
    int sign(Series a) {
        Series s = leading(a);
        if (s.isZero()) {
            return 0;
        }
        return assumptions.sign(first(s).factor());
    }

    Series inverse(Series a) {
        if (a.constant().isPresent()) {
            return Series.constant(constants.inverse(a.constant().get()));
        }
        Series s = leading(a);
        if (s.isZero()) {
            throw new NowhereException();
        }
        Series.Term first = first(s);
        Series power = taylor(relative(s), n -> Coefficient.of(n % 2 == 0 ? 1 : -1));
        return scaled(power, first.factor().inverse(builder), first.monomial().power(-1));
    }

    Series power(Series a, int exponent) {
        if (Math.abs((long) exponent) > 1 << 10) {
            throw open();
        }
        Series base = exponent < 0 ? inverse(a) : a;
        Series result = Series.constant(Coefficient.ONE);
        for (int bit = 31 - Integer.numberOfLeadingZeros(Math.abs(exponent)); bit >= 0; bit--) {
            result = multiply(result, result);
            if ((Math.abs(exponent) >> bit & 1) == 1) {
                result = multiply(result, base);
            }
        }
        return result;
    }

    Series exp(Series a) {
        Parts parts = parts(a);
        Monomial monomial = Monomial.ONE;
        for (Series.Term term : parts.infinite()) {
            Optional<Scale> scale = term.monomial().scale();
            if (scale.isEmpty()) {
                throw open();
            }
            monomial = monomial.times(Monomial.exponential(scale.get(), term.factor()));
        }
        if (parts.isBounded()) {
            return Series.bounded(monomial);
        }
        Series power = taylor(parts.small(), n -> Coefficient.of(factorial(n).reciprocal()));
        return scaled(power, constants.exp(parts.constant()), monomial);
    }

    Series log(Series a) {
        if (a.constant().isPresent()) {
            return Series.constant(constants.log(a.constant().get()));
        }
        Series s = leading(a);
        if (s.isZero() || assumptions.sign(first(s).factor()) < 0) {
            throw new NowhereException();
        }
        Series sum = taylor(
                relative(s),
                n -> n == 0 ? constants.log(first(s).factor()) : Coefficient.of(Rational.of(n % 2 == 0 ? -1 : 1, n)));
        for (var term : first(s).monomial().exponent().entrySet()) {
            sum = add(sum, Series.of(term.getValue(), Monomial.of(term.getKey())));
        }
        return sum;
    }

    Series root(Series a, Rational exponent) {
        if (a.constant().isPresent()) {
            return Series.constant(constants.root(a.constant().get(), exponent));
        }
        Series s = leading(a);
        if (s.isZero() && exponent.signum() > 0) {
            return s;
        }
        if (s.isZero() || assumptions.sign(first(s).factor()) < 0) {
            throw new NowhereException();
        }
        Series power = taylor(relative(s), n -> Coefficient.of(binomial(exponent, n)));
        return scaled(
                power, constants.root(first(s).factor(), exponent), Monomial.ONE.times(first(s).monomial(), exponent));
    }

    /** The sine, or the cosine. */
    Series sine(Series a, boolean cosine) {
        Parts parts = parts(a);
        if (!parts.infinite().isEmpty() || parts.isBounded()) {
            return Series.bounded(Monomial.ONE);
        }
        Coefficient sine = constants.number(builder.sin(parts.constant().instruction(builder)));
        Coefficient cosineOf = constants.number(builder.cos(parts.constant().instruction(builder)));
        // The derivatives in turn: sin, cos, −sin, −cos.
        return taylor(parts.small(), n -> {
            int turn = (n + (cosine ? 1 : 0)) % 4;
            Coefficient value = turn % 2 == 0 ? sine : cosineOf;
            return (turn < 2 ? value : value.negate()).times(factorial(n).reciprocal());
        });
    }

    Series atan(Series a) {
        Parts parts = parts(a);
        if (!parts.infinite().isEmpty()) {
            Coefficient quarter = Coefficient.atom(builder.pi())
                    .times(Rational.of(assumptions.sign(parts.infinite().get(0).factor()), 2));
            return add(Series.constant(quarter), negate(atan(inverse(a))));
        }
        if (parts.isBounded()) {
            return Series.bounded(Monomial.ONE);
        }
        Coefficient at = parts.constant();
        Series divisor =
                add(Series.constant(Coefficient.ONE.plus(at.times(at))), scaled(parts.small(), at, Monomial.ONE));
        Series angle = taylor(
                multiply(parts.small(), inverse(divisor)),
                n -> n % 2 == 0 ? Coefficient.ZERO : Coefficient.of(Rational.of(n % 4 == 1 ? 1 : -1, n)));
        return add(Series.constant(constants.number(builder.atan(at.instruction(builder)))), angle);
    }

    Series erf(Series a) {
        Parts parts = parts(a);
        if (!parts.infinite().isEmpty()) {
            Series.Term first = parts.infinite().get(0);
            return add(
                    Series.constant(Coefficient.of(assumptions.sign(first.factor()))),
                    Series.bounded(first.monomial().power(-FAST)));
        }
        if (parts.isBounded()) {
            return Series.bounded(Monomial.ONE);
        }
        Coefficient at = parts.constant();
        Coefficient slope = constants
                .exp(at.times(at).negate())
                .times(Rational.TWO)
                .times(Coefficient.atom(builder.root(builder.pi(), Rational.HALF), -1));
        // The n-th derivative is the slope times (−1)^{n−1} H_{n−1}, with the Hermite polynomials.
        List<Coefficient> hermite = new ArrayList<>(List.of(Coefficient.ONE, at.times(Rational.of(-2))));
        for (int n = 1; n < order; n++) {
            hermite.add(at.times(Rational.of(-2))
                    .times(hermite.get(n))
                    .plus(hermite.get(n - 1).times(Rational.of(-2L * n))));
        }
        return taylor(
                parts.small(),
                n -> n == 0
                        ? constants.number(builder.erf(at.instruction(builder)))
                        : slope.times(hermite.get(n - 1)).times(factorial(n).reciprocal()));
    }

    Series floor(Series a) {
        Parts parts = parts(a);
        if (!parts.infinite().isEmpty() || parts.isBounded()) {
            return add(a, Series.bounded(Monomial.ONE));
        }
        Coefficient below = constants.number(builder.floor(parts.constant().instruction(builder)));
        boolean crosses =
                !parts.small().isZero() && assumptions.isZero(parts.constant().minus(below));
        if (crosses && sign(parts.small()) < 0) {
            return Series.constant(below.minus(Coefficient.ONE));
        }
        return Series.constant(below);
    }

    /**
     * What a function is near its limit.
     *
     * @param infinite the terms that grow beyond all bounds, none zero
     * @param constant the constant term
     * @param small the rest, which tends to zero
     * @param isBounded whether instead nothing but a bound is known of all but the infinite terms
     */
    record Parts(List<Series.Term> infinite, Coefficient constant, Series small, boolean isBounded) {}

    /**
     * The parts of a function.
     *
     * @throws OpenException if the rest may grow
     */
    Parts parts(Series a) {
        int error = a.error().isEmpty() ? -1 : compare(a.error().get(), Monomial.ONE);
        if (error > 0) {
            throw open();
        }
        List<Series.Term> infinite = new ArrayList<>();
        Coefficient constant = Coefficient.ZERO;
        List<Series.Term> small = new ArrayList<>();
        for (Series.Term term : a.terms()) {
            int order = compare(term.monomial(), Monomial.ONE);
            if (order > 0) {
                if (!assumptions.isZero(term.factor())) {
                    infinite.add(term);
                }
            } else if (order == 0) {
                constant = constant.plus(term.factor());
            } else {
                small.add(term);
            }
        }
        return new Parts(infinite, constant, new Series(small, a.error()), error == 0);
    }

    /** Whether the monomial of a term grows beyond all bounds. */
    boolean isInfinite(Series.Term term) {
        return compare(term.monomial(), Monomial.ONE) > 0;
    }

    /** Whether the factor of a term is zero in this case. */
    boolean isZero(Series.Term term) {
        return assumptions.isZero(term.factor());
    }

    private Series.Term first(Series leading) {
        if (leading.terms().isEmpty()) {
            throw open();
        }
        return leading.terms().get(0);
    }

    /** The rest of a series over its first term. */
    private Series relative(Series leading) {
        Series.Term first = first(leading);
        return scaled(
                leading.rest(),
                first.factor().inverse(builder),
                first.monomial().power(-1));
    }

    /** The sum of the powers of what tends to zero with the given factors. */
    private Series taylor(Series small, IntFunction<Coefficient> factor) {
        Series sum = Series.constant(factor.apply(0));
        if (small.isZero()) {
            return sum;
        }
        Monomial end = small.size().orElseThrow().power(order);
        Series power = Series.constant(Coefficient.ONE);
        for (int n = 1; n < order; n++) {
            power = multiply(power, small);
            power = cut(power.terms(), greater(power.error(), Optional.of(end)));
            sum = add(sum, scaled(power, factor.apply(n), Monomial.ONE));
        }
        return add(sum, Series.bounded(end));
    }

    private Series scaled(Series a, Coefficient factor, Monomial monomial) {
        if (factor.isZero()) {
            return new Series(List.of(), Optional.empty());
        }
        long steps = 1;
        for (Series.Term term : a.terms()) {
            steps += 1L + (long) factor.terms().size() * term.factor().terms().size();
        }
        assumptions.work().take(steps);
        return new Series(
                a.terms().stream()
                        .map(term -> new Series.Term(
                                term.factor().times(factor), term.monomial().times(monomial)))
                        .toList(),
                a.error().map(error -> error.times(monomial)));
    }

    /** The terms that grow faster than the error, and not too many of them. */
    private Series cut(List<Series.Term> terms, Optional<Monomial> error) {
        List<Series.Term> kept = new ArrayList<>();
        for (Series.Term term : terms) {
            if (error.isPresent() && compare(term.monomial(), error.get()) <= 0) {
                break;
            }
            if (kept.size() == MOST_TERMS) {
                return new Series(kept, Optional.of(term.monomial()));
            }
            kept.add(term);
        }
        return new Series(kept, error);
    }

    private Optional<Monomial> greater(Optional<Monomial> a, Optional<Monomial> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return compare(a.get(), b.get()) >= 0 ? a : b;
    }

    private int compare(Monomial a, Monomial b) {
        return a.compare(b, assumptions);
    }

    private static Rational factorial(int n) {
        Rational product = Rational.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(Rational.of(k));
        }
        return product;
    }

    private static Rational binomial(Rational exponent, int n) {
        Rational product = Rational.ONE;
        for (int k = 0; k < n; k++) {
            product = product.multiply(exponent.subtract(Rational.of(k))).divide(Rational.of(k + 1));
        }
        return product;
    }
}
