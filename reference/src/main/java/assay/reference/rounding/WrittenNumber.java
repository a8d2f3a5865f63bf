package assay.reference.rounding;

/** A number as it was written: a decimal, whose digits count, or a formula, which stands for its exact value. */
public sealed interface WrittenNumber permits WrittenDecimal, WrittenFormula {

    /** Whether it shows so many digits after the point; an exact value shows all. */
    boolean shows(int asked);
}
