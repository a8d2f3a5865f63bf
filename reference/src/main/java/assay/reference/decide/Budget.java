package assay.reference.decide;

import assay.reference.prove.ProofBudget;

/**
 * What one decision may cost. It is counted in steps and never in time, so that every machine gives the same verdict.
 *
 * @param instructions the longest program, for both sides at one choice of sizes
 * @param points the number of points at which a refutation is tried before and after the proof
 * @param precision the greatest number of bits of a ball
 * @param evaluations the number of evaluated instructions, weighted by the bits of their values over 64
 * @param instances the number of choices of sizes
 * @param boxPoints the number of whole-number points of a box
 * @param derivation the operations of all formulas that the lines of one derivation are compared by; a line beyond is open
 * @param proof what each proof may cost
 */
public record Budget(
        int instructions,
        int points,
        int precision,
        long evaluations,
        int instances,
        int boxPoints,
        int derivation,
        ProofBudget proof) {
    private static final int DERIVATION = 10_000;

    /** Enough for homework: 100,000 instructions, 4096 bits, some seconds at the very most. */
    public static final Budget DEFAULT = new Budget(100_000, 48, 4096, 4_000_000, 64, 200_000);

    /** With the usual cost of a proof and of a derivation. */
    public Budget(int instructions, int points, int precision, long evaluations, int instances, int boxPoints) {
        this(instructions, points, precision, evaluations, instances, boxPoints, DERIVATION, ProofBudget.DEFAULT);
    }
}
