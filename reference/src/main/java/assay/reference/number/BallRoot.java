package assay.reference.number;

import java.math.BigInteger;

/** Roots of balls through integer roots, exact where the number is a perfect power. */
final class BallRoot {

    private BallRoot() {}

    /** The root of a positive ball with a degree of at least one. */
    static Ball root(Ball base, int degree, BallSystem system) {
        if (degree == 1) {
            return base;
        }
        Ball middle = rootOfExact(base.midpoint(), degree, system.precision());
        if (base.isExact()) {
            return middle;
        }
        int relativeBits = base.mantissa().bitLength() - Ball.bitLength(base.radius());
        if (relativeBits < 4) {
            return system.hull(
                    rootOfExact(base.lowerEnd(), degree, system.precision()),
                    rootOfExact(base.upperEnd(), degree, system.precision()));
        }
        // The radius is below |m| 2^-c with c = relativeBits - 1 >= 3. For d = r/m <= 1/8 and degree q >= 2,
        // |(1 +- d)^(1/q) - 1| <= (d/q) (1 - d)^(1/q - 1) <= d, so that r/m is a relative bound of the root's error.
        BigInteger top = middle.upperEnd().mantissa();
        int dropTop = Math.max(0, top.bitLength() - 30);
        long above = top.shiftRight(dropTop).longValue() + 1;
        int dropBase = Math.max(0, base.mantissa().bitLength() - 31);
        long below = base.mantissa().shiftRight(dropBase).longValue();
        long radius = above * base.radius() / below + 1;
        return middle.widen(radius, middle.exponent() + dropTop - dropBase, system.precision());
    }

    private static Ball rootOfExact(Ball value, int degree, int precision) {
        if (value.mantissa().signum() == 0) {
            return Ball.ZERO;
        }
        BigInteger m = value.mantissa();
        // Shift so that the exponent is a multiple of the degree and the root has precision + 2 bits or more.
        long shift = Math.max(0, (long) degree * (precision + 2) - m.bitLength());
        shift += Math.floorMod(value.exponent() - shift, (long) degree);
        BigInteger radicand = m.shiftLeft((int) shift);
        BigInteger root = IntegerRoot.floor(radicand, degree);
        long e = (value.exponent() - shift) / degree;
        boolean exact = root.pow(degree).equals(radicand);
        return Ball.enclosing(root, e, exact ? 0 : 1, e, precision);
    }
}
