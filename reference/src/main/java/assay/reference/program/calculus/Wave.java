package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.ProgramBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A sum of terms c t^n e^{a t} with c and a free of t. Sums, products and antiderivatives are of the same form.
 *
 * @param terms the factor c of each pair of n and a; equal values of a may be written in different ways
 */
record Wave(Map<Shape, Coefficient> terms) {
    private static final int MOST_TERMS = 200;
    private static final int MOST_POWER = 256;

    /** t^n e^{a t}. */
    record Shape(int power, Coefficient rate) {}

    static Wave of(Shape shape, Coefficient factor) {
        Map<Shape, Coefficient> terms = new LinkedHashMap<>();
        if (!factor.isZero()) {
            terms.put(shape, factor);
        }
        return new Wave(terms);
    }

    static Wave constant(Coefficient value) {
        return of(new Shape(0, Coefficient.ZERO), value);
    }

    /** The variable t. */
    static Wave variable() {
        return of(new Shape(1, Coefficient.ZERO), Coefficient.ONE);
    }

    /** The value, if t does not take part. */
    Optional<Coefficient> constant() {
        if (terms.isEmpty()) {
            return Optional.of(Coefficient.ZERO);
        }
        return terms.size() == 1 ? Optional.ofNullable(terms.get(new Shape(0, Coefficient.ZERO))) : Optional.empty();
    }

    /** The highest power of t, if no exponential takes part. */
    Optional<Integer> degree() {
        return terms.keySet().stream().allMatch(shape -> shape.rate().isZero())
                ? Optional.of(
                        terms.keySet().stream().mapToInt(Shape::power).max().orElse(0))
                : Optional.empty();
    }

    /** The factor of a power of t without an exponential. */
    Coefficient factor(int power) {
        return terms.getOrDefault(new Shape(power, Coefficient.ZERO), Coefficient.ZERO);
    }

    /** The number of terms of all factors. */
    long size() {
        return terms.values().stream()
                .mapToLong(factor -> factor.terms().size())
                .sum();
    }

    Wave plus(Wave other) {
        Map<Shape, Coefficient> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((shape, factor) -> accumulate(sum, shape, factor));
        return new Wave(sum);
    }

    Wave times(Wave other) {
        Map<Shape, Coefficient> product = new LinkedHashMap<>();
        terms.forEach((mine, factor) -> other.terms.forEach((others, otherFactor) -> accumulate(
                product,
                new Shape(mine.power() + others.power(), mine.rate().plus(others.rate())),
                factor.times(otherFactor))));
        return new Wave(product);
    }

    private static void accumulate(Map<Shape, Coefficient> sum, Shape shape, Coefficient factor) {
        Coefficient value = sum.getOrDefault(shape, Coefficient.ZERO).plus(factor);
        if (value.isZero()) {
            sum.remove(shape);
        } else {
            sum.put(shape, value);
        }
        if (sum.size() > MOST_TERMS || shape.power() > MOST_POWER) {
            throw new BudgetException("an integral of more than " + MOST_TERMS + " terms");
        }
    }

    /** The same with rates that are equal in this case written in one way. */
    Wave merged(Assumptions assumptions) {
        Wave result = new Wave(Map.of());
        for (Map.Entry<Shape, Coefficient> term : terms.entrySet()) {
            Coefficient rate = term.getKey().rate();
            if (assumptions.isZero(rate)) {
                rate = Coefficient.ZERO;
            }
            for (Shape earlier : result.terms.keySet()) {
                if (assumptions.isZero(earlier.rate().minus(rate))) {
                    rate = earlier.rate();
                    break;
                }
            }
            result = result.plus(of(new Shape(term.getKey().power(), rate), term.getValue()));
        }
        return result;
    }

    /**
     * An antiderivative of a merged sum: by parts, of t^n e^{a t} it is e^{a t} times the sum over j of
     * (−1)^j n!/(n−j)! t^{n−j} / a^{j+1}.
     */
    Wave antiderivative(ProgramBuilder builder) {
        Wave sum = new Wave(Map.of());
        for (Map.Entry<Shape, Coefficient> term : terms.entrySet()) {
            int n = term.getKey().power();
            Coefficient rate = term.getKey().rate();
            if (rate.isZero()) {
                sum = sum.plus(of(new Shape(n + 1, rate), term.getValue().times(Rational.of(1, n + 1L))));
                continue;
            }
            Coefficient factor = term.getValue();
            for (int j = 0; j <= n; j++) {
                factor = factor.times(rate.inverse(builder));
                sum = sum.plus(of(new Shape(n - j, rate), factor));
                factor = factor.times(Rational.of(j - (long) n));
            }
        }
        return sum;
    }

    /** The value at a number. */
    Coefficient at(Coefficient t, Constants constants) {
        Coefficient sum = Coefficient.ZERO;
        for (Map.Entry<Shape, Coefficient> term : terms.entrySet()) {
            sum = sum.plus(term.getValue()
                    .times(t.power(term.getKey().power()))
                    .times(constants.exp(term.getKey().rate().times(t))));
        }
        return sum;
    }

    /**
     * Whether every term of a merged sum tends to zero as t grows beyond all bounds in a direction. If not, the sum
     * stays away from zero, since the terms differ in their growth: its integral diverges.
     */
    boolean vanishes(int direction, Assumptions assumptions) {
        return terms.entrySet().stream()
                .sorted(Comparator.comparingInt(term -> -term.getKey().power()))
                .allMatch(term ->
                        assumptions.sign(term.getKey().rate()) * direction < 0 || assumptions.isZero(term.getValue()));
    }
}
