package assay.reference.polynomial;

/**
 * How large polynomials may grow.
 *
 * @param terms the number of terms of a result
 * @param products the number of products of terms in one multiplication
 * @param bits the number of bits of a coefficient
 * @param generators the number of generators
 */
public record PolynomialLimits(int terms, long products, int bits, int generators) {

    /** Enough for every scalar identity of a homework. */
    public static final PolynomialLimits DEFAULT = new PolynomialLimits(6000, 400_000, 4096, 1024);
}
