package assay.reference.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of polynomials in a {@link QuotientField}: a numerator over a positive integer and powers of numbered
 * factors of the field.
 */
public final class Quotient {
    static final int[] NO_FACTORS = {};

    private final Polynomial numerator;
    private final BigInteger divisor;
    private final int[] factors;

    /** Factors are pairs of a number and an exponent of at least 1, by ascending number. */
    Quotient(Polynomial numerator, BigInteger divisor, int[] factors) {
        this.numerator = numerator;
        this.divisor = divisor;
        this.factors = factors;
    }

    /** The numerator. */
    public Polynomial numerator() {
        return numerator;
    }

    /** The integer in the denominator, positive. */
    public BigInteger divisor() {
        return divisor;
    }

    /** The number of different factors in the denominator. */
    public int factorCount() {
        return factors.length / 2;
    }

    /** The number of factor {@code k} of the denominator. */
    public int factor(int k) {
        return factors[2 * k];
    }

    /** The exponent of factor {@code k} of the denominator, at least 1. */
    public int multiplicity(int k) {
        return factors[2 * k + 1];
    }

    int[] factors() {
        return factors;
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return numerator.isZero();
    }

    /** Whether the denominator is a number. */
    public boolean isPolynomial() {
        return factors.length == 0;
    }

    /** Whether this is a rational number. */
    public boolean isConstant() {
        return factors.length == 0 && numerator.isConstant();
    }

    /** Whether this is the number 1. */
    public boolean isOne() {
        return factors.length == 0 && numerator.isOne() && divisor.equals(BigInteger.ONE);
    }

    /** Whether both have the same denominator but for the integer. */
    boolean sameFactors(Quotient other) {
        return factors == other.factors || Arrays.equals(factors, other.factors);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || object instanceof Quotient other
                        && numerator.equals(other.numerator)
                        && divisor.equals(other.divisor)
                        && Arrays.equals(factors, other.factors);
    }

    @Override
    public int hashCode() {
        return (numerator.hashCode() * 31 + divisor.hashCode()) * 31 + Arrays.hashCode(factors);
    }

    /** For example {@code (g0 + 1)/(2*f1^3)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(" + numerator + ")");
        if (!divisor.equals(BigInteger.ONE) || factors.length > 0) {
            text.append("/(").append(divisor);
            for (int k = 0; k < factorCount(); k++) {
                text.append("*f").append(factor(k)).append('^').append(multiplicity(k));
            }
            text.append(')');
        }
        return text.toString();
    }
}
