package assay.reference.expression;

/**
 * Which derivative is meant where a piecewise function changes its piece. Away from such points all are the same but
 * {@link #KNOWN}.
 */
public enum DerivativeSide {
    /** The derivative itself, which must be the same from all sides. */
    BOTH("both"),
    /** The partial derivatives from below, each along its own coordinate. */
    LEFT("left"),
    /** The partial derivatives from above, each along its own coordinate. */
    RIGHT("right"),
    /** The chain rule with relu'(0) = 0. */
    IDLE("idle"),
    /** The chain rule with relu'(0) = 1. */
    ACTIVE("active"),
    /** No derivative but 0, where those from below and above either are known or are known not to exist. */
    KNOWN("known"),
    /** The limit of the gradients of the open cell that a fixed direction leads into. */
    ALONG("along"),
    /** The same for the opposite direction. */
    AGAINST("against"),
    /** The limit of the gradients of the open cell in which all conditions that change there are negative. */
    BELOW("below"),
    /** The same where they are positive. */
    ABOVE("above");

    private final String spelling;

    DerivativeSide(String spelling) {
        this.spelling = spelling;
    }

    /** The name in documents. */
    public String spelling() {
        return spelling;
    }
}
