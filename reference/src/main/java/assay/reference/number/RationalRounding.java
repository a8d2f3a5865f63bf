package assay.reference.number;

import java.math.BigInteger;
import java.util.Optional;

/** Rounds quotients of big integers to doubles, in every direction, and writes those that terminate in decimal. */
final class RationalRounding {

    private static final int MANTISSA_BITS = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int GREATEST_EXPONENT = 971;

    private RationalRounding() {}

    /** The greatest finite double that is not above n/d, for n at least 0 and d positive. */
    static double towardsZero(BigInteger n, BigInteger d) {
        return round(n, d, Direction.DOWN);
    }

    /** The least double that is not below n/d, for n at least 0 and d positive; infinite on overflow. */
    static double away(BigInteger n, BigInteger d) {
        return round(n, d, Direction.UP);
    }

    /** The double nearest to n/d, ties to even, for d positive. */
    static double nearest(BigInteger n, BigInteger d) {
        return n.signum() < 0 ? 0.0 - round(n.negate(), d, Direction.NEAREST) : round(n, d, Direction.NEAREST);
    }

    private enum Direction {
        DOWN,
        NEAREST,
        UP
    }

    private static double round(BigInteger n, BigInteger d, Direction direction) {
        if (n.signum() == 0) {
            return 0.0;
        }
        // n/d lies between 2^(size-1) and 2^(size+1); the quotient below counts units of 2^unit.
        int size = n.bitLength() - d.bitLength();
        int unit = Math.max(size - MANTISSA_BITS + 1, LEAST_EXPONENT);
        BigInteger[] parts = scaledQuotient(n, d, unit);
        if (parts[0].bitLength() < MANTISSA_BITS && unit > LEAST_EXPONENT) {
            unit--;
            parts = scaledQuotient(n, d, unit);
        }
        BigInteger quotient = parts[0];
        boolean up = switch (direction) {
            case DOWN -> false;
            case UP -> parts[1].signum() != 0;
            case NEAREST -> {
                BigInteger divisor = unit > 0 ? d.shiftLeft(unit) : d;
                int half = parts[1].shiftLeft(1).compareTo(divisor);
                yield half > 0 || (half == 0 && quotient.testBit(0));
            }
        };
        if (unit > GREATEST_EXPONENT) {
            return direction == Direction.DOWN ? Double.MAX_VALUE : Double.POSITIVE_INFINITY;
        }
        double below = Math.scalb((double) quotient.longValue(), unit);
        return up ? Math.nextUp(below) : below;
    }

    private static BigInteger[] scaledQuotient(BigInteger n, BigInteger d, int unit) {
        return unit > 0
                ? n.divideAndRemainder(d.shiftLeft(unit))
                : n.shiftLeft(-unit).divideAndRemainder(d);
    }

    /** The decimal digits of n/d, for coprime n and d with d positive, if d has no prime factor but 2 and 5. */
    static Optional<String> terminating(BigInteger n, BigInteger d) {
        int twos = d.getLowestSetBit();
        BigInteger rest = d.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] parts = rest.divideAndRemainder(five);
            if (parts[1].signum() != 0) {
                return Optional.empty();
            }
            rest = parts[0];
            fives++;
        }
        int places = Math.max(twos, fives);
        String digits = n.abs().multiply(BigInteger.TEN.pow(places)).divide(d).toString();
        if (places > 0) {
            digits = "0".repeat(Math.max(0, places + 1 - digits.length())) + digits;
            int point = digits.length() - places;
            digits = digits.substring(0, point) + "." + digits.substring(point);
        }
        return Optional.of(n.signum() < 0 ? "-" + digits : digits);
    }
}
