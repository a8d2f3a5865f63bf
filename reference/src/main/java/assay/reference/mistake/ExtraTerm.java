package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import java.util.ArrayList;
import java.util.List;

/** A term too many, or one twice. */
final class ExtraTerm implements Mistake {

    @Override
    public String name() {
        return "extra-term";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inFormula(right, node -> {
            List<Change> changes = new ArrayList<>();
            if (node instanceof Add sum) {
                for (Expression term : sum.terms()) {
                    List<Expression> terms = new ArrayList<>(sum.terms());
                    terms.add(term);
                    changes.add(new Change(new Add(terms), term, Words.of("with the term ", term, " twice")));
                }
            }
            return changes;
        });
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, ExtraTerm::removed);
    }

    /** A sum without one of its terms. */
    static List<Change> removed(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Add sum) {
            for (int k = 0; k < sum.terms().size(); k++) {
                Expression term = sum.terms().get(k);
                changes.add(new Change(
                        Places.sum(Places.without(sum.terms(), k)), term, Words.of("without the term ", term)));
            }
        }
        return changes;
    }

    @Override
    public String message() {
        return "A term is one too many.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check whether the term " + place + " belongs there.";
    }
}
