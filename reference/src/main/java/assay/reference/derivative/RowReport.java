package assay.reference.derivative;

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
}
