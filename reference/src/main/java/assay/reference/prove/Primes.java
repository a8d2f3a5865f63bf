package assay.reference.prove;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Integers as products of small primes and at most one number without small prime factors. */
final class Primes {
    private static final int BOUND = 2000;

    private Primes() {}

    /** The bases with their exponents; the product is the integer, which must be positive. */
    static Map<BigInteger, Integer> factors(BigInteger number) {
        Map<BigInteger, Integer> result = new LinkedHashMap<>();
        BigInteger rest = number;
        for (int p = 2; p < BOUND && rest.compareTo(BigInteger.ONE) > 0; p += p == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(p);
            while (rest.mod(prime).signum() == 0) {
                result.merge(prime, 1, Integer::sum);
                rest = rest.divide(prime);
            }
            if (prime.multiply(prime).compareTo(rest) > 0 && !rest.equals(BigInteger.ONE)) {
                result.merge(rest, 1, Integer::sum);
                rest = BigInteger.ONE;
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            result.merge(rest, 1, Integer::sum);
        }
        return result;
    }
}
