package assay.reference.derivative;

import assay.reference.rounding.DecimalVerdict;
import java.util.Optional;

/**
 * What is known about one row.
 *
 * @param name its name
 * @param verdict what is known about its expression
 * @param misprint the name without a value, present exactly if the verdict is a misprint
 * @param value what is known about its number, if it has one
 */
public record RowReport(TraceName name, RowVerdict verdict, Optional<Misprint> misprint, Optional<ValueReport> value) {
    public RowReport {
        if (misprint.isPresent() != (verdict == RowVerdict.MISPRINT)) {
            throw new IllegalArgumentException("a misprint needs its description, and only a misprint has one");
        }
    }

    RowReport with(RowVerdict other) {
        return new RowReport(name, other, misprint, value);
    }

    /** Whether its expression or its number could neither be proved nor refuted. */
    public boolean isOpen() {
        return verdict == RowVerdict.UNDECIDED
                || value.filter(number -> number.verdict() == DecimalVerdict.UNDECIDED)
                        .isPresent();
    }

    /** The same, but what is open is right where another report of the same row says so. */
    RowReport with(RowReport other) {
        boolean right = other.verdict == RowVerdict.RIGHT || other.verdict == RowVerdict.FOLLOWS;
        boolean number =
                value.filter(mine -> mine.verdict() == DecimalVerdict.UNDECIDED).isPresent()
                        && other.value
                                .filter(theirs -> theirs.verdict() != DecimalVerdict.WRONG
                                        || theirs.carried() == ValueReport.Carried.FROM_SLIP)
                                .isPresent();
        return new RowReport(
                name,
                verdict == RowVerdict.UNDECIDED && right ? other.verdict : verdict,
                misprint,
                number ? other.value : value);
    }
}
