package assay.reference.number;

import java.math.BigInteger;

/** Integer roots of non-negative integers. */
final class IntegerRoot {

    private IntegerRoot() {}

    /** The greatest integer whose power with this degree is not above the value; the degree is at least 1. */
    static BigInteger floor(BigInteger value, int degree) {
        if (degree == 1 || value.signum() == 0) {
            return value;
        }
        if (value.bitLength() <= degree) {
            return BigInteger.ONE;
        }
        // Newton's iteration from above is decreasing until it passes the floor of the root.
        BigInteger root = start(value, degree);
        BigInteger less = BigInteger.valueOf(degree - 1L);
        BigInteger n = BigInteger.valueOf(degree);
        while (true) {
            BigInteger next =
                    root.multiply(less).add(value.divide(root.pow(degree - 1))).divide(n);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }

    /** At least the root, and close to it: the root of the top bits in double, with a margin. */
    private static BigInteger start(BigInteger value, int degree) {
        int drop = Math.max(0, value.bitLength() - 1000);
        drop += Math.floorMod(-drop, degree);
        double top = value.shiftRight(drop).add(BigInteger.ONE).doubleValue();
        double root = StrictMath.exp(StrictMath.log(top) / degree) * (1 + 0x1p-30) + 1;
        int extra = Math.max(0, Math.getExponent(root) - 60);
        BigInteger above = BigInteger.valueOf((long) Math.ceil(Math.scalb(root, -extra)) + 1)
                .shiftLeft(extra);
        BigInteger start = above.shiftLeft(drop / degree);
        // Newton's iteration needs a start that is not below the root; one step from below is always above.
        return start.pow(degree).compareTo(value) >= 0
                ? start
                : BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    }
}
