package assay.reference.certify;

/** A certificate does not prove what it claims; the message says which step fails. */
final class RejectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectionException(String message) {
        super(message, null, false, false);
    }
}
