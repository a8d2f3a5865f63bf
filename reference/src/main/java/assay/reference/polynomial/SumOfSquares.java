package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes polynomials as sums of squares with positive weights, by eliminating one square after the other from a Gram
 * matrix (the method of Lagrange). The basis is made of the square roots of the terms that are squares, so that this
 * decides quadratic forms and finds many other sums, but not all.
 */
final class SumOfSquares {
    private final Polynomial p;
    private final Signs signs;
    /** Basis monomials by the exponents of generators, with a positive cofactor that their squares share. */
    private final List<int[]> basis = new ArrayList<>();

    private final Rational[][] gram;
    private boolean slack;
    private boolean failed;

    private SumOfSquares(Polynomial p, Signs signs) {
        this.p = p;
        this.signs = signs;
        List<Integer> mixed = new ArrayList<>();
        List<Integer> squares = new ArrayList<>();
        for (int k = 0; k < p.size(); k++) {
            int[] half = half(k);
            if (p.signum(k) > 0 && half != null) {
                squares.add(k);
                basis.add(half);
            } else if (p.signum(k) > 0 && signs.ofTerm(p, k) == SignSet.POSITIVE) {
                slack = true;
            } else if (p.signum(k) < 0 || (signs.ofTerm(p, k) & SignSet.NEGATIVE) != 0) {
                mixed.add(k);
            }
        }
        int n = basis.size();
        gram = new Rational[n][n];
        for (Rational[] row : gram) {
            Arrays.fill(row, Rational.ZERO);
        }
        if (n > 40 || mixed.size() > n * n) {
            failed = true;
            return;
        }
        for (int i = 0; i < n; i++) {
            gram[i][i] = Rational.of(p.coefficient(squares.get(i)));
        }
        for (int k : mixed) {
            failed |= !place(k);
        }
    }

    /** Whether every value is at least zero. */
    static boolean isNonnegative(Polynomial p, Signs signs) {
        SumOfSquares sum = p.size() > 60 ? null : new SumOfSquares(p, signs);
        return sum != null && !sum.failed && sum.rank() >= 0;
    }

    /** Whether every value is above zero, given that it is a sum of squares. */
    static boolean isPositive(Polynomial p, Signs signs) {
        SumOfSquares sum = new SumOfSquares(p, signs);
        if (sum.slack) {
            return true;
        }
        int n = sum.basis.size();
        boolean strictOne = false;
        boolean single = false;
        for (int i = 0; i < n; i++) {
            boolean alone = true;
            for (int j = 0; j < n; j++) {
                alone &= i == j || sum.gram[i][j].isZero();
            }
            boolean positive = sum.isPositiveBasis(i);
            strictOne |= positive;
            single |= alone && positive;
        }
        return single || strictOne && sum.rank() == n;
    }

    /** Half of the exponents of term k, if all are even in generators that may be negative. */
    private int @Nullable [] half(int k) {
        int[] exponents = new int[p.generators()];
        for (int g = 0; g < exponents.length; g++) {
            exponents[g] = p.exponent(k, g);
            if ((exponents[g] & 1) != 0 || exponents[g] < 0) {
                return null;
            }
            exponents[g] /= 2;
        }
        return exponents;
    }

    private boolean isPositiveBasis(int i) {
        Polynomial square = p.monomial(indexOfSquare(i));
        return signs.ofTerm(square, 0) == SignSet.POSITIVE;
    }

    private int indexOfSquare(int i) {
        int count = -1;
        for (int k = 0; k < p.size(); k++) {
            if (p.signum(k) > 0 && half(k) != null && ++count == i) {
                return k;
            }
        }
        throw new IllegalStateException("no square " + i);
    }

    /** Puts a mixed term into the Gram matrix, at the first pair of basis monomials with this product. */
    private boolean place(int k) {
        for (int i = 0; i < basis.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean same = true;
                for (int g = 0; g < p.generators() && same; g++) {
                    same = basis.get(i)[g] + basis.get(j)[g] == p.exponent(k, g);
                }
                if (same) {
                    gram[i][j] = Rational.of(p.coefficient(k)).divide(Rational.TWO);
                    gram[j][i] = gram[i][j];
                    return true;
                }
            }
        }
        return false;
    }

    /** The rank of the Gram matrix if it is positive semidefinite, else −1. */
    private int rank() {
        int n = basis.size();
        Rational[][] a = new Rational[n][];
        for (int i = 0; i < n; i++) {
            a[i] = gram[i].clone();
        }
        int rank = 0;
        for (int i = 0; i < n; i++) {
            if (a[i][i].signum() < 0) {
                return -1;
            }
            if (a[i][i].isZero()) {
                for (int j = i + 1; j < n; j++) {
                    if (!a[i][j].isZero()) {
                        return -1;
                    }
                }
                continue;
            }
            rank++;
            for (int r = i + 1; r < n; r++) {
                if (a[r][i].isZero()) {
                    continue;
                }
                Rational by = a[r][i].divide(a[i][i]);
                for (int c = i; c < n; c++) {
                    a[r][c] = a[r][c].subtract(by.multiply(a[i][c]));
                }
            }
        }
        return rank;
    }
}
