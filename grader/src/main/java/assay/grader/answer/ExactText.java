package assay.grader.answer;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.rounding.ComputableReal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Exact values as people read them: every digit that is printed is right. */
final class ExactText {
    private static final BallSystem SYSTEM = new BallSystem(128);
    private static final int LONGEST_QUOTIENT = 12;
    private static final int MOST_PRECISION = 4096;

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

    /**
     * A number rounded to some decimals, half away from zero; empty if it has no value or lies too close to the middle
     * between two of them to be told.
     */
    static Optional<String> rounded(ComputableReal number, int decimals) {
        for (int precision = 128; precision <= MOST_PRECISION; precision *= 2) {
            Exact value = number.enclosure(precision);
            if (!value.isDefined()) {
                return Optional.empty();
            }
            Ball ball = value.enclosure(new BallSystem(precision));
            BigDecimal lower = rounded(value.rational().orElse(ball.lower()), decimals);
            if (lower.equals(rounded(value.rational().orElse(ball.upper()), decimals))) {
                return Optional.of(lower.toPlainString());
            }
        }
        return Optional.empty();
    }

    private static BigDecimal rounded(Rational value, int decimals) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), decimals, RoundingMode.HALF_UP);
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
