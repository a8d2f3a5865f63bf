package assay.reference.program;

import assay.reference.expression.Condition;
import assay.reference.expression.Condition.Comparison;
import assay.reference.expression.Condition.Relation;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Constant;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way back from scalar instructions to an expression. A value that is used twice is written out twice, so the size
 * is bounded.
 */
public final class Lifting {
    private static final long MAX_NODES = 20_000;

    private final List<Input> inputs;
    private final Map<Instruction, Expression> expressions = new HashMap<>();
    private final Map<Instruction, Long> sizes = new HashMap<>();

    private Lifting(List<Input> inputs) {
        this.inputs = inputs;
    }

    /**
     * The expression of the only output of a program.
     *
     * @throws BudgetException if it would be too large
     */
    public static Expression of(Program program) {
        Lifting lifting = new Lifting(program.inputs());
        for (Instruction instruction : program.instructions()) {
            lifting.lift(instruction);
        }
        return lifting.operand(program.outputs().get(0));
    }

    private void lift(Instruction i) {
        long size = 1;
        for (int k = 0; k < i.arity(); k++) {
            size += sizes.getOrDefault(i.operand(k), 0L);
        }
        if (size > MAX_NODES) {
            throw new BudgetException("a formula of more than " + MAX_NODES + " parts");
        }
        sizes.put(i, size);
        expressions.put(i, expression(i));
    }

    private Expression operand(Instruction i) {
        Expression known = expressions.get(i);
        if (known == null) {
            throw new IllegalArgumentException("used before it is made: " + i);
        }
        return known;
    }

    private Expression operand(Instruction i, int k) {
        return operand(i.operand(k));
    }

    private Expression expression(Instruction i) {
        return switch (i.opcode()) {
            case CONSTANT -> new Literal(i.constant());
            case INPUT -> symbol(inputs.get(i.parameter()));
            case PI -> Constant.PI;
            case UNDEFINED -> new Cases(List.of(), Optional.empty());
            case ADD -> new Add(List.of(operand(i, 0), operand(i, 1)));
            case SUBTRACT -> new Add(List.of(operand(i, 0), new Negate(operand(i, 1))));
            case MULTIPLY -> new Multiply(List.of(operand(i, 0), operand(i, 1)));
            case DIVIDE -> new Divide(operand(i, 0), operand(i, 1));
            case NEGATE -> new Negate(operand(i, 0));
            case POWER -> new Power(operand(i, 0), new Literal(Rational.of(i.parameter())));
            case ROOT -> new Power(operand(i, 0), new Literal(i.constant()));
            case EXP -> apply(ElementaryFunction.EXP, i);
            case LOG -> apply(ElementaryFunction.LOG, i);
            case SIN -> apply(ElementaryFunction.SIN, i);
            case COS -> apply(ElementaryFunction.COS, i);
            case ATAN -> apply(ElementaryFunction.ATAN, i);
            case ERF -> apply(ElementaryFunction.ERF, i);
            case FLOOR -> apply(ElementaryFunction.FLOOR, i);
            case CHOOSE ->
                new Cases(
                        List.of(branch(Relation.LESS, i, 1), branch(Relation.EQUAL, i, 2)), Optional.of(operand(i, 3)));
        };
    }

    private static Expression symbol(Input input) {
        if (!input.index().isEmpty()) {
            throw new IllegalArgumentException("an entry of a tensor: " + input);
        }
        return new Symbol(input.symbol(), Shape.SCALAR, input.domain());
    }

    private Expression apply(ElementaryFunction function, Instruction i) {
        return new Apply(function, List.of(operand(i, 0)));
    }

    private Branch branch(Relation relation, Instruction i, int k) {
        Condition condition = new Comparison(relation, operand(i, 0), new Literal(Rational.ZERO));
        return new Branch(condition, operand(i, k));
    }
}
