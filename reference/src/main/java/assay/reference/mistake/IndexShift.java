package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An index is shifted by one, or a shift is forgotten: {@code x[i]} for {@code x[i+1]}. */
final class IndexShift implements Involution {

    @Override
    public String name() {
        return "index-shift";
    }

    @Override
    public Set<String> covers() {
        return Set.of("off-by-one");
    }

    /** Also in functions that are to be differentiated, whose indices the derivative has. */
    @Override
    public List<Change> made(Expression right) {
        return Places.inRight(right, this::changes);
    }

    @Override
    public List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Element element) {
            for (int k = 0; k < element.indices().size(); k++) {
                if (element.indices().get(k) instanceof Add shifted) {
                    if (shifted.terms().get(0) instanceof IndexVariable index) {
                        to(element, k, index, changes);
                    }
                    to(element, k, new Add(List.of(shifted, Places.number(1))), changes);
                    to(element, k, Places.difference(shifted, Places.number(1)), changes);
                }
            }
        }
        return changes;
    }

    private static void to(Element element, int axis, Expression index, List<Change> changes) {
        changes.add(new Change(
                new Element(element.tensor(), Places.with(element.indices(), axis, index)),
                element,
                Words.of("with ", index, " for the index of ", element)));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check where the indices begin.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the index of " + place + ": it may be shifted.";
    }
}
