package assay.reference.certify;

import java.util.Locale;

/** How much a certificate proves, the strongest first. */
public enum Strength {
    /** For every point of the domain and every size. */
    PROOF,
    /** With an error bound that the certificate states. */
    PROBABILITY,
    /** For every point of the domain at the sizes that the certificate names. */
    SIZES,
    /** For every whole-number point of the box that the certificate names. */
    BOX;

    /** The name in documents, such as {@code proof}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weaker of the two. */
    public Strength weaker(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
