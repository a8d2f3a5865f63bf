package assay.reference.number;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * The field of the integers modulo a prime below 2^62. Elements are longs from 0 to p - 1; the methods do not check
 * that. Products are reduced by shifts for 2^61 - 1 and by Barrett's method otherwise (Menezes, van Oorschot and
 * Vanstone, Handbook of Applied Cryptography, algorithm 14.42, with radix 2).
 */
public final class PrimeField {

    /** The Mersenne prime 2^61 - 1. */
    public static final long M61 = (1L << 61) - 1;

    /** The field with 2^61 - 1 elements. */
    public static final PrimeField MERSENNE = new PrimeField(M61);

    /**
     * The bases of the Miller-Rabin test. Together they prove primality below 3.3 * 10^24 (Sorenson and Webster, Math.
     * Comp. 86, 2017).
     */
    private static final int[] WITNESSES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

    private final long p;
    /** The number of bits of p. */
    private final int bits;
    /** The floor of 2^(2 bits) / p, below 2^63. */
    private final long reciprocal;

    private PrimeField(long p) {
        this.p = p;
        this.bits = Ball.bitLength(p);
        this.reciprocal =
                BigInteger.ONE.shiftLeft(2 * bits).divide(BigInteger.valueOf(p)).longValue();
    }

    /**
     * The field with p elements.
     *
     * @throws IllegalArgumentException unless p is an odd prime below 2^62
     */
    public static PrimeField of(long p) {
        if (!isPrime(p) || p == 2) {
            throw new IllegalArgumentException("not an odd prime below 2^62: " + p);
        }
        return p == M61 ? MERSENNE : new PrimeField(p);
    }

    /** A field with a prime of 61 bits that is a function of the seed alone. */
    public static PrimeField random(long seed) {
        return random(seed, 1);
    }

    /** As {@link #random}, with a prime of the form 4k + 1, so that -1 has a square root. */
    public static PrimeField randomWithImaginaryUnit(long seed) {
        return random(seed, 3);
    }

    /** The first prime of a pseudo-random sequence of 61-bit numbers whose bits under the mask are 01 or 1. */
    private static PrimeField random(long seed, long mask) {
        long state = seed;
        while (true) {
            // SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
            state += 0x9e3779b97f4a7c15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            z ^= z >>> 31;
            long candidate = (z >>> 3) | (1L << 60);
            candidate = (candidate & ~mask) | 1;
            if (isPrime(candidate)) {
                return candidate == M61 ? MERSENNE : new PrimeField(candidate);
            }
        }
    }

    /** True if the number is a prime below 2^62; this is a proof, not a likelihood. */
    public static boolean isPrime(long n) {
        if (n < 2 || n >= 1L << 62) {
            return false;
        }
        for (int witness : WITNESSES) {
            if (n % witness == 0) {
                return n == witness;
            }
        }
        PrimeField ring = new PrimeField(n);
        int twos = Long.numberOfTrailingZeros(n - 1);
        long odd = (n - 1) >> twos;
        for (int witness : WITNESSES) {
            if (ring.isComposite(witness, odd, twos)) {
                return false;
            }
        }
        return true;
    }

    private boolean isComposite(long witness, long odd, int twos) {
        long x = power(witness, odd);
        if (x == 1 || x == p - 1) {
            return false;
        }
        for (int k = 1; k < twos; k++) {
            x = multiply(x, x);
            if (x == p - 1) {
                return false;
            }
        }
        return true;
    }

    /** The number of elements. */
    public long prime() {
        return p;
    }

    /** The sum. */
    public long add(long a, long b) {
        long s = a + b - p;
        return s + (p & (s >> 63));
    }

    /** The difference. */
    public long subtract(long a, long b) {
        long d = a - b;
        return d + (p & (d >> 63));
    }

    /** The negative. */
    public long negate(long a) {
        return a == 0 ? 0 : p - a;
    }

    /** The product. */
    public long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (p == M61) {
            // 2^61 = 1, so that the two halves are added.
            long s = (low & M61) + ((high << 3) | (low >>> 61));
            s -= M61;
            return s + (M61 & (s >> 63));
        }
        // The quotient is too small by at most 2.
        long top = (high << (65 - bits)) | (low >>> (bits - 1));
        long quotientHigh = Math.multiplyHigh(top, reciprocal);
        long quotient = (quotientHigh << (63 - bits)) | ((top * reciprocal) >>> (bits + 1));
        long r = low - quotient * p;
        if (Long.compareUnsigned(r, p) >= 0) {
            r -= p;
        }
        return Long.compareUnsigned(r, p) >= 0 ? r - p : r;
    }

    /** The power with an exponent of at least zero; {@code a^0} is 1. */
    public long power(long a, long exponent) {
        long result = 1;
        long square = a;
        for (long n = exponent; n != 0; ) {
            if ((n & 1) != 0) {
                result = multiply(result, square);
            }
            n >>>= 1;
            if (n != 0) {
                square = multiply(square, square);
            }
        }
        return result;
    }

    /**
     * The element whose product with this one is 1.
     *
     * @throws ArithmeticException for 0
     */
    public long inverse(long a) {
        if (a == 0) {
            throw new ArithmeticException("0 has no inverse");
        }
        // The extended Euclidean algorithm; the coefficients stay below p in magnitude.
        long r = p;
        long s = a;
        long u = 0;
        long v = 1;
        while (s != 1) {
            long q = r / s;
            long t = r - q * s;
            r = s;
            s = t;
            t = u - q * v;
            u = v;
            v = t;
        }
        return v < 0 ? v + p : v;
    }

    /** The residue of an integer. */
    public long reduce(long value) {
        long r = value % p;
        return r < 0 ? r + p : r;
    }

    /** The residue of an integer. */
    public long reduce(BigInteger value) {
        return value.bitLength() < 64
                ? reduce(value.longValue())
                : value.mod(BigInteger.valueOf(p)).longValue();
    }

    /** The residue of a rational; empty if p divides its denominator. */
    public OptionalLong reduce(Rational value) {
        long numerator = reduce(value.numerator());
        if (value.isInteger()) {
            return OptionalLong.of(numerator);
        }
        long denominator = reduce(value.denominator());
        return denominator == 0 ? OptionalLong.empty() : OptionalLong.of(multiply(numerator, inverse(denominator)));
    }

    /**
     * A square root of -1.
     *
     * @throws ArithmeticException unless the prime is of the form 4k + 1
     */
    public long imaginaryUnit() {
        if ((p & 3) != 1) {
            throw new ArithmeticException("-1 is not a square modulo " + p);
        }
        // a^((p-1)/4) for any non-residue a; every second number is one.
        for (long a = 2; ; a++) {
            long unit = power(a, (p - 1) >> 2);
            if (multiply(unit, unit) == p - 1) {
                return unit;
            }
        }
    }

    @Override
    public String toString() {
        return "F(" + p + ")";
    }
}
