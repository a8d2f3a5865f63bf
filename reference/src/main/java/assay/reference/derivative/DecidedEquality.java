package assay.reference.derivative;

import assay.reference.decide.Decision;
import assay.reference.decide.Decision.Reason;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;

/**
 * The oracle of the ladder. Rows count as equal if they are proved equal wherever both are defined: at the point of the
 * trace both are, which is checked apart.
 *
 * @param equality the decision procedure
 */
public record DecidedEquality(Equality equality) implements EqualityOracle {

    @Override
    public Answer compare(Expression left, Expression right) {
        Decision decision = equality.decide(left, right);
        if (decision instanceof Decision.Equal
                || (decision instanceof Decision.Undecided undecided && undecided.reason() == Reason.DEFINEDNESS)) {
            return Answer.EQUAL;
        }
        return decision instanceof Decision.Undecided ? Answer.UNDECIDED : Answer.DIFFERENT;
    }
}
