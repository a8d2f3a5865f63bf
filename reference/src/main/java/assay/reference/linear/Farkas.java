package assay.reference.linear;

import assay.reference.number.Rational;
import java.util.List;

/**
 * A proof that linear constraints have no common solution (Farkas' lemma, in the form of Motzkin's transposition
 * theorem): a combination in which the unknowns cancel and whose constant is less than zero, or is zero although a strict
 * constraint takes part. It is checked by exact arithmetic alone.
 *
 * @param multipliers one for each constraint; not negative, except for equations
 */
public record Farkas(List<LinearConstraint> constraints, List<Rational> multipliers) {
    public Farkas {
        constraints = List.copyOf(constraints);
        multipliers = List.copyOf(multipliers);
    }

    /** Whether this is a proof. */
    public boolean isContradictory() {
        if (constraints.isEmpty() || constraints.size() != multipliers.size()) {
            return false;
        }
        int unknowns = constraints.get(0).coefficients().size();
        Rational constant = Rational.ZERO;
        boolean strict = false;
        for (int r = 0; r < constraints.size(); r++) {
            LinearConstraint constraint = constraints.get(r);
            Rational multiplier = multipliers.get(r);
            if (constraint.coefficients().size() != unknowns
                    || multiplier.signum() < 0 && constraint.sign() != LinearConstraint.Sign.ZERO) {
                return false;
            }
            constant = constant.add(multiplier.multiply(constraint.constant()));
            strict |= multiplier.signum() > 0 && constraint.sign() == LinearConstraint.Sign.POSITIVE;
        }
        for (int u = 0; u < unknowns; u++) {
            if (!coefficient(u).isZero()) {
                return false;
            }
        }
        return constant.signum() < 0 || constant.isZero() && strict;
    }

    private Rational coefficient(int unknown) {
        Rational sum = Rational.ZERO;
        for (int r = 0; r < constraints.size(); r++) {
            sum = sum.add(multipliers
                    .get(r)
                    .multiply(constraints.get(r).coefficients().get(unknown)));
        }
        return sum;
    }
}
