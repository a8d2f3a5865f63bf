package assay.grader.score;

import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The points of a part, or none while a person has still to look.
 *
 * @param points rounded to hundredths, half to even; the total of a submission is the sum of these rounded points
 */
public record Score(Optional<Rational> points) {

    /** The score of a verdict on a part that is worth {@code worth} points. */
    public static Score of(Verdict verdict, Rational worth) {
        return verdict.status().needsPerson()
                ? new Score(Optional.empty())
                : new Score(Optional.of(hundredths(verdict.credit().multiply(worth))));
    }

    private static Rational hundredths(Rational exact) {
        BigDecimal rounded = new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), 2, RoundingMode.HALF_EVEN);
        return Rational.of(rounded.unscaledValue(), java.math.BigInteger.TEN.pow(2));
    }
}
