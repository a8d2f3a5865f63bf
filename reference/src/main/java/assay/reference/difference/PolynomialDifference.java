package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Program;
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

    private final Program function;
    private final Line line;
    private final Accuracy accuracy;

    /** The derivative of the only output. */
    PolynomialDifference(Program function, Line line, Accuracy accuracy) {
        this.function = function;
        this.line = line;
        this.accuracy = accuracy;
    }

    /** What is proved, for a polynomial of at most this degree. */
    Difference derivative(int degree) {
        Exact value = Exact.UNKNOWN;
        for (int precision : accuracy.precisions()) {
            BallSystem balls = new BallSystem(precision);
            ExactSystem numbers = new ExactSystem(balls, RATIONAL_BITS);
            if (value(numbers, 0).isUndefined()) {
                return new Difference.Undefined();
            }
            value = at(precision, degree).orElse(Exact.UNKNOWN);
            if (value.isRational() || value.isDefined() && accuracy.isReached(value.enclosure(balls), Rational.ZERO)) {
                return new Difference.Enclosed(value, new Evidence.Polynomial(degree, precision));
            }
        }
        return value.isDefined()
                ? new Difference.Enclosed(value, new Evidence.Polynomial(degree, accuracy.maxPrecision()))
                : new Difference.Undecided(function.outputs().get(0));
    }

    /** The derivative at one precision, if it is enclosed; without a value there is none. */
    Optional<Exact> at(int precision, int degree) {
        ExactSystem numbers = new ExactSystem(new BallSystem(precision), RATIONAL_BITS);
        Exact value = value(numbers, 0).isDefined() ? difference(numbers, (degree + 1) / 2) : Exact.UNKNOWN;
        return value.isDefined() ? Optional.of(value) : Optional.empty();
    }

    private Exact difference(ExactSystem numbers, int m) {
        Exact sum = Exact.ZERO;
        for (int k = 1; k <= m; k++) {
            Exact part = numbers.subtract(value(numbers, k), value(numbers, -k));
            sum = numbers.add(sum, numbers.multiply(numbers.constant(weight(k, m)), part));
        }
        return sum;
    }

    private Exact value(ExactSystem numbers, int t) {
        return function.evaluate(numbers, line.point(numbers, Rational.of(t))).get(0);
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
