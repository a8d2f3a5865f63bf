package assay.reference.derivative;

import java.util.Collection;
import java.util.Optional;

/**
 * The name of a partial derivative of one row by another, as readers write a quotient of differentials in one word:
 * {@code dv1_dv_{-1}} is ∂v1/∂v_{-1}.
 *
 * @param of the quantity above the line
 * @param by the quantity below the line
 */
record PartialName(TraceName of, TraceName by) {

    /** Takes a name apart that is no row's: two names of values, each after a d. */
    static Optional<PartialName> parse(TraceName name, Collection<String> quantities) {
        String text = name.quantity();
        if (name.role() != Role.VALUE || !text.startsWith("d")) {
            return Optional.empty();
        }
        for (int cut = text.indexOf('d', 1); cut > 0; cut = text.indexOf('d', cut + 1)) {
            TraceName of = TraceName.parse(text.substring(1, cut), quantities);
            TraceName by = TraceName.parse(text.substring(cut + 1), quantities);
            if (isValue(of, quantities) && isValue(by, quantities)) {
                return Optional.of(new PartialName(of, by));
            }
        }
        return Optional.empty();
    }

    private static boolean isValue(TraceName name, Collection<String> quantities) {
        return name.role() == Role.VALUE
                && (TraceName.isIntermediate(name.quantity())
                        || quantities.stream().map(TraceName::plain).anyMatch(name.quantity()::equals));
    }
}
