package assay.reference.derivative;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Constant;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A scalar function as a list of elementary steps v_1, v_2, …, one for each operation, equal steps once (Griewank and
 * Walther, Evaluating Derivatives, section 2.2). Sums and products of more than two operands become chains. What binds
 * an index or a variable stays one step.
 */
final class Decomposition {
    private final Map<String, Expression> inputs = new HashMap<>();
    private final Map<Expression, Expression> names = new HashMap<>();
    private final Map<TraceName, Expression> steps = new LinkedHashMap<>();

    private Decomposition(TraceQuestion question) {
        for (int k = 0; k < question.inputs().size(); k++) {
            TraceName name = new TraceName(Role.VALUE, TraceName.intermediate(question.number(k)));
            inputs.put(question.inputs().get(k).name(), symbol(name));
        }
    }

    /** The steps in evaluation order, the value of the function last; the inputs are not among them. */
    static Map<TraceName, Expression> of(TraceQuestion question) {
        Decomposition decomposition = new Decomposition(question);
        Expression result = decomposition.operand(question.function());
        if (decomposition.steps.isEmpty()) {
            decomposition.step(result);
        }
        return decomposition.steps;
    }

    /** The name of a row as a symbol. */
    static Symbol symbol(TraceName name) {
        return new Symbol(name.toString(), Shape.SCALAR, Domain.REAL);
    }

    private Expression operand(Expression node) {
        if (node instanceof Symbol symbol) {
            return inputs.getOrDefault(symbol.name(), symbol);
        }
        if (node instanceof Quantity quantity) {
            return operand(quantity.value());
        }
        if (node instanceof Literal || node instanceof Constant || node instanceof Size) {
            return node;
        }
        if (!splits(node)) {
            return step(renamed(node));
        }
        if (node instanceof Add sum) {
            return chain(sum.terms(), this::signed, Add::new);
        }
        if (node instanceof Multiply product) {
            return chain(product.factors(), this::operand, Multiply::new);
        }
        return step(Rebuild.parts(node, this::operand));
    }

    /** A subtracted term stays one, so that a difference is one step. */
    private Expression signed(Expression term) {
        return term instanceof Negate negated ? new Negate(operand(negated.operand())) : operand(term);
    }

    private Expression chain(
            List<Expression> operands, UnaryOperator<Expression> part, Function<List<Expression>, Expression> node) {
        List<Expression> parts = operands.stream().map(part).toList();
        Expression result = parts.get(0);
        for (Expression next : parts.subList(1, parts.size())) {
            result = step(node.apply(List.of(result, next)));
        }
        return result;
    }

    private Expression step(Expression expression) {
        Expression known = names.get(expression);
        if (known == null) {
            TraceName name = new TraceName(Role.VALUE, TraceName.intermediate(steps.size() + 1));
            steps.put(name, expression);
            known = symbol(name);
            names.put(expression, known);
        }
        return known;
    }

    /** Whether every direct part is a number that can be a step of its own. */
    private static boolean splits(Expression node) {
        List<Expression> parts = new ArrayList<>();
        Rebuild.parts(node, part -> {
            parts.add(part);
            return part;
        });
        return !(node instanceof Expression.Reduce)
                && !(node instanceof Expression.Integral)
                && !(node instanceof Expression.Limit)
                && !(node instanceof Expression.Derivative)
                && parts.stream().allMatch(part -> part.shape().isScalar() && !(part instanceof IndexVariable));
    }

    private Expression renamed(Expression node) {
        return node instanceof Symbol symbol
                ? inputs.getOrDefault(symbol.name(), symbol)
                : Rebuild.parts(node, this::renamed);
    }
}
