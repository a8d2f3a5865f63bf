package assay.reference.certify.smallmodel;

/** An expression that the small-model theorem does not cover; the message says which hypothesis fails. */
final class HypothesisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HypothesisException(String message) {
        super(message, null, false, false);
    }
}
