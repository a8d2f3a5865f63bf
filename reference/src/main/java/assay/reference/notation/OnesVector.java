package assay.reference.notation;

import org.jspecify.annotations.Nullable;

/**
 * A vector of ones that is written without its length, which its neighbours tell.
 *
 * @param written the vector itself
 * @param transposed whether a factor is its transpose
 */
record OnesVector(Syntax.Call written, boolean transposed) {

    /** The vector that a factor is, or is the transpose of; else null. */
    static @Nullable OnesVector in(Syntax factor) {
        if (factor instanceof Syntax.Call call) {
            return call.function().equals("ones") && call.arguments().isEmpty() ? new OnesVector(call, false) : null;
        }
        Syntax base = base(factor);
        OnesVector inside = base == null ? null : in(base);
        return inside == null ? null : new OnesVector(inside.written, !inside.transposed);
    }

    private static @Nullable Syntax base(Syntax factor) {
        if (factor instanceof Syntax.Power power) {
            return power.base();
        }
        if (factor instanceof Syntax.Scripted scripted) {
            return scripted.base();
        }
        if (factor instanceof Syntax.Prime prime) {
            return prime.operand();
        }
        return factor instanceof Syntax.Transposed above ? above.operand() : null;
    }
}
