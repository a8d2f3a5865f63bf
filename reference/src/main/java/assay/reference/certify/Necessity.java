package assay.reference.certify;

import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.polynomial.Signs;

/**
 * Why signs of an atom may be assumed: with any other sign, an operand lacks the signs that its instruction needs. The
 * prover asks this before it assumes, so that it never makes a step that the checker refuses.
 */
public final class Necessity {
    private Necessity() {}

    /**
     * Whether the signs are necessary.
     *
     * @param operand the value that must have certain signs
     * @param need those signs
     * @param atom the code of the atom
     * @param signs the signs of the atom that are to be assumed
     */
    public static boolean holds(QuotientField field, Quotient operand, int need, int atom, int signs) {
        for (int sign : new int[] {SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE}) {
            if ((sign & signs) == 0 && isPossible(field.fork(), operand, need, atom, sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPossible(QuotientField field, Quotient operand, int need, int atom, int sign) {
        Signs proved = new Signs(field, false);
        field.restrict(atom, sign);
        if ((proved.ofAtom(atom) & sign) == 0) {
            return false;
        }
        Signs assumed = new Signs(field, true);
        int possible = proved.of(operand) & need;
        if (possible != SignSet.NONE) {
            possible &= proved.ofProduct(operand);
        }
        if (possible != SignSet.NONE && field.hasAssumptions()) {
            possible &= assumed.ofProduct(operand);
        }
        return possible != SignSet.NONE && !assumed.isContradictory();
    }
}
