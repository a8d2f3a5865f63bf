package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Only one factor of a product, or one part of a quotient, is differentiated. */
final class ProductRule implements Mistake {

    @Override
    public String name() {
        return "product-rule";
    }

    @Override
    public Set<String> covers() {
        return Set.of("missing-term");
    }

    @Override
    public List<Change> made(Expression right) {
        return Chain.changes(right, (chain, node) -> {
            List<Change> changes = new ArrayList<>();
            if (node instanceof Multiply product) {
                List<Expression> moving =
                        product.factors().stream().map(chain::moving).toList();
                if (product.factors().stream().filter(chain::depends).count() > 1) {
                    for (int k = 0; k < moving.size(); k++) {
                        Expression factor = product.factors().get(k);
                        if (chain.depends(factor)) {
                            changes.add(chain.with(
                                    node, new Multiply(Places.with(moving, k, chain.still(factor))), held(factor)));
                        }
                    }
                }
            }
            if (node instanceof Divide quotient) {
                Expression a = quotient.numerator();
                Expression b = quotient.denominator();
                if (chain.depends(a) && chain.depends(b)) {
                    changes.add(chain.with(node, new Divide(chain.still(a), chain.moving(b)), held(a)));
                    changes.add(chain.with(node, new Divide(chain.moving(a), chain.still(b)), held(b)));
                }
            }
            if (node instanceof MatrixProduct product
                    && chain.depends(product.left())
                    && chain.depends(product.right())) {
                Expression a = product.left();
                Expression b = product.right();
                changes.add(chain.with(node, new MatrixProduct(chain.still(a), chain.moving(b)), held(a)));
                changes.add(chain.with(node, new MatrixProduct(chain.moving(a), chain.still(b)), held(b)));
            }
            return changes;
        });
    }

    private static Words held(Expression factor) {
        return Words.of("without the derivative of the factor ", factor);
    }

    @Override
    public String message() {
        return "In a product or a quotient both parts depend on the variable, and both are to be differentiated.";
    }
}
