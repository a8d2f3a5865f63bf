package assay.reference.program;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;

/**
 * What is plain about the value of an instruction from its operands: whether it is defined on the whole declared domain,
 * and whether it is positive or at least not negative wherever it is defined. It never claims too much, often too little.
 *
 * @param isTotal whether it has a value at every point of the domain
 * @param isNonnegative whether the value is never negative where there is one
 * @param isPositive whether the value is always positive where there is one
 */
record Extent(boolean isTotal, boolean isNonnegative, boolean isPositive) {
    private static final Extent PARTIAL = new Extent(false, false, false);
    private static final Extent TOTAL = new Extent(true, false, false);

    private static Extent of(boolean total, boolean nonnegative, boolean positive) {
        return nonnegative || positive ? new Extent(total, true, positive) : total ? TOTAL : PARTIAL;
    }

    /** The values of an input. */
    static Extent of(Domain domain) {
        if (domain instanceof Domain.OpenInterval interval) {
            return of(true, false, interval.lower().signum() >= 0);
        }
        return switch ((Domain.Named) domain) {
            case REAL, NONZERO, INTEGER -> TOTAL;
            case NONNEGATIVE, ONE_HOT -> of(true, true, false);
            case POSITIVE, POSITIVE_INTEGER, PROBABILITY, SIMPLEX -> of(true, true, true);
        };
    }

    /** The values of an operation on instructions. */
    static Extent of(Opcode opcode, int parameter, Rational constant, Instruction... x) {
        boolean total = true;
        for (Instruction operand : x) {
            total &= operand.isTotal();
        }
        return switch (opcode) {
            case CONSTANT -> of(true, constant.signum() >= 0, constant.signum() > 0);
            case PI -> of(true, true, true);
            case INPUT, UNDEFINED -> PARTIAL;
            case ADD -> {
                boolean nonnegative = x[0].isNonnegative() && x[1].isNonnegative();
                yield of(total, nonnegative, nonnegative && (x[0].isPositive() || x[1].isPositive()));
            }
            case SUBTRACT, NEGATE, SIN, COS, ATAN, ERF, FLOOR -> of(total, false, false);
            case MULTIPLY ->
                of(
                        total,
                        x[0] == x[1] || x[0].isNonnegative() && x[1].isNonnegative(),
                        x[0].isPositive() && x[1].isPositive());
            case DIVIDE ->
                of(
                        total && isNowhereZero(x[1]),
                        x[0].isNonnegative() && x[1].isNonnegative(),
                        x[0].isPositive() && x[1].isNonnegative());
            case POWER ->
                of(
                        total && (parameter >= 0 || x[0].isPositive()),
                        parameter % 2 == 0 || x[0].isNonnegative(),
                        x[0].isPositive());
            case ROOT ->
                of(
                        total && (constant.signum() > 0 ? x[0].isNonnegative() : x[0].isPositive()),
                        true,
                        constant.signum() < 0 || x[0].isPositive());
            case EXP -> of(total, true, true);
            case LOG -> of(total && x[0].isPositive(), false, false);
            case CHOOSE -> of(total, false, false);
        };
    }

    private static boolean isNowhereZero(Instruction i) {
        return i.isPositive() || i.opcode() == Opcode.CONSTANT && !i.constant().isZero();
    }
}
