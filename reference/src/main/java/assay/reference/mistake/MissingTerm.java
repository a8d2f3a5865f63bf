package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;

/** A term is forgotten, also in the derivative of a sum. That 1 − b becomes 1 is a forgotten factor. */
final class MissingTerm implements Mistake {

    @Override
    public String name() {
        return "missing-term";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(
                right,
                node -> ExtraTerm.removed(node).stream()
                        .filter(change -> !change.expression().equals(Places.number(1)))
                        .toList()));
        changes.addAll(Chain.changes(right, (chain, node) -> {
            List<Change> inside = new ArrayList<>();
            if (node instanceof Add sum) {
                List<Expression> moving =
                        sum.terms().stream().map(chain::moving).toList();
                for (int k = 0; k < sum.terms().size(); k++) {
                    Expression term = sum.terms().get(k);
                    if (!chain.depends(term)) {
                        inside.add(chain.with(
                                node, Places.sum(Places.without(moving, k)), Words.of("without the term ", term)));
                    } else {
                        inside.add(chain.with(
                                node,
                                new Add(Places.with(moving, k, chain.still(term))),
                                Words.of("without the derivative of the term ", term)));
                    }
                }
            }
            if (node instanceof Power power && power.base() instanceof Add sum && Places.isConstant(power.exponent())) {
                for (int k = 0; k < sum.terms().size(); k++) {
                    Expression rest = Places.sum(Places.without(sum.terms(), k));
                    inside.add(chain.sloped(
                            node,
                            sum,
                            Places.times(power.exponent(), ConstantFactor.lowered(new Power(rest, power.exponent()))),
                            Words.of("without the term ", sum.terms().get(k), " in the derivative of ", node)));
                }
            }
            if (StatisticConstant.isSoftmax(node)) {
                Expression u = ((Operate) node).arguments().get(0);
                Expression sum = new Operate(TensorOperation.SUM, List.of(OffDiagonal.exp(chain.moving(u))));
                inside.add(chain.with(
                        node,
                        new Divide(OffDiagonal.exp(chain.still(u)), sum),
                        Words.of("without the derivative of the numerator of ", node)));
            }
            return inside;
        }));
        return changes;
    }

    @Override
    public String message() {
        return "A term is missing.";
    }
}
