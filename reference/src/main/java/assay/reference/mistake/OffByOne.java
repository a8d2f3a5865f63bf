package assay.reference.mistake;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Reduce;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A number is one too large or too small, or a sum has one term more or less at an end. */
final class OffByOne implements Mistake {

    @Override
    public String name() {
        return "off-by-one";
    }

    @Override
    public Set<String> covers() {
        return Set.of("missing-term", "extra-term", "constant-factor");
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inRight(right, node -> {
            List<Change> changes = new ArrayList<>(changes(node));
            if (node instanceof Reduce sum) {
                changes.addAll(ends(sum));
            }
            return changes;
        });
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, OffByOne::changes);
    }

    private static List<Change> ends(Reduce sum) {
        Expression one = Places.number(1);
        List<Change> changes = new ArrayList<>();
        if (sum.from().equals(one)) {
            changes.add(new Change(
                    new Reduce(sum.reduction(), sum.index(), Places.number(2), sum.to(), sum.body()),
                    sum,
                    Words.of("without the first term of ", sum)));
            changes.add(new Change(
                    new Reduce(sum.reduction(), sum.index(), one, Places.difference(sum.to(), one), sum.body()),
                    sum,
                    Words.of("without the last term of ", sum)));
        }
        return changes;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Add sum && sum.terms().stream().allMatch(OffByOne::isCount)) {
            for (int k = 0; k < sum.terms().size(); k++) {
                if (sum.terms().get(k) instanceof Literal number
                        && number.value().isInteger()) {
                    changed(sum, k, number, number.value(), changes);
                } else if (sum.terms().get(k) instanceof Negate negate
                        && negate.operand() instanceof Literal number
                        && number.value().isInteger()) {
                    changed(sum, k, negate, number.value().negate(), changes);
                }
            }
        }
        return changes;
    }

    /** Whether it is made of sizes, whole numbers and indices. */
    private static boolean isCount(Expression node) {
        if (node instanceof Expression.Symbol symbol) {
            return symbol.domain() == Domain.Named.INTEGER || symbol.domain() == Domain.Named.POSITIVE_INTEGER;
        }
        return node.shape().isScalar() && Places.parts(node).stream().allMatch(OffByOne::isCount);
    }

    private static void changed(Add sum, int place, Expression term, Rational value, List<Change> changes) {
        for (Rational other : List.of(value.add(Rational.ONE), value.subtract(Rational.ONE))) {
            Literal number = new Literal(other);
            changes.add(new Change(
                    other.isZero()
                            ? Places.sum(Places.without(sum.terms(), place))
                            : new Add(Places.with(sum.terms(), place, number)),
                    term,
                    Words.of("with ", other, " for ", term)));
        }
    }

    @Override
    public String message() {
        return "It is off by one somewhere.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check " + place + ": is it off by one?";
    }
}
