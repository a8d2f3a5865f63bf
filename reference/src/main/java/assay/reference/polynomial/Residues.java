package assay.reference.polynomial;

import assay.reference.number.PrimeField;
import java.math.BigInteger;
import java.util.Arrays;

/** Values of quotients of one field modulo a prime, with given residues for its generators. */
public final class Residues {
    private static final long UNKNOWN = -1;

    private final QuotientField field;
    private final PrimeField prime;
    private final long[] generators;
    /** What one over each factor is, by their numbers. */
    private long[] inverses = new long[16];

    /**
     * Values at one point.
     *
     * @param generators the residue of each generator, not zero
     */
    public Residues(QuotientField field, PrimeField prime, long[] generators) {
        this.field = field;
        this.prime = prime;
        this.generators = generators.clone();
        Arrays.fill(inverses, UNKNOWN);
    }

    /** The residue of a polynomial. */
    public long of(Polynomial p) {
        long sum = 0;
        int used = Math.min(p.generators(), generators.length);
        for (int k = 0; k < p.size(); k++) {
            long term = p.coefficient(k, prime);
            for (int g = 0; g < used; g++) {
                int exponent = p.exponent(k, g);
                if (exponent != 0) {
                    term = prime.multiply(term, power(generators[g], exponent));
                }
            }
            sum = prime.add(sum, term);
        }
        return sum;
    }

    /** The residue of a quotient, or −1 if its denominator is zero modulo the prime. */
    public long of(Quotient q) {
        long value = of(q.numerator());
        if (!q.divisor().equals(BigInteger.ONE)) {
            long divisor = prime.reduce(q.divisor());
            if (divisor == 0) {
                return -1;
            }
            value = prime.multiply(value, prime.inverse(divisor));
        }
        for (int k = 0; k < q.factorCount(); k++) {
            long inverse = inverse(q.factor(k));
            if (inverse == 0) {
                return -1;
            }
            value = prime.multiply(value, power(inverse, q.multiplicity(k)));
        }
        return value;
    }

    /** One over a factor of denominators, which many quotients share; 0 if that is zero. */
    private long inverse(int number) {
        if (number >= inverses.length) {
            int known = inverses.length;
            inverses = Arrays.copyOf(inverses, 2 * number);
            Arrays.fill(inverses, known, inverses.length, UNKNOWN);
        }
        if (inverses[number] == UNKNOWN) {
            long factor = of(field.factor(number));
            inverses[number] = factor == 0 ? 0 : prime.inverse(factor);
        }
        return inverses[number];
    }

    private long power(long base, int exponent) {
        if (exponent == 1) {
            return base;
        }
        long result = prime.power(base, Math.abs((long) exponent));
        return exponent < 0 ? prime.inverse(result) : result;
    }
}
