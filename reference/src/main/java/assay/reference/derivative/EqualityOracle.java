package assay.reference.derivative;

import assay.reference.expression.Expression;

/** Whoever decides whether two scalar expressions in the inputs are equal as functions on their domain. */
@FunctionalInterface
public interface EqualityOracle {

    /** The answer; anything but undecided is proved. */
    Answer compare(Expression left, Expression right);

    /** Whether two functions are equal. */
    enum Answer {
        EQUAL,
        DIFFERENT,
        UNDECIDED
    }
}
