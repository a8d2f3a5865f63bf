package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The derivative at 0 of a polynomial of a degree of at most 2m from its values at 0, ±1, …, ±m, exactly: the sum over k
 * of {@code w[k] (φ(k) − φ(−k))} with {@code w[k] = (−1)^(k+1) m!² / (k (m−k)! (m+k)!)}, the derivative of the
 * interpolating polynomial (Fornberg, Math. Comp. 51, 1988). For m = 1 this is (φ(1) − φ(−1))/2.
 */
final class PolynomialDifference {
    static final int GREATEST_DEGREE = 8;

    private static final int RATIONAL_BITS = 4096;

    private final LineFunction function;
    private final Accuracy accuracy;

    /** The derivative of a polynomial. */
    PolynomialDifference(LineFunction function, Accuracy accuracy) {
        this.function = function;
        this.accuracy = accuracy;
    }

    /** What is proved. */
    Difference derivative() {
        Exact value = Exact.UNKNOWN;
        for (int precision : accuracy.precisions()) {
            BallSystem balls = new BallSystem(precision);
            ExactSystem numbers = new ExactSystem(balls, RATIONAL_BITS);
            LineFunction.Values<Exact> values = function.in(numbers);
            if (values.at(Rational.ZERO).isUndefined()) {
                return new Difference.Undefined();
            }
            value = at(numbers, values).orElse(Exact.UNKNOWN);
            if (value.isRational() || value.isDefined() && accuracy.isReached(value.enclosure(balls), Rational.ZERO)) {
                return new Difference.Enclosed(value, new Evidence.Polynomial(function.degree(), precision));
            }
        }
        return value.isDefined()
                ? new Difference.Enclosed(value, new Evidence.Polynomial(function.degree(), accuracy.maxPrecision()))
                : new Difference.Undecided(function.output());
    }

    /** The derivative at one precision, if it is enclosed; without a value there is none. */
    Optional<Exact> at(int precision) {
        ExactSystem numbers = new ExactSystem(new BallSystem(precision), RATIONAL_BITS);
        return at(numbers, function.in(numbers));
    }

    private Optional<Exact> at(ExactSystem numbers, LineFunction.Values<Exact> values) {
        Exact slope = values.at(Rational.ZERO).isDefined() ? difference(numbers, values) : Exact.UNKNOWN;
        return slope.isDefined() ? Optional.of(slope) : Optional.empty();
    }

    private Exact difference(ExactSystem numbers, LineFunction.Values<Exact> values) {
        int m = (function.degree() + 1) / 2;
        Exact sum = Exact.ZERO;
        for (int k = 1; k <= m; k++) {
            Exact part = numbers.subtract(values.at(Rational.of(k)), values.at(Rational.of(-k)));
            sum = numbers.add(sum, numbers.multiply(numbers.constant(weight(k, m)), part));
        }
        return sum;
    }

    static Rational weight(int k, int m) {
        BigInteger divisor = factorial(m - k).multiply(factorial(m + k)).multiply(BigInteger.valueOf(k));
        Rational size = Rational.of(factorial(m).pow(2), divisor);
        return k % 2 == 0 ? size.negate() : size;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
