package assay.grader.classreport;

import assay.grader.report.Points;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers as pages show them: the same in every language of the machine. */
final class Figures {
    /** What stands where there is no figure. */
    static final String NONE = "–";

    private Figures() {}

    /** A share in whole percent, such as {@code 63%}. What is not nothing is not shown as 0%, nor less than all as 100%. */
    static String percent(double share) {
        long whole = BigDecimal.valueOf(share * 100)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        if (share > 0 && whole == 0) {
            return "<1%";
        }
        return share < 1 && whole == 100 ? ">99%" : whole + "%";
    }

    /** The share of a count. */
    static String percent(long part, long whole) {
        return whole == 0 ? NONE : percent((double) part / whole);
    }

    /** Two decimals with a typographic minus. */
    static String decimal(double value) {
        String text =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    static String decimal(OptionalDouble value) {
        return value.isPresent() ? decimal(value.getAsDouble()) : NONE;
    }

    static String points(Rational points) {
        return Points.of(points).toPlainString();
    }

    static String points(Optional<Rational> points) {
        return points.map(Figures::points).orElse(NONE);
    }

    /** {@code 1 student}, {@code 2 students}. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What a column is sorted by: plain digits. */
    static String sortable(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
