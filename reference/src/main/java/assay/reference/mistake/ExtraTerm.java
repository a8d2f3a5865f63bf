package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.mistake.Places.Change;
import java.util.ArrayList;
import java.util.List;

/** A term too many, or one twice. */
final class ExtraTerm implements Mistake {

    @Override
    public String name() {
        return "extra-term";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.inAnswer(answer, wanted, ExtraTerm::changes);
    }

    /** A sum without one of its terms. */
    static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Expression.Add sum) {
            for (int k = 0; k < sum.terms().size(); k++) {
                List<Expression> rest = Places.without(sum.terms(), k);
                changes.add(new Change(
                        rest.size() == 1 ? rest.get(0) : new Expression.Add(rest),
                        sum.terms().get(k)));
            }
        }
        return changes;
    }

    @Override
    public String message(String place) {
        return "The term " + place + " is one too many.";
    }
}
