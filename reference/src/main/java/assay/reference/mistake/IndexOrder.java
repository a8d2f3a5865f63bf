package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import java.util.List;

/** The indices of an entry stand in the wrong order. */
final class IndexOrder implements Involution {

    @Override
    public String name() {
        return "index-order";
    }

    /** Also in functions that are to be differentiated, whose indices the derivative has. */
    @Override
    public List<Change> made(Expression right) {
        return Places.inRight(right, this::changes);
    }

    @Override
    public List<Change> changes(Expression node) {
        return node instanceof Element element && element.indices().size() == 2
                ? List.of(new Change(
                        new Element(
                                element.tensor(),
                                List.of(
                                        element.indices().get(1),
                                        element.indices().get(0))),
                        node,
                        Words.of("with the indices of ", element, " exchanged")))
                : List.of();
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check the order of the indices.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the order of the indices of " + place + ".";
    }
}
