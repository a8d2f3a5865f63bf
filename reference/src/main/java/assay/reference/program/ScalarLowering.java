package assay.reference.program;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers single numbers under index values without making tensors of them. It makes the same instructions in the same
 * order as {@link Lowering}, to which everything goes that is not made of numbers alone.
 */
final class ScalarLowering implements Expression.Match<Instruction> {
    private final Lowering lowering;
    private final ProgramBuilder builder;

    ScalarLowering(Lowering lowering, ProgramBuilder builder) {
        this.lowering = lowering;
        this.builder = builder;
    }

    private Instruction other(Expression node) {
        return node.match(lowering).entry();
    }

    @Override
    public Instruction literal(Expression.Literal node) {
        return builder.constant(node.value());
    }

    @Override
    public Instruction negate(Expression.Negate node) {
        return builder.negate(node.operand().match(this));
    }

    @Override
    public Instruction add(Expression.Add node) {
        Instruction sum = node.terms().get(0).match(this);
        for (int k = 1; k < node.terms().size(); k++) {
            sum = node.terms().get(k) instanceof Expression.Negate negated
                    ? builder.subtract(sum, negated.operand().match(this))
                    : builder.add(sum, node.terms().get(k).match(this));
        }
        return sum;
    }

    @Override
    public Instruction multiply(Expression.Multiply node) {
        Instruction product = node.factors().get(0).match(this);
        for (int k = 1; k < node.factors().size(); k++) {
            product = builder.multiply(product, node.factors().get(k).match(this));
        }
        return product;
    }

    @Override
    public Instruction divide(Expression.Divide node) {
        Instruction numerator = node.numerator().match(this);
        return builder.divide(numerator, node.denominator().match(this));
    }

    @Override
    public Instruction power(Expression.Power node) {
        Instruction base = node.base().match(this);
        return lowering.power(base, node.exponent().match(this));
    }

    @Override
    public Instruction apply(Expression.Apply node) {
        List<Instruction> arguments = new ArrayList<>(node.arguments().size());
        for (Expression argument : node.arguments()) {
            arguments.add(argument.match(this));
        }
        return node.function().of(builder, arguments);
    }

    @Override
    public Instruction index(Expression.IndexVariable node) {
        return lowering.indexValue(node);
    }

    @Override
    public Instruction element(Expression.Element node) {
        return lowering.entry(node);
    }

    @Override
    public Instruction delta(Expression.Delta node) {
        return other(node);
    }

    @Override
    public Instruction constant(Expression.Constant node) {
        return other(node);
    }

    @Override
    public Instruction symbol(Expression.Symbol node) {
        return other(node);
    }

    @Override
    public Instruction quantity(Expression.Quantity node) {
        return other(node);
    }

    @Override
    public Instruction size(Expression.Size node) {
        return other(node);
    }

    @Override
    public Instruction matrixProduct(Expression.MatrixProduct node) {
        return other(node);
    }

    @Override
    public Instruction transpose(Expression.Transpose node) {
        return other(node);
    }

    @Override
    public Instruction operate(Expression.Operate node) {
        return other(node);
    }

    @Override
    public Instruction fill(Expression.Fill node) {
        return other(node);
    }

    @Override
    public Instruction identity(Expression.Identity node) {
        return other(node);
    }

    @Override
    public Instruction reduce(Expression.Reduce node) {
        return other(node);
    }

    @Override
    public Instruction tabulate(Expression.Tabulate node) {
        return other(node);
    }

    @Override
    public Instruction stack(Expression.Stack node) {
        return other(node);
    }

    @Override
    public Instruction indicator(Expression.Indicator node) {
        return other(node);
    }

    @Override
    public Instruction cases(Expression.Cases node) {
        return other(node);
    }

    @Override
    public Instruction derivative(Expression.Derivative node) {
        return other(node);
    }

    @Override
    public Instruction integral(Expression.Integral node) {
        return other(node);
    }

    @Override
    public Instruction limit(Expression.Limit node) {
        return other(node);
    }
}
