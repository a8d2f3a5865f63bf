package assay.grader.report;

import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people write them. */
public final class Points {
    private Points() {}

    /** At most two decimals, without trailing zeros: 3, 2.5, 0.67. */
    public static BigDecimal of(Rational points) {
        BigDecimal number = new BigDecimal(points.numerator())
                .divide(new BigDecimal(points.denominator()), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
