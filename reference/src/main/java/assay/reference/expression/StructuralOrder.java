package assay.reference.expression;

import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Constant;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Fill;
import assay.reference.expression.Expression.Identity;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Indicator;
import assay.reference.expression.Expression.Integral;
import assay.reference.expression.Expression.Limit;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Stack;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Expression.Transpose;
import java.util.Comparator;
import java.util.List;

/**
 * An order of expressions by what they are, the same on every machine. It says nothing of their values: it is there so
 * that what is done with two of them does not depend on which came first.
 */
public final class StructuralOrder implements Comparator<Expression> {

    private static final Label LABEL = new Label();

    @Override
    public int compare(Expression first, Expression second) {
        if (first == second) {
            return 0;
        }
        if (first.getClass() != second.getClass()) {
            return first.getClass().getName().compareTo(second.getClass().getName());
        }
        int order = first.match(LABEL).compareTo(second.match(LABEL));
        List<Expression> a = Operands.of(first);
        List<Expression> b = Operands.of(second);
        order = order == 0 ? Integer.compare(a.size(), b.size()) : order;
        for (int k = 0; k < a.size() && order == 0; k++) {
            order = compare(a.get(k), b.get(k));
        }
        return order;
    }

    /** What a node is but for its operands, as text; nodes of one kind are told apart by it. */
    private static final class Label implements Expression.Match<String>, Condition.Match<String> {
        @Override
        public String literal(Literal node) {
            return node.value().toString();
        }

        @Override
        public String constant(Constant node) {
            return node.name();
        }

        @Override
        public String symbol(Symbol node) {
            return node.name() + ":" + node.shape() + ":" + node.domain();
        }

        @Override
        public String quantity(Quantity node) {
            return "define " + node.name();
        }

        @Override
        public String index(IndexVariable node) {
            return "index " + node.name();
        }

        @Override
        public String size(Size node) {
            return "size " + node.dimension();
        }

        @Override
        public String negate(Negate node) {
            return "negate";
        }

        @Override
        public String add(Add node) {
            return "add";
        }

        @Override
        public String multiply(Multiply node) {
            return "multiply";
        }

        @Override
        public String divide(Divide node) {
            return "divide";
        }

        @Override
        public String power(Power node) {
            return "power";
        }

        @Override
        public String matrixProduct(MatrixProduct node) {
            return "matrix product";
        }

        @Override
        public String transpose(Transpose node) {
            return "transpose";
        }

        @Override
        public String apply(Apply node) {
            return node.function().name();
        }

        @Override
        public String operate(Operate node) {
            return node.operation().name();
        }

        @Override
        public String fill(Fill node) {
            return "fill " + node.value() + ":" + node.shape();
        }

        @Override
        public String identity(Identity node) {
            return "identity " + node.dimension();
        }

        @Override
        public String element(Element node) {
            return "element";
        }

        @Override
        public String reduce(Reduce node) {
            return node.reduction().name() + " " + node.index();
        }

        @Override
        public String tabulate(Tabulate node) {
            return "table " + node.indices() + ":" + node.axes();
        }

        @Override
        public String stack(Stack node) {
            return "stack";
        }

        @Override
        public String delta(Delta node) {
            return "delta";
        }

        @Override
        public String indicator(Indicator node) {
            return "indicator " + node.condition().match(this);
        }

        @Override
        public String cases(Cases node) {
            StringBuilder conditions =
                    new StringBuilder("cases " + node.otherwise().isPresent());
            node.branches()
                    .forEach(branch ->
                            conditions.append(' ').append(branch.condition().match(this)));
            return conditions.toString();
        }

        @Override
        public String derivative(Derivative node) {
            String side = node.side() == DerivativeSide.BOTH ? "" : node.side().spelling();
            return "derivative " + node.variable().name() + node.at().isPresent() + side;
        }

        @Override
        public String integral(Integral node) {
            return "integral " + node.variable().name();
        }

        @Override
        public String limit(Limit node) {
            return "limit " + node.variable().name() + node.side();
        }

        @Override
        public String comparison(Condition.Comparison condition) {
            return condition.relation().spelling();
        }

        @Override
        public String and(Condition.And condition) {
            return "(" + condition.left().match(this) + " and "
                    + condition.right().match(this) + ")";
        }

        @Override
        public String or(Condition.Or condition) {
            return "(" + condition.left().match(this) + " or "
                    + condition.right().match(this) + ")";
        }

        @Override
        public String not(Condition.Not condition) {
            return "not " + condition.operand().match(this);
        }
    }
}
