package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimeFieldTest {

    /** The greatest prime below 2^62. */
    private static final long GREATEST = (1L << 62) - 57;

    private static final List<PrimeField> FIELDS = List.of(
            PrimeField.MERSENNE,
            PrimeField.of(3),
            PrimeField.of(65537),
            PrimeField.of((1L << 31) - 1),
            PrimeField.of(GREATEST),
            PrimeField.random(1),
            PrimeField.randomWithImaginaryUnit(2));

    @Provide
    Arbitrary<PrimeField> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Property(tries = 2000)
    void agreesWithBigIntegers(
            @ForAll("fields") PrimeField field, @ForAll long first, @ForAll long second, @ForAll int power) {
        BigInteger p = BigInteger.valueOf(field.prime());
        long a = field.reduce(first);
        long b = field.reduce(second);
        BigInteger x = BigInteger.valueOf(first).mod(p);
        BigInteger y = BigInteger.valueOf(second).mod(p);
        assertEquals(x.longValue(), a);
        assertEquals(x.add(y).mod(p).longValue(), field.add(a, b));
        assertEquals(x.subtract(y).mod(p).longValue(), field.subtract(a, b));
        assertEquals(x.negate().mod(p).longValue(), field.negate(a));
        assertEquals(x.multiply(y).mod(p).longValue(), field.multiply(a, b));
        long n = Math.abs((long) power);
        assertEquals(x.modPow(BigInteger.valueOf(n), p).longValue(), field.power(a, n));
        if (a != 0) {
            assertEquals(x.modInverse(p).longValue(), field.inverse(a));
        }
    }

    @Test
    void productsOfTheLargestElements() {
        for (PrimeField field : FIELDS) {
            long last = field.prime() - 1;
            assertEquals(1, field.multiply(last, last));
            assertEquals(last - 1, field.add(last, last));
            assertEquals(0, field.add(last, 1));
        }
    }

    @Property(tries = 500)
    void primalityAgreesWithBigIntegers(@ForAll long n) {
        long candidate = (n >>> 2) | 1;
        assertEquals(BigInteger.valueOf(candidate).isProbablePrime(80), PrimeField.isPrime(candidate));
    }

    @ParameterizedTest
    @ValueSource(longs = {-7, 0, 1, 4, 561, 41041, 3215031751L, 3474749660383L, 341550071728321L, 3825123056546413051L})
    void strongPseudoprimesAreComposite(long n) {
        assertEquals(false, PrimeField.isPrime(n));
        assertThrows(IllegalArgumentException.class, () -> PrimeField.of(n));
    }

    @Test
    void primesFromSeeds() {
        assertEquals(PrimeField.random(7).prime(), PrimeField.random(7).prime());
        assertNotEquals(PrimeField.random(7).prime(), PrimeField.random(8).prime());
        for (long seed = 0; seed < 20; seed++) {
            long p = PrimeField.random(seed).prime();
            assertTrue(p > 1L << 60 && p < 1L << 61);
            assertTrue(BigInteger.valueOf(p).isProbablePrime(60));
            PrimeField field = PrimeField.randomWithImaginaryUnit(seed);
            long unit = field.imaginaryUnit();
            assertEquals(field.prime() - 1, field.multiply(unit, unit));
        }
        assertThrows(ArithmeticException.class, PrimeField.MERSENNE::imaginaryUnit);
    }

    @Test
    void rationals() {
        PrimeField field = PrimeField.MERSENNE;
        long third = field.reduce(Rational.of(-1, 3)).orElseThrow();
        assertEquals(field.prime() - 1, field.multiply(third, 3));
        assertEquals(OptionalLong.empty(), field.reduce(Rational.of(1, PrimeField.M61)));
        assertThrows(ArithmeticException.class, () -> field.inverse(0));
    }
}
