package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.List;

/** A mistake that is taken back by making it once more, such as two factors that change places. */
interface Involution extends Mistake {

    /** What it makes of a node by itself. */
    List<Change> changes(Expression node);

    @Override
    default List<Change> made(Expression right) {
        return Places.inFormula(right, this::changes);
    }

    @Override
    default List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, this::changes);
    }
}
