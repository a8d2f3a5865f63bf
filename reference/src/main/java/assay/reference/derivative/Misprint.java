package assay.reference.derivative;

import assay.reference.expression.Expression;
import java.util.Optional;

/**
 * A row that mentions a name which has no value there.
 *
 * @param row the row
 * @param used the name that has no value
 * @param kind why it has none
 * @param mend the only change of that name with which the number of the row comes out, if there is one
 */
public record Misprint(TraceName row, TraceName used, Kind kind, Optional<Mend> mend) {

    /** Why a name has no value. */
    public enum Kind {
        /** It is the name of the row itself, which is not defined before. */
        ITSELF,
        /** It is defined further down. */
        LATER,
        /** It is defined nowhere. */
        NOWHERE
    }

    /**
     * What was probably meant.
     *
     * @param meant the name in the place of the other; empty for the number 0, with which accumulation begins
     * @param expression the row with this change
     */
    public record Mend(Optional<TraceName> meant, Expression expression) {}

    Misprint withoutMend() {
        return new Misprint(row, used, kind, Optional.empty());
    }

    /** In words, for example {@code v1 is defined by itself; v_{-1} is meant?}. */
    public String message() {
        String fault = switch (kind) {
            case ITSELF -> row + " is defined by itself";
            case LATER -> row + " uses " + used + ", which is defined after it";
            case NOWHERE -> row + " uses " + used + ", which is not defined";
        };
        return fault
                + mend.map(m -> "; " + m.meant().map(TraceName::toString).orElse("0") + " is meant?")
                        .orElse("");
    }
}
