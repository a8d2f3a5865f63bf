package assay.reference.program.calculus;

import assay.reference.program.Instruction;

/** The sign of an instruction is needed and not among the assumptions: the case must be split by it. */
final class UnsignedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Instruction guard;

    UnsignedException(Instruction guard) {
        super("the sign of an instruction", null, false, false);
        this.guard = guard;
    }

    Instruction guard() {
        return guard;
    }
}
