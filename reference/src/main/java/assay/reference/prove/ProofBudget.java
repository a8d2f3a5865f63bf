package assay.reference.prove;

import assay.reference.polynomial.PolynomialLimits;

/**
 * What one proof may cost, counted in steps and never in time.
 *
 * @param cells the number of sign cells, for each pair
 * @param restarts how often the tower of functions may be rebuilt with finer units
 * @param polynomials how large polynomials may grow
 */
public record ProofBudget(int cells, int restarts, PolynomialLimits polynomials) {

    /** Enough for homework. */
    public static final ProofBudget DEFAULT = new ProofBudget(2000, 24, PolynomialLimits.DEFAULT);
}
