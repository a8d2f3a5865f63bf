package assay.reference.program.calculus;

import assay.reference.number.Rational;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exponential of a sum of scales, each of which grows beyond all bounds: w^a is e^{a log w}.
 *
 * @param exponent the factor of each scale, the greatest scale first
 */
record Monomial(SortedMap<Scale, Coefficient> exponent) {
    static final Monomial ONE = new Monomial(descending());

    private static TreeMap<Scale, Coefficient> descending() {
        return new TreeMap<>(Comparator.reverseOrder());
    }

    static Monomial exponential(Scale scale, Coefficient factor) {
        TreeMap<Scale, Coefficient> exponent = descending();
        if (!factor.isZero()) {
            exponent.put(scale, factor);
        }
        return new Monomial(exponent);
    }

    /** w to a power. */
    static Monomial power(Rational power) {
        return exponential(Scale.logarithm(1), Coefficient.of(power));
    }

    /** A scale as a monomial. */
    static Monomial of(Scale scale) {
        Monomial product = ONE;
        for (Map.Entry<Scale, Rational> term : scale.logarithm().entrySet()) {
            product = product.times(exponential(term.getKey(), Coefficient.of(term.getValue())));
        }
        return product;
    }

    /** The scale that this is, if it is one. */
    Optional<Scale> scale() {
        Scale product = Scale.one();
        for (Map.Entry<Scale, Coefficient> term : exponent.entrySet()) {
            int depth = term.getKey().depth();
            Optional<Rational> power = term.getValue().rational();
            if (depth < 0 || power.isEmpty()) {
                return Optional.empty();
            }
            product = product.times(Scale.logarithm(depth - 1), power.get());
        }
        return Optional.of(product);
    }

    Monomial times(Monomial other) {
        return times(other, Rational.ONE);
    }

    /** The product with a power of another. */
    Monomial times(Monomial other, Rational power) {
        TreeMap<Scale, Coefficient> product = descending();
        product.putAll(exponent);
        other.exponent.forEach((scale, factor) -> {
            Coefficient sum = product.getOrDefault(scale, Coefficient.ZERO).plus(factor.times(power));
            if (sum.isZero()) {
                product.remove(scale);
            } else {
                product.put(scale, sum);
            }
        });
        return new Monomial(product);
    }

    Monomial power(int power) {
        return ONE.times(this, Rational.of(power));
    }

    /** The sign of the growth of this over that of another: 1 if it is greater beyond all multiples. */
    int compare(Monomial other, Assumptions assumptions) {
        for (Coefficient factor : times(other, Rational.MINUS_ONE).exponent.values()) {
            int sign = assumptions.sign(factor);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }
}
