package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.mistake.Places.Change;
import java.util.ArrayList;
import java.util.List;

/** A factor too many, or one twice. */
final class ExtraFactor implements Mistake {

    @Override
    public String name() {
        return "extra-factor";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.inAnswer(answer, wanted, ExtraFactor::changes);
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Expression.Multiply product) {
            for (int k = 0; k < product.factors().size(); k++) {
                List<Expression> rest = Places.without(product.factors(), k);
                changes.add(new Change(
                        rest.size() == 1 ? rest.get(0) : new Expression.Multiply(rest),
                        product.factors().get(k)));
            }
        }
        return changes;
    }

    @Override
    public String message(String place) {
        return "The factor " + place + " is one too many.";
    }
}
