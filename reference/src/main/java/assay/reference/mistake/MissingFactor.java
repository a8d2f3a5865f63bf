package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A factor or a divisor is forgotten. Constants have a mistake of their own. */
final class MissingFactor implements Mistake {
    private static final int MOST_FACTORS = 4;

    @Override
    public String name() {
        return "missing-factor";
    }

    /** Who forgets to divide by something does not have it. */
    @Override
    public boolean fits(Change change, Expression answer) {
        return !(change.about() instanceof Divide inverse
                && inverse.numerator().equals(Places.number(1))
                && OwnPart.has(inverse.denominator(), answer));
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(right, ExtraFactor::removed));
        changes.addAll(Links.over(right));
        changes.addAll(Links.undivided(right));
        changes.addAll(Chain.changes(right, MissingFactor::links));
        return changes;
    }

    private static List<Change> links(Chain chain, Expression node) {
        List<Change> changes = new ArrayList<>();
        for (Change change : ExtraFactor.removed(node)) {
            if (!chain.depends(change.about())) {
                changes.add(chain.with(node, chain.moving(change.expression()), change.words()));
            }
        }
        if (node instanceof Multiply product && product.factors().size() <= MOST_FACTORS) {
            List<Integer> moving = IntStream.range(0, product.factors().size())
                    .filter(k -> chain.depends(product.factors().get(k)))
                    .boxed()
                    .toList();
            for (int k : moving) {
                for (int lost : moving) {
                    if (lost != k) {
                        changes.add(onePart(chain, product, k, lost));
                    }
                }
            }
        }
        if (node instanceof Power power && !Places.isConstant(power.exponent()) && !chain.depends(power.exponent())) {
            changes.add(chain.sloped(node, power.base(), ConstantFactor.lowered(power), without(power.exponent())));
        }
        for (Expression inner : InnerDerivative.arguments(node)) {
            if (inner instanceof Multiply || inner instanceof Divide) {
                chain.at(inner)
                        .ifPresent(other -> changes.add(chain.with(
                                inner, other, Words.of("with ", chain.variable(), " for ", inner, " in ", node))));
            }
        }
        if (node instanceof MatrixProduct product && node.shape().isScalar()) {
            boolean left = chain.depends(product.left());
            if (left != chain.depends(product.right())) {
                Expression moved = left ? product.left() : product.right();
                Expression lost = left ? product.right() : product.left();
                Expression step = Places.difference(chain.moving(moved), chain.still(moved));
                changes.add(chain.with(
                        node,
                        new Add(List.of(chain.still(node), new Operate(TensorOperation.SUM, List.of(step)))),
                        without(lost)));
            }
        }
        return changes;
    }

    /** The product rule with one factor lost where another one is differentiated: (ab)′ = a′b + b′ for a′b + ab′. */
    private static Change onePart(Chain chain, Multiply product, int moved, int lost) {
        List<Expression> held = new ArrayList<>();
        List<Expression> step = new ArrayList<>();
        for (int k = 0; k < product.factors().size(); k++) {
            Expression factor = product.factors().get(k);
            held.add(k == moved ? chain.still(factor) : chain.moving(factor));
            if (k != lost) {
                step.add(
                        k == moved
                                ? Places.difference(chain.moving(factor), chain.still(factor))
                                : chain.still(factor));
            }
        }
        Expression sum = new Add(List.of(new Multiply(held), Places.product(step)));
        return chain.with(product, sum, without(product.factors().get(lost)));
    }

    private static Words without(Expression factor) {
        return Words.of("without the factor ", factor);
    }

    @Override
    public String message() {
        return "A factor or a divisor is missing.";
    }
}
