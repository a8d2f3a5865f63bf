package assay.reference.linear;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solutions x ≥ 0 of linear equations, by the first phase of the simplex method in exact arithmetic. Bland's rule (New
 * finite pivoting rules for the simplex method, Mathematics of Operations Research 2, 1977) keeps it from going round in
 * circles.
 */
final class NonnegativeSolution {
    private static final int MOST_PIVOTS = 5_000;

    private final int unknowns;
    /** Each row: the coefficients, those of the artificial unknowns left out, and the right side, which is ≥ 0. */
    private final List<Rational[]> rows = new ArrayList<>();

    NonnegativeSolution(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Adds the equation Σ coefficients · unknowns = right. */
    void add(List<Rational> coefficients, Rational right) {
        boolean turned = right.signum() < 0;
        Rational[] row = new Rational[unknowns + 1];
        for (int k = 0; k < unknowns; k++) {
            row[k] = turned ? coefficients.get(k).negate() : coefficients.get(k);
        }
        row[unknowns] = turned ? right.negate() : right;
        rows.add(row);
    }

    /** A solution, if there is one; none too where the budget of pivots does not reach. */
    Optional<List<Rational>> find() {
        int[] basis = new int[rows.size()];
        java.util.Arrays.fill(basis, -1);
        // The sum of all rows that still have an artificial unknown: what is missing from a solution.
        Rational[] missing = new Rational[unknowns + 1];
        java.util.Arrays.fill(missing, Rational.ZERO);
        rows.forEach(row -> subtract(missing, Rational.ONE.negate(), row));
        for (int pivots = 0; !missing[unknowns].isZero(); pivots++) {
            int column = entering(missing);
            if (column < 0 || pivots == MOST_PIVOTS) {
                return Optional.empty();
            }
            int leaving = leaving(column, basis);
            pivot(leaving, column, missing, basis[leaving] < 0);
            basis[leaving] = column;
        }
        List<Rational> values = new ArrayList<>(java.util.Collections.nCopies(unknowns, Rational.ZERO));
        for (int r = 0; r < basis.length; r++) {
            if (basis[r] >= 0) {
                values.set(basis[r], rows.get(r)[unknowns]);
            }
        }
        return Optional.of(values);
    }

    private int entering(Rational[] missing) {
        for (int k = 0; k < unknowns; k++) {
            if (missing[k].signum() > 0) {
                return k;
            }
        }
        return -1;
    }

    /** The row that first reaches zero as the column grows; among equals the one whose basic unknown comes first. */
    private int leaving(int column, int[] basis) {
        int best = -1;
        for (int r = 0; r < rows.size(); r++) {
            Rational[] row = rows.get(r);
            if (row[column].signum() <= 0) {
                continue;
            }
            int order = best < 0 ? -1 : ratio(row, column).compareTo(ratio(rows.get(best), column));
            if (order < 0 || order == 0 && basis[r] < basis[best]) {
                best = r;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a column of positive gain has a positive entry");
        }
        return best;
    }

    private Rational ratio(Rational[] row, int column) {
        return row[unknowns].divide(row[column]);
    }

    private void pivot(int leaving, int column, Rational[] missing, boolean artificial) {
        Rational[] row = rows.get(leaving);
        if (artificial) {
            // The artificial unknown of this row is gone for good, and with it what it is missing.
            subtract(missing, Rational.ONE, row);
        }
        Rational scale = row[column];
        for (int k = 0; k <= unknowns; k++) {
            row[k] = row[k].divide(scale);
        }
        for (Rational[] other : rows) {
            if (other != row) {
                subtract(other, other[column], row);
            }
        }
        subtract(missing, missing[column], row);
    }

    private static void subtract(Rational[] from, Rational factor, Rational[] row) {
        if (!factor.isZero()) {
            for (int k = 0; k < row.length; k++) {
                from[k] = from[k].subtract(factor.multiply(row[k]));
            }
        }
    }
}
