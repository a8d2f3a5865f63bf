package assay.reference.program.calculus;

import assay.reference.program.BudgetException;

/** What one limit or integral may still cost, in products of single terms. */
final class Work {
    private long left = 2_000_000;

    /**
     * Takes some of it.
     *
     * @throws BudgetException if there is not so much
     */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new BudgetException("a limit or an integral of too many steps");
        }
    }
}
