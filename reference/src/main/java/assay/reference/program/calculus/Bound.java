package assay.reference.program.calculus;

import assay.reference.program.Instruction;

/** A bound of an integral. */
public sealed interface Bound {

    /** A number. */
    record At(Instruction value) implements Bound {}

    /** Plus or minus infinity. */
    enum Infinite implements Bound {
        PLUS,
        MINUS
    }
}
