package assay.reference.polynomial;

import assay.reference.number.PrimeField;
import java.math.BigInteger;

/** Values of quotients of one field modulo a prime, with given residues for its generators. */
public final class Residues {
    private final QuotientField field;
    private final PrimeField prime;
    private final long[] generators;

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
        for (int k = 0; k < p.size(); k++) {
            long term = residue(p.coefficient(k));
            for (int g = 0; g < Math.min(p.generators(), generators.length); g++) {
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
            below = prime.multiply(below, power(of(field.factor(q.factor(k))), q.multiplicity(k)));
        }
        return below == 0 ? -1 : prime.multiply(of(q.numerator()), prime.inverse(below));
    }

    private long residue(BigInteger value) {
        return prime.reduce(value);
    }

    private long power(long base, int exponent) {
        long result = prime.power(base, Math.abs((long) exponent));
        return exponent < 0 ? prime.inverse(result) : result;
    }
}
