package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The magnitude of a quotient as a product of rational powers of the magnitudes of polynomials: primes, generators that
 * are no roots, and factors. Roots count as powers of their arguments.
 */
final class Magnitude {
    private static final int LARGEST_PRIME = 2000;

    private final QuotientField field;
    private final Map<Polynomial, Rational> powers = new LinkedHashMap<>();

    private Magnitude(QuotientField field) {
        this.field = field;
    }

    /** The magnitude of a quotient other than zero. */
    static Magnitude of(QuotientField field, Quotient q) {
        Magnitude result = new Magnitude(field);
        result.multiply(q, Rational.ONE);
        return result;
    }

    /** The same, divided by powers of the arguments of generators, by their numbers; these must not be zero either. */
    static Magnitude of(QuotientField field, Quotient q, Map<Integer, Rational> divisors) {
        // All of them fall into the same factors only after all factors are known.
        Factorization.of(field, q);
        divisors.keySet()
                .forEach(g -> Factorization.of(field, field.generator(g).argument()));
        Magnitude result = of(field, q);
        divisors.forEach((g, times) -> result.multiply(field.generator(g).argument(), times.negate()));
        return result;
    }

    /** The bases with their exponents, which are not zero. */
    Map<Polynomial, Rational> powers() {
        return powers;
    }

    /** Whether this to the given power is the other. */
    boolean isPower(Rational exponent, Magnitude other) {
        Map<Polynomial, Rational> scaled = new HashMap<>();
        powers.forEach((base, own) -> scaled.put(base, own.multiply(exponent)));
        return scaled.equals(other.powers);
    }

    private void multiply(Quotient q, Rational exponent) {
        Factorization f = Factorization.of(field, q);
        number(f.content().numerator().abs(), exponent);
        number(f.content().denominator(), exponent.negate());
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) == 0) {
                continue;
            }
            Rational own = exponent.multiply(Rational.of(f.exponent(g)));
            Generator generator = field.generator(g);
            if (generator.kind() == Generator.Kind.ROOT) {
                multiply(generator.argument(), own.divide(Rational.of(generator.degree())));
            } else {
                put(Polynomial.power(field.layout(), g, 1), own);
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) != 0) {
                put(field.factor(f.factor(k)), exponent.multiply(Rational.of(f.multiplicity(k))));
            }
        }
    }

    private void number(BigInteger number, Rational exponent) {
        BigInteger rest = number;
        for (int p = 2; p < LARGEST_PRIME && !rest.equals(BigInteger.ONE); p++) {
            BigInteger prime = BigInteger.valueOf(p);
            for (BigInteger[] parts = rest.divideAndRemainder(prime);
                    parts[1].signum() == 0;
                    parts = rest.divideAndRemainder(prime)) {
                rest = parts[0];
                put(Polynomial.constant(field.layout(), prime), exponent);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            put(Polynomial.constant(field.layout(), rest), exponent);
        }
    }

    private void put(Polynomial base, Rational exponent) {
        Rational known = powers.get(base);
        Rational sum = known == null ? exponent : known.add(exponent);
        if (sum.isZero()) {
            powers.remove(base);
        } else {
            powers.put(base, sum);
        }
    }

    /** The logarithm of the magnitude in the logarithms of a field, or null if one is missing. */
    @Nullable
    Quotient logarithm(LogarithmTable table) {
        Quotient sum = field.zero();
        for (Map.Entry<Polynomial, Rational> each : powers.entrySet()) {
            Quotient one = table.of(each.getKey());
            if (one == null) {
                return null;
            }
            sum = field.add(sum, field.times(one, each.getValue()));
        }
        return sum;
    }
}
