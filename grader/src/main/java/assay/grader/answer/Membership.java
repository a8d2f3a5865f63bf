package assay.grader.answer;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;

/** Whether a number lies in a domain. */
final class Membership {
    private Membership() {}

    static boolean holds(Domain domain, Rational value) {
        if (domain instanceof Domain.OpenInterval interval) {
            return interval.lower().compareTo(value) < 0 && value.compareTo(interval.upper()) < 0;
        }
        return switch ((Domain.Named) domain) {
            case REAL -> true;
            case POSITIVE -> value.signum() > 0;
            case NONNEGATIVE -> value.signum() >= 0;
            case NONZERO -> value.signum() != 0;
            case INTEGER -> value.isInteger();
            case POSITIVE_INTEGER -> value.isInteger() && value.signum() > 0;
            case PROBABILITY, SIMPLEX -> value.signum() > 0 && value.compareTo(Rational.ONE) < 0;
            case ONE_HOT -> value.isZero() || value.isOne();
        };
    }
}
