package assay.reference.program.calculus;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a function of w as w grows: finitely many terms, the greatest first, and perhaps a rest of which the
 * quotient by a monomial stays bounded. Every term grows faster than that monomial.
 *
 * @param terms the terms; factors may turn out to be zero
 * @param error the bound of the rest; empty if there is none
 */
record Series(List<Term> terms, Optional<Monomial> error) {

    /** A factor and a monomial. */
    record Term(Coefficient factor, Monomial monomial) {}

    Series {
        terms = List.copyOf(terms);
    }

    static Series of(Coefficient factor, Monomial monomial) {
        return new Series(factor.isZero() ? List.of() : List.of(new Term(factor, monomial)), Optional.empty());
    }

    static Series constant(Coefficient value) {
        return of(value, Monomial.ONE);
    }

    /** Anything whose quotient by the monomial stays bounded. */
    static Series bounded(Monomial by) {
        return new Series(List.of(), Optional.of(by));
    }

    /** The value, if this is plainly a constant. */
    Optional<Coefficient> constant() {
        if (error.isPresent() || terms.size() > 1) {
            return Optional.empty();
        }
        if (terms.isEmpty()) {
            return Optional.of(Coefficient.ZERO);
        }
        return terms.get(0).monomial().equals(Monomial.ONE)
                ? Optional.of(terms.get(0).factor())
                : Optional.empty();
    }

    /** Whether this is zero without a rest. */
    boolean isZero() {
        return terms.isEmpty() && error.isEmpty();
    }

    /** A monomial of which this is a bounded multiple; empty if this is zero. */
    Optional<Monomial> size() {
        return terms.isEmpty() ? error : Optional.of(terms.get(0).monomial());
    }

    /** Without the first term. */
    Series rest() {
        return new Series(terms.subList(1, terms.size()), error);
    }
}
