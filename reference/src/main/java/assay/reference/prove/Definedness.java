package assay.reference.prove;

import java.util.List;

/**
 * Where the two sides are proved to be defined.
 *
 * @param everywhere true if both sides are defined on the whole domain, or at exactly the same points of it; false if
 *     they are proved equal where both are defined
 * @param obligations what the sides need beyond that; empty if they are defined at the same points
 */
public record Definedness(boolean everywhere, List<Obligation> obligations) {

    /** Both are defined at the same points. */
    public static final Definedness EVERYWHERE = new Definedness(true, List.of());

    public Definedness {
        obligations = List.copyOf(obligations);
    }
}
