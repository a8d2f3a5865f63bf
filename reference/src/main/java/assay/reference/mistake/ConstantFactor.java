package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A number such as ½ or 2 is forgotten, or is one factor too many. */
final class ConstantFactor implements Mistake {

    private static final Expression TWO = Places.number(2);

    @Override
    public String name() {
        return "constant-factor";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = whole(right);
        changes.addAll(Places.inRight(right, ConstantFactor::dropped));
        changes.addAll(Chain.changes(right, ConstantFactor::slopes));
        return changes;
    }

    /** The power rule without the exponent as a factor. */
    private static List<Change> slopes(Chain chain, Expression node) {
        if (node instanceof Power power && Places.isConstant(power.exponent())) {
            return List.of(chain.sloped(
                    node, power.base(), lowered(power), Words.of("without the factor ", power.exponent())));
        }
        if (node instanceof Apply root && root.function() == ElementaryFunction.SQRT) {
            return List.of(chain.sloped(
                    node,
                    root.arguments().get(0),
                    new Divide(Places.number(1), root),
                    Words.of("without the factor 1/2 in the derivative of ", node)));
        }
        return List.of();
    }

    /** A power with the exponent one less. */
    static Expression lowered(Power power) {
        return power.exponent().equals(TWO)
                ? power.base()
                : new Power(power.base(), Places.difference(power.exponent(), Places.number(1)));
    }

    @Override
    public List<Change> undone(Expression answer) {
        List<Change> changes = whole(answer);
        changes.addAll(Places.inAnswer(answer, node -> {
            List<Change> inside = dropped(node);
            inside.addAll(Scaling.ofTerms(node, List.of(TWO)));
            return inside;
        }));
        return changes;
    }

    @Override
    public Set<String> covers() {
        return Set.of("extra-term", "extra-factor");
    }

    private static List<Change> whole(Expression root) {
        return new ArrayList<>(Scaling.ofWhole(root, List.of(TWO)));
    }

    private static List<Change> dropped(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Multiply product) {
            for (int k = 0; k < product.factors().size(); k++) {
                Expression factor = product.factors().get(k);
                if (Places.isConstant(factor) && !Scaling.isCount(factor)) {
                    changes.add(new Change(
                            Places.product(Places.without(product.factors(), k)),
                            factor,
                            Words.of("without the factor ", factor)));
                }
            }
        }
        if (node instanceof Divide quotient
                && Places.isConstant(quotient.denominator())
                && !Scaling.isCount(quotient.denominator())) {
            changes.add(new Change(
                    quotient.numerator(),
                    quotient.denominator(),
                    Words.of("without the division by ", quotient.denominator())));
        }
        return changes;
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "A constant factor is wrong. Check numbers such as ½ and 2.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the constant factor at " + place + ".";
    }
}
