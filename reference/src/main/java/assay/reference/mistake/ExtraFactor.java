package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import java.util.ArrayList;
import java.util.List;

/** A factor or a divisor too many, or one twice. Constants have a mistake of their own. */
final class ExtraFactor implements Mistake {

    @Override
    public String name() {
        return "extra-factor";
    }

    /** A factor that is one too many is there. */
    @Override
    public boolean fits(Change change, Expression answer) {
        return OwnPart.has(change.about(), answer);
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changed = Places.inFormula(right, node -> {
            List<Change> changes = new ArrayList<>();
            if (node instanceof Multiply product) {
                for (Expression factor : product.factors()) {
                    if (!Places.isConstant(factor)) {
                        List<Expression> factors = new ArrayList<>(product.factors());
                        factors.add(factor);
                        changes.add(new Change(
                                new Multiply(factors), factor, Words.of("with the factor ", factor, " twice")));
                    }
                }
            }
            return changes;
        });
        changed.addAll(Links.times(right));
        return changed;
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, ExtraFactor::removed);
    }

    /** A product without one of its factors, a quotient without its divisor or with the numerator 1. */
    static List<Change> removed(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Multiply product) {
            for (int k = 0; k < product.factors().size(); k++) {
                Expression factor = product.factors().get(k);
                if (!Places.isConstant(factor)) {
                    changes.add(new Change(
                            Places.product(Places.without(product.factors(), k)),
                            factor,
                            Words.of("without the factor ", factor)));
                }
            }
        }
        if (node instanceof MatrixProduct product) {
            for (Expression rest : List.of(product.left(), product.right())) {
                if (rest.shape().equals(node.shape())) {
                    Expression factor = rest == product.left() ? product.right() : product.left();
                    changes.add(new Change(rest, factor, Words.of("without the factor ", factor)));
                }
            }
        }
        if (node instanceof Divide quotient) {
            if (!Places.isConstant(quotient.denominator())) {
                changes.add(new Change(
                        quotient.numerator(),
                        quotient.denominator(),
                        Words.of("without the division by ", quotient.denominator())));
            }
            if (!Places.isConstant(quotient.numerator())) {
                changes.add(new Change(
                        new Divide(Places.number(1), quotient.denominator()),
                        quotient.numerator(),
                        Words.of("with 1 for the numerator ", quotient.numerator())));
            }
        }
        return changes;
    }

    @Override
    public String message() {
        return "A factor is one too many.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check whether the factor " + place + " belongs there.";
    }
}
