package assay.grader.answer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.TensorOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a formula is made of.
 *
 * @param names the symbols and definitions that it mentions
 * @param functions the functions, by the first of their names; a root that is written as a power is {@code sqrt}, and
 *     definitions by cases are {@code cases}, {@code indicator} and {@code delta}
 * @param operators the operators that are left in it
 */
record Ingredients(Set<String> names, Set<String> functions, Set<Operator> operators) {
    private static final List<String> PIECEWISE = List.of("cases", "indicator", "delta");
    private static final String ROOT = ElementaryFunction.SQRT.names().get(0);

    /** Those of a formula. Names that a sum, an integral or a limit binds do not count. */
    static Ingredients of(Expression formula) {
        Ingredients found = empty();
        found.collect(formula);
        return found;
    }

    private static Ingredients empty() {
        return new Ingredients(new TreeSet<>(), new TreeSet<>(), EnumSet.noneOf(Operator.class));
    }

    /** The function of a name by the first of its names; none if there is no such function. */
    static Optional<String> function(String name) {
        return known().filter(names -> names.contains(name))
                .map(names -> names.get(0))
                .findFirst();
    }

    /** The names of all functions. */
    static List<String> allFunctions() {
        return known().flatMap(List::stream).distinct().toList();
    }

    private static Stream<List<String>> known() {
        return Stream.of(
                        Stream.of(ElementaryFunction.values()).map(ElementaryFunction::names),
                        Stream.of(TensorOperation.values()).map(TensorOperation::names),
                        PIECEWISE.stream().map(List::of))
                .flatMap(names -> names);
    }

    private void collect(Expression node) {
        if (node instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
        } else if (node instanceof Expression.Quantity quantity) {
            names.add(quantity.name());
        } else if (node instanceof Expression.Integral integral) {
            operators.add(Operator.INTEGRAL);
            bound(node, integral.variable());
        } else if (node instanceof Expression.Limit limit) {
            operators.add(Operator.LIMIT);
            bound(node, limit.variable());
        } else {
            if (node instanceof Expression.Derivative derivative) {
                Optional<Expression.Apply> primed = primed(derivative);
                if (primed.isPresent()) {
                    operators.add(Operator.PRIME);
                    function(primed.get()).ifPresent(functions::add);
                    collect(derivative.at().orElse(derivative.variable()));
                    return;
                }
                operators.add(Operator.DERIVATIVE);
            }
            function(node).ifPresent(functions::add);
            parts(node);
        }
    }

    /** The function of one number of which it is the derivative by the argument, once or more often. */
    private static Optional<Expression.Apply> primed(Expression.Derivative node) {
        Expression inner = node.function();
        while (inner instanceof Expression.Derivative more
                && more.at().isEmpty()
                && more.variable().equals(node.variable())) {
            inner = more.function();
        }
        return inner instanceof Expression.Apply apply && apply.arguments().equals(List.of(node.variable()))
                ? Optional.of(apply)
                : Optional.empty();
    }

    private static Optional<String> function(Expression node) {
        if (node instanceof Expression.Apply apply) {
            return Optional.of(apply.function().names().get(0));
        }
        if (node instanceof Expression.Operate operate) {
            return Optional.of(operate.operation().names().get(0));
        }
        if (node instanceof Expression.Reduce reduce) {
            return Optional.of(reduce.reduction().spelling());
        }
        if (node instanceof Expression.Power power) {
            return Optional.of(ROOT).filter(root -> isFraction(power.exponent()));
        }
        if (node instanceof Expression.Cases) {
            return Optional.of(PIECEWISE.get(0));
        }
        if (node instanceof Expression.Indicator) {
            return Optional.of(PIECEWISE.get(1));
        }
        return Optional.of(PIECEWISE.get(2)).filter(delta -> node instanceof Expression.Delta);
    }

    /** Whether an exponent is a fraction, as in x^(1/2). */
    private static boolean isFraction(Expression exponent) {
        if (exponent instanceof Expression.Negate negate) {
            return isFraction(negate.operand());
        }
        if (exponent instanceof Expression.Divide quotient
                && quotient.numerator() instanceof Expression.Literal above
                && quotient.denominator() instanceof Expression.Literal below
                && !below.value().isZero()) {
            return !above.value().divide(below.value()).isInteger();
        }
        return exponent instanceof Expression.Literal number && !number.value().isInteger();
    }

    /** The name that an operator binds is no name of the question. */
    private void bound(Expression node, Expression.Symbol variable) {
        Ingredients inside = empty();
        inside.parts(node);
        inside.names.remove(variable.name());
        names.addAll(inside.names);
        functions.addAll(inside.functions);
        operators.addAll(inside.operators);
    }

    private void parts(Expression node) {
        Rebuild.parts(node, part -> {
            collect(part);
            return part;
        });
    }
}
