package assay.reference.difference;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a point is a convex combination of others, in exact arithmetic: the first phase of the simplex method with
 * Bland's rule, which does not cycle (Chvátal, Linear Programming, chapters 3 and 8).
 */
final class ConvexHull {
    /** One row for each coordinate and one for the sum of the weights; the right side is the last column. */
    private final List<Rational[]> rows = new ArrayList<>();

    private final int[] basis;
    private final int columns;

    private ConvexHull(List<List<Rational>> points, List<Rational> point) {
        int count = points.size();
        this.columns = count;
        for (int axis = 0; axis <= point.size(); axis++) {
            Rational[] row = new Rational[count + 1];
            for (int k = 0; k <= count; k++) {
                List<Rational> source = k < count ? points.get(k) : point;
                row[k] = axis < point.size() ? source.get(axis) : Rational.ONE;
            }
            if (row[count].signum() < 0) {
                for (int k = 0; k <= count; k++) {
                    row[k] = row[k].negate();
                }
            }
            rows.add(row);
        }
        this.basis = new int[rows.size()];
        java.util.Arrays.fill(basis, -1);
    }

    /** Whether there are weights of at least zero and of sum one for which the points add up to the point. */
    static boolean contains(List<List<Rational>> points, List<Rational> point) {
        return !points.isEmpty() && new ConvexHull(points, point).isFeasible();
    }

    /** Drives the artificial variables, one for each row at first, to zero. */
    private boolean isFeasible() {
        for (int entering = entering(); entering >= 0; entering = entering()) {
            pivot(leaving(entering), entering);
        }
        return infeasibility(columns).isZero();
    }

    /** The sum of a column over the rows whose artificial variable is in the basis. */
    private Rational infeasibility(int column) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < basis.length; k++) {
            sum = basis[k] < 0 ? sum.add(rows.get(k)[column]) : sum;
        }
        return sum;
    }

    /** The first column that makes the artificial variables less; -1 if there is none. */
    private int entering() {
        for (int column = 0; column < columns; column++) {
            if (infeasibility(column).signum() > 0) {
                return column;
            }
        }
        return -1;
    }

    /** The row that limits the entering variable; artificial variables leave first. */
    private int leaving(int column) {
        int best = -1;
        Rational least = Rational.ZERO;
        for (int k = 0; k < basis.length; k++) {
            Rational[] row = rows.get(k);
            if (row[column].signum() > 0) {
                Rational ratio = row[columns].divide(row[column]);
                int order = best < 0 ? -1 : ratio.compareTo(least);
                if (order < 0 || order == 0 && basis[k] < basis[best]) {
                    best = k;
                    least = ratio;
                }
            }
        }
        return best;
    }

    private void pivot(int pivotRow, int column) {
        Rational[] row = rows.get(pivotRow);
        Rational divisor = row[column];
        for (int k = 0; k <= columns; k++) {
            row[k] = row[k].divide(divisor);
        }
        for (Rational[] other : rows) {
            Rational factor = other[column];
            if (other != row && !factor.isZero()) {
                for (int k = 0; k <= columns; k++) {
                    other[k] = other[k].subtract(factor.multiply(row[k]));
                }
            }
        }
        basis[pivotRow] = column;
    }
}
