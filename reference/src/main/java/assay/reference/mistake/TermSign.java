package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.mistake.Places.Change;
import java.util.ArrayList;
import java.util.List;

/** The sign of a term, or of the whole, is turned round. */
final class TermSign implements Mistake {

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(Places.negated(answer), wanted, ""));
        trials.addAll(Places.inAnswer(answer, wanted, TermSign::changes));
        return trials;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Expression.Add sum) {
            for (int k = 0; k < sum.terms().size(); k++) {
                Expression term = sum.terms().get(k);
                changes.add(new Change(new Expression.Add(Places.with(sum.terms(), k, Places.negated(term))), term));
            }
        }
        return changes;
    }

    @Override
    public String message(String place) {
        return place.isEmpty() ? "Check the sign of the whole." : "Check the sign of " + place + ".";
    }
}
