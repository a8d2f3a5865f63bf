package assay.grader.cli;

import assay.reference.difference.Evidence;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers that are enclosed, in decimals. */
final class EnclosureText {
    private static final int DIGITS = 12;
    private static final int LONGEST_RATIONAL = 20;
    private static final BallSystem BALLS = new BallSystem(128);

    private EnclosureText() {}

    /** A short rational as it is, any other number as {@code [lower, upper]}. */
    static String of(Exact value) {
        return value.rational()
                .map(Rational::toString)
                .filter(text -> text.length() <= LONGEST_RATIONAL)
                .orElseGet(() -> value.enclosure(BALLS).toDecimal(DIGITS));
    }

    /** What bounds the error of a difference. */
    static String bound(Evidence evidence) {
        if (evidence instanceof Evidence.Cauchy cauchy) {
            Rational error = cauchy.truncation();
            BigDecimal decimal = new BigDecimal(error.numerator())
                    .divide(new BigDecimal(error.denominator()), new MathContext(2, RoundingMode.CEILING));
            return "error at most " + decimal.toString().replace("E", "e") + " with the step " + step(cauchy.step());
        }
        return evidence instanceof Evidence.Polynomial polynomial
                ? "exact: a polynomial of degree at most " + polynomial.degree() + " along this line"
                : "error bounded step by step through the program";
    }

    private static String step(Rational step) {
        int exponent = step.denominator().bitLength() - 1;
        boolean binary = step.numerator().equals(java.math.BigInteger.ONE)
                && step.denominator().bitCount() == 1;
        return binary ? "2^-" + exponent : step.toString();
    }
}
