package assay.reference.rewriting;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Integral;
import assay.reference.expression.Expression.Limit;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Equal forms of whole expressions, as another person would have written them. */
public final class Rewritings {
    private Rewritings() {}

    /**
     * For each equation that speaks of some part of the expression, the form in which it was used everywhere; then the
     * expression times (e + 1)/(e + 1) with a positive e; then forms in which equations were drawn at random.
     *
     * @param seed what decides the random forms
     * @param mixed how many random forms
     */
    public static List<Variant> of(Expression expression, long seed, int mixed) {
        List<Variant> forms = new ArrayList<>();
        for (Rewriting equation : Rewriting.values()) {
            Expression form = everywhere(expression, node -> equation.of(node).orElse(node));
            if (!form.equals(expression)) {
                forms.add(new Variant(equation.equation(), form));
            }
        }
        forms.add(new Variant("a = a (e + 1) / (e + 1)", extended(expression)));
        Random random = new Random(seed);
        for (int k = 0; k < mixed; k++) {
            forms.add(new Variant("equations at random", mixed(expression, random)));
        }
        return forms;
    }

    /** A form in which about half of the places had an equation drawn at random. */
    public static Expression mixed(Expression expression, Random random) {
        return everywhere(expression, node -> {
            List<Expression> others = new ArrayList<>();
            for (Rewriting equation : Rewriting.values()) {
                equation.of(node).ifPresent(others::add);
            }
            return others.isEmpty() || random.nextBoolean() ? node : others.get(random.nextInt(others.size()));
        });
    }

    /**
     * The expression with each node replaced, from the inside out. What is differentiated, integrated or tends to a
     * limit stays as it is, and so do indices and bounds.
     */
    private static Expression everywhere(Expression node, UnaryOperator<Expression> change) {
        if (node instanceof Tabulate table) {
            return new Tabulate(table.indices(), table.axes(), everywhere(table.body(), change));
        }
        if (node instanceof Derivative || node instanceof Integral || node instanceof Limit) {
            return node;
        }
        if (node instanceof Element element) {
            return change.apply(new Element(everywhere(element.tensor(), change), element.indices()));
        }
        if (node instanceof Reduce reduce) {
            return change.apply(new Reduce(
                    reduce.reduction(), reduce.index(), reduce.from(), reduce.to(), everywhere(reduce.body(), change)));
        }
        if (node instanceof Quantity named) {
            // Another form of what a name stands for is written without the name.
            Expression inner = everywhere(named.value(), change);
            return inner.equals(named.value()) ? change.apply(node) : inner;
        }
        return change.apply(node instanceof Delta ? node : Rebuild.parts(node, part -> everywhere(part, change)));
    }

    /** a (e + 1)/(e + 1) where e is the exponential of a number that occurs in a, or of ½. */
    private static Expression extended(Expression expression) {
        if (expression instanceof Tabulate table) {
            return new Tabulate(table.indices(), table.axes(), extended(table.body()));
        }
        Expression exponent = scalarIn(expression).orElse(new Literal(Rational.HALF));
        Expression factor =
                new Add(List.of(new Apply(ElementaryFunction.EXP, List.of(exponent)), new Literal(Rational.ONE)));
        return new Divide(new Multiply(List.of(expression, factor)), factor);
    }

    private static Optional<Expression> scalarIn(Expression expression) {
        if (expression instanceof Symbol symbol && symbol.shape().isScalar()) {
            return Optional.of(symbol);
        }
        if (expression instanceof Derivative || expression instanceof Integral || expression instanceof Limit) {
            return Optional.empty();
        }
        return parts(expression).stream()
                .flatMap(part -> scalarIn(part).stream())
                .findFirst();
    }

    /** The direct parts in reading order. */
    private static List<Expression> parts(Expression expression) {
        List<Expression> parts = new ArrayList<>();
        Rebuild.parts(expression, part -> {
            parts.add(part);
            return part;
        });
        return parts;
    }
}
