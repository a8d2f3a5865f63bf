package assay.reference.prove;

/** A generator turned out to need a finer unit: the attempt must be repeated. */
final class FinerUnitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FinerUnitException() {
        super(null, null, false, false);
    }
}
