package assay.reference.polynomial;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Exact square roots of polynomials. */
final class PolynomialRoot {
    private PolynomialRoot() {}

    /** The polynomial with positive leading coefficient whose square is p, or null if there is none. */
    static @Nullable Polynomial square(Polynomial p, PolynomialLimits limits) {
        // A square of n > 1 terms has at least three terms, and its ends are squares.
        if (p.size() < 3 || rootOf(p.coefficient(0)) == null) {
            return null;
        }
        BigInteger lead = rootOf(p.coefficient(p.size() - 1));
        Polynomial half = lead == null ? null : halved(p.monomial(p.size() - 1));
        if (lead == null || half == null) {
            return null;
        }
        Polynomial first = half.times(lead);
        Polynomial root = first;
        Polynomial rest = p.subtract(PolynomialProduct.of(first, first, limits));
        BigInteger twice = lead.shiftLeft(1);
        // Each round fixes one term of the root, from the greatest on.
        for (int terms = 1; !rest.isZero(); terms++) {
            if (terms > p.size()) {
                return null;
            }
            Polynomial top = rest.term(rest.size() - 1);
            BigInteger[] parts = top.coefficient(0).divideAndRemainder(twice);
            if (parts[1].signum() != 0) {
                return null;
            }
            Polynomial next = top.monomial(0).dividedByMonomial(half).times(parts[0]);
            Polynomial cross = root.times(BigInteger.TWO).add(next);
            rest = rest.subtract(PolynomialProduct.of(cross, next, limits));
            root = root.add(next);
            if (!rest.isZero()
                    && Polynomial.compare(rest, rest.size() - 1, top, 0, Math.max(rest.stride(), top.stride())) >= 0) {
                return null;
            }
        }
        return root;
    }

    private static @Nullable BigInteger rootOf(BigInteger square) {
        if (square.signum() <= 0) {
            return null;
        }
        BigInteger root = square.sqrt();
        return root.multiply(root).equals(square) ? root : null;
    }

    private static @Nullable Polynomial halved(Polynomial monomial) {
        Polynomial result = Polynomial.constant(monomial.layout(), 1);
        for (int g = 0; g < monomial.generators(); g++) {
            int e = monomial.exponent(0, g);
            if ((e & 1) != 0) {
                return null;
            }
            if (e != 0) {
                result = result.timesMonomial(Polynomial.power(monomial.layout(), g, e / 2));
            }
        }
        return result;
    }
}
