package assay.reference.polynomial;

import assay.reference.number.PrimeField;
import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rational combinations between quotients. They are guessed by solving linear equations modulo a prime between values at
 * a few points, and then verified exactly, so that a guess does no harm.
 */
public final class LinearDependence {
    private static final int MOST = 40;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private LinearDependence() {}

    /** Weights with which the basis adds up to the target; empty if none are found. */
    public static List<Rational> find(QuotientField field, List<Quotient> basis, Quotient target) {
        int n = basis.size();
        if (n == 0 || n > MOST) {
            return List.of();
        }
        PrimeField prime = PrimeField.MERSENNE;
        long[][] rows = new long[n + 2][n + 1];
        long state = 0x5DEECE66DL;
        for (int r = 0; r < rows.length; r++) {
            long[] point = new long[field.generatorCount()];
            for (int g = 0; g < point.length; g++) {
                state += GOLDEN;
                point[g] = 1 + prime.reduce(mix(state) >>> 4);
            }
            Residues residues = new Residues(field, prime, point);
            for (int k = 0; k <= n; k++) {
                rows[r][k] = residues.of(k < n ? basis.get(k) : target);
                if (rows[r][k] < 0) {
                    return List.of();
                }
            }
        }
        long @Nullable [] solution = solve(prime, rows, n);
        if (solution == null) {
            return List.of();
        }
        List<Rational> weights = new ArrayList<>();
        Quotient sum = target;
        for (int k = 0; k < n; k++) {
            Rational weight = reconstruct(solution[k], prime.prime());
            if (weight == null) {
                return List.of();
            }
            weights.add(weight);
            sum = weight.isZero() ? sum : field.subtract(sum, field.times(basis.get(k), weight));
        }
        return sum.isZero() ? weights : List.of();
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** Gaussian elimination; free unknowns become zero; null if there is no solution. */
    private static long @Nullable [] solve(PrimeField prime, long[][] rows, int n) {
        int[] pivots = new int[n];
        int rank = 0;
        for (int column = 0; column <= n; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            if (column == n) {
                return null;
            }
            long[] swap = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = swap;
            long inverse = prime.inverse(swap[column]);
            for (int c = column; c <= n; c++) {
                swap[c] = prime.multiply(swap[c], inverse);
            }
            for (long[] row : rows) {
                long by = row[column];
                for (int c = column; row != swap && by != 0 && c <= n; c++) {
                    row[c] = prime.subtract(row[c], prime.multiply(by, swap[c]));
                }
            }
            pivots[rank++] = column;
        }
        long[] solution = new long[n];
        for (int r = 0; r < rank; r++) {
            solution[pivots[r]] = rows[r][n];
        }
        return solution;
    }

    /** The fraction with numerator and denominator below √(p/2) that a residue stands for, if there is one. */
    private static @Nullable Rational reconstruct(long residue, long p) {
        // Wang, Guy, Davenport 1982: stop the Euclidean algorithm half-way.
        BigInteger bound = BigInteger.valueOf(p).shiftRight(1).sqrt();
        long r0 = p;
        long r1 = residue;
        long t0 = 0;
        long t1 = 1;
        while (r1 > bound.longValue()) {
            long q = r0 / r1;
            long r2 = r0 - q * r1;
            long t2 = t0 - q * t1;
            r0 = r1;
            r1 = r2;
            t0 = t1;
            t1 = t2;
        }
        return t1 == 0 || Math.abs(t1) > bound.longValue() ? null : Rational.of(r1, t1);
    }
}
