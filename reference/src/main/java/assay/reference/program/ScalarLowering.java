package assay.reference.program;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lowers single numbers without making tensors of them. It makes the same instructions in the same order as
 * {@link Lowering}, to which everything goes that is not made of numbers alone.
 */
final class ScalarLowering implements Expression.Match<Instruction> {
    private final Lowering lowering;
    private final ProgramBuilder builder;
    /** What stands under no index, so that a part of many wholes is lowered once. */
    private final Map<Expression, Instruction> closed = new IdentityHashMap<>();

    ScalarLowering(Lowering lowering, ProgramBuilder builder) {
        this.lowering = lowering;
        this.builder = builder;
    }

    /** The instruction of a number. */
    Instruction of(Expression node) {
        if (Lowering.isLeaf(node) || lowering.isUnderIndices()) {
            return node.match(this);
        }
        Instruction known = closed.get(node);
        if (known == null) {
            known = node.match(this);
            closed.put(node, known);
        }
        return known;
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
        return builder.negate(of(node.operand()));
    }

    @Override
    public Instruction add(Expression.Add node) {
        Instruction sum = of(node.terms().get(0));
        for (int k = 1; k < node.terms().size(); k++) {
            sum = node.terms().get(k) instanceof Expression.Negate negated
                    ? builder.subtract(sum, of(negated.operand()))
                    : builder.add(sum, of(node.terms().get(k)));
        }
        return sum;
    }

    @Override
    public Instruction multiply(Expression.Multiply node) {
        Instruction product = of(node.factors().get(0));
        for (int k = 1; k < node.factors().size(); k++) {
            product = builder.multiply(product, of(node.factors().get(k)));
        }
        return product;
    }

    @Override
    public Instruction divide(Expression.Divide node) {
        Instruction numerator = of(node.numerator());
        return builder.divide(numerator, of(node.denominator()));
    }

    @Override
    public Instruction power(Expression.Power node) {
        Instruction base = of(node.base());
        return lowering.power(base, of(node.exponent()));
    }

    @Override
    public Instruction apply(Expression.Apply node) {
        List<Instruction> arguments = new ArrayList<>(node.arguments().size());
        for (Expression argument : node.arguments()) {
            arguments.add(of(argument));
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
