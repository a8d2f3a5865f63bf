package assay.grader.answer;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact values as people read them: every digit that is printed is right. */
final class ExactText {
    private static final BallSystem SYSTEM = new BallSystem(128);
    private static final int LONGEST_QUOTIENT = 12;

    private ExactText() {}

    /**
     * A whole number or a decimal that ends, a short quotient with its decimals, else the first decimals, cut off, with
     * {@code …}; an enclosure where not even those are known.
     */
    static String of(Exact value, int decimals) {
        if (!value.isDefined()) {
            return value.isUndefined() ? "undefined" : "unknown";
        }
        if (value.rational().isPresent()) {
            return rational(value.rational().get(), decimals);
        }
        Ball ball = value.enclosure(SYSTEM);
        BigDecimal lower = cut(ball.lower(), decimals);
        return lower.equals(cut(ball.upper(), decimals)) ? lower.toPlainString() + "…" : ball.toDecimal(decimals);
    }

    private static String rational(Rational value, int decimals) {
        BigDecimal cut = cut(value, decimals);
        if (Rational.of(cut.unscaledValue(), BigInteger.TEN.pow(cut.scale())).equals(value)) {
            BigDecimal bare = cut.stripTrailingZeros();
            return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
        }
        String decimal = cut.toPlainString() + "…";
        String quotient = value.toString();
        return quotient.length() <= LONGEST_QUOTIENT ? quotient + " = " + decimal : decimal;
    }

    private static BigDecimal cut(Rational value, int decimals) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), decimals, RoundingMode.DOWN);
    }
}
