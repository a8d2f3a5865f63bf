package assay.reference.polynomial;

import assay.reference.number.PrimeField;
import java.math.BigInteger;
import java.util.Arrays;

/** Values of quotients of one field modulo a prime, with given residues for its generators. */
public final class Residues {
    private final QuotientField field;
    private final PrimeField prime;
    private final long[] generators;
    /** The residues of factors that were needed before, less one, by their numbers. */
    private long[] factors = new long[16];

    /**
     * Values at one point.
     *
     * @param generators the residue of each generator, not zero
     */
    public Residues(QuotientField field, PrimeField prime, long[] generators) {
        this.field = field;
        this.prime = prime;
        this.generators = generators.clone();
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
        long below = residue(q.divisor());
        for (int k = 0; k < q.factorCount(); k++) {
            below = prime.multiply(below, power(factor(q.factor(k)), q.multiplicity(k)));
        }
        return below == 0 ? -1 : prime.multiply(of(q.numerator()), prime.inverse(below));
    }

    /** The residue of a factor of denominators; many quotients share it. */
    private long factor(int number) {
        if (number >= factors.length) {
            factors = Arrays.copyOf(factors, 2 * number);
        }
        if (factors[number] == 0) {
            factors[number] = 1 + of(field.factor(number));
        }
        return factors[number] - 1;
    }

    private long residue(BigInteger value) {
        return prime.reduce(value);
    }

    private long power(long base, int exponent) {
        if (exponent == 1) {
            return base;
        }
        long result = prime.power(base, Math.abs((long) exponent));
        return exponent < 0 ? prime.inverse(result) : result;
    }
}
