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

/**
 * An order of expressions by what they are, the same on every machine. It says nothing of their values: it is there so
 * that what is done with two of them does not depend on which came first.
 */
public final class StructuralOrder implements Comparator<Expression> {

    @Override
    public int compare(Expression first, Expression second) {
        return first.equals(second) ? 0 : Text.of(first).compareTo(Text.of(second));
    }

    /** An expression as text: each node by its kind and name, before its parts. */
    private static final class Text implements Expression.Match<String>, Condition.Match<String> {
        private final StringBuilder written = new StringBuilder();

        static String of(Expression expression) {
            Text text = new Text();
            text.write(expression);
            return text.written.toString();
        }

        private void write(Expression node) {
            written.append(node.match(this)).append('(');
            Operands.of(node).forEach(this::write);
            written.append(')');
        }

        @Override
        public String literal(Literal node) {
            return "number " + node.value();
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
            return "derivative " + node.variable().name() + node.at().isPresent();
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
