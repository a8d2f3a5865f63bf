package assay.reference.mistake;

import static assay.reference.mistake.Places.negated;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Negate;
import java.util.ArrayList;
import java.util.List;

/** The sign of a term, of an argument, of a part of a chain of derivatives, or of the whole, is turned round. */
final class TermSign implements Mistake {

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = whole(right);
        changes.addAll(Places.inRight(right, TermSign::changes));
        changes.addAll(Chain.changes(right, (chain, node) -> {
            boolean link = node instanceof Apply || chain.isDivisor(node);
            Expression still = chain.still(node);
            return link
                    ? List.of(chain.with(
                            node,
                            Places.difference(Places.times(Places.number(2), still), chain.moving(node)),
                            Words.of("with the sign of the derivative of ", node, " turned")))
                    : List.of();
        }));
        return changes;
    }

    @Override
    public List<Change> undone(Expression answer) {
        List<Change> changes = whole(answer);
        changes.addAll(Places.inAnswer(answer, TermSign::changes));
        return changes;
    }

    private static List<Change> whole(Expression root) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Places.whole(root, Places::negated), root, "with the sign turned round"));
        return changes;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Add sum) {
            for (int k = 0; k < sum.terms().size(); k++) {
                Expression term = sum.terms().get(k);
                changes.add(new Change(
                        new Add(Places.with(sum.terms(), k, negated(term))),
                        term,
                        Words.of("with the sign of the term ", term, " turned")));
            }
        } else if (node instanceof Negate negate && !(negate.operand() instanceof Expression.Literal)) {
            changes.add(new Change(negate.operand(), negate, Words.of("without the minus before ", negate.operand())));
        } else if (node instanceof Apply apply && apply.arguments().size() == 1) {
            Expression argument = apply.arguments().get(0);
            changes.add(new Change(
                    new Apply(apply.function(), List.of(negated(argument))),
                    argument,
                    Words.of("with the sign of the argument ", argument, " turned")));
        }
        return changes;
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check the sign.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the sign of " + place + ".";
    }
}
