package assay.reference.derivative;

import assay.reference.certify.Counterexample;
import assay.reference.certify.Range;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The guess that a claim is a simple multiple of the derivative. The factor is read off the values at one point; whether
 * it is the factor everywhere is for the ladder to say.
 *
 * @param factor the claim divided by the derivative
 */
record Multiple(Rational factor) {
    private static final int LARGEST = 64;
    private static final BigDecimal ACCURACY = new BigDecimal("1e-4");

    /** The guess from the values at a counterexample; none if no simple factor fits, or a value is zero or missing. */
    static Optional<Multiple> of(Counterexample point) {
        if (!(point.left() instanceof Range.Between claim) || !(point.right() instanceof Range.Between derivative)) {
            return Optional.empty();
        }
        BigDecimal below = middle(derivative);
        if (below.signum() == 0 || middle(claim).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal quotient = middle(claim).divide(below, MathContext.DECIMAL64);
        for (int denominator = 1; denominator <= LARGEST; denominator++) {
            BigDecimal scaled = quotient.multiply(BigDecimal.valueOf(denominator));
            BigDecimal whole = scaled.setScale(0, java.math.RoundingMode.HALF_EVEN);
            boolean fits = scaled.subtract(whole).abs().compareTo(ACCURACY.multiply(scaled.abs())) <= 0;
            if (fits && whole.signum() != 0 && whole.abs().compareTo(BigDecimal.valueOf(LARGEST)) <= 0) {
                return Optional.of(new Multiple(Rational.of(whole.longValueExact(), denominator)));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal middle(Range.Between range) {
        return range.lower().add(range.upper()).divide(BigDecimal.valueOf(2));
    }

    /** The multiple of a derivative. */
    Expression times(Expression derivative) {
        return new Expression.Multiply(List.of(new Expression.Literal(factor), derivative));
    }

    /** What to say if the ladder confirms it. */
    Explanation explanation() {
        return factor.equals(Rational.MINUS_ONE)
                ? new Explanation("sign", "This is the derivative with the opposite sign.")
                : new Explanation("constant-factor", "This is " + factor + " times the derivative.");
    }
}
