package assay.reference.program;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An inverse tangent of a rational number p/q as a sum of angles of Gaussian primes and a multiple of π/4. The angle of
 * q + p i is the sum of those of its prime factors (Gauss 1832); those above an odd prime P = a² + b² with a &gt; b &gt; 0 have
 * the angles ±atan(b/a), and 1 + i and the units have multiples of π/4. So all relations between such numbers, as in
 * Machin's formula, become plain.
 *
 * @param exponents how often atan(b/a) is added for each odd prime P, by P
 * @param quarters the multiple of π/4
 */
record GaussianAngle(SortedMap<Long, Integer> exponents, int quarters) {
    private static final int LARGEST_NORM_BITS = 32;
    private static final BallSystem BALLS = new BallSystem(128);

    /** The angle atan(b/a) of the Gaussian prime above P, as b/a. */
    private record Prime(long a, long b) {
        static Prime above(long p) {
            for (long b = 1; ; b++) {
                long a = (long) Math.sqrt((double) (p - b * b));
                if (a * a + b * b == p) {
                    return new Prime(a, b);
                }
            }
        }

        Rational tangent() {
            return Rational.of(b).divide(Rational.of(a));
        }
    }

    /** The angle of a positive tangent; empty if its parts are too large, or if it is the angle of a prime itself. */
    static Optional<GaussianAngle> of(Rational tangent) {
        BigInteger p = tangent.numerator();
        BigInteger q = tangent.denominator();
        BigInteger norm = p.multiply(p).add(q.multiply(q));
        if (norm.bitLength() > LARGEST_NORM_BITS) {
            return Optional.empty();
        }
        SortedMap<Long, Integer> exponents = new TreeMap<>();
        long rest = norm.longValueExact();
        rest >>= Long.numberOfTrailingZeros(rest);
        for (long prime = 5; prime * prime <= rest; prime += 4) {
            while (rest % prime == 0) {
                exponents.merge(prime, 1, Integer::sum);
                rest /= prime;
            }
        }
        if (rest > 1) {
            exponents.merge(rest, 1, Integer::sum);
        }
        boolean prime = exponents.equals(Map.of(norm.longValueExact(), 1));
        if (prime && p.compareTo(q) < 0) {
            return Optional.empty();
        }
        Ball angle = BALLS.atan(BALLS.constant(tangent));
        for (Map.Entry<Long, Integer> factor : exponents.entrySet()) {
            Prime above = Prime.above(factor.getKey());
            BigInteger product =
                    p.multiply(BigInteger.valueOf(above.a())).subtract(q.multiply(BigInteger.valueOf(above.b())));
            boolean divides = product.mod(BigInteger.valueOf(factor.getKey())).signum() == 0;
            factor.setValue(divides ? factor.getValue() : -factor.getValue());
            angle = BALLS.subtract(
                    angle,
                    BALLS.multiply(
                            BALLS.constant(Rational.of(factor.getValue())),
                            BALLS.atan(BALLS.constant(above.tangent()))));
        }
        // What is left is a whole multiple of π/4, and at most one lies in the ball.
        Ball ratio = BALLS.divide(BALLS.multiply(BALLS.constant(Rational.of(4)), angle), BALLS.pi());
        for (int quarters = -256; quarters <= 256; quarters++) {
            if (ratio.contains(Rational.of(quarters))) {
                return Optional.of(new GaussianAngle(exponents, quarters));
            }
        }
        return Optional.empty();
    }

    /** The sum, where {@code plain} builds the inverse tangent of a number. */
    Instruction instruction(ProgramBuilder builder, Function<Rational, Instruction> plain) {
        Instruction sum =
                builder.multiply(builder.constant(Rational.of(quarters).divide(Rational.of(4))), builder.pi());
        for (Map.Entry<Long, Integer> factor : exponents.entrySet()) {
            sum = builder.add(
                    sum,
                    builder.multiply(
                            builder.constant(Rational.of(factor.getValue())),
                            plain.apply(Prime.above(factor.getKey()).tangent())));
        }
        return sum;
    }
}
