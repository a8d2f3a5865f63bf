package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.List;

/** A term is forgotten. It shows only where what is wanted is written as a sum. */
final class MissingTerm implements Mistake {

    @Override
    public String name() {
        return "missing-term";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.of(wanted, ExtraTerm::changes).stream()
                .map(change -> new Trial(answer, change.node(), ""))
                .toList();
    }

    @Override
    public String message(String place) {
        return "A term is missing.";
    }
}
