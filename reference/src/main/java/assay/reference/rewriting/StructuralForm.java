package assay.reference.rewriting;

import assay.reference.expression.Condition;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether two formulas are the same but for the order of terms and factors, parentheses, numbers, the names of bound
 * variables and names for formulas. {@code x*H(x)} and {@code 2*(H(x)*x)/2} have the same form; {@code x*(a + b)} and {@code
 * x*a + x*b} have not, because nothing but numbers is multiplied out. No theorem is used: equal formulas may have different
 * forms, and formulas of the same form are equal.
 */
public final class StructuralForm {
    /** Powers of numbers are worked out up to this many bits. */
    private static final long LONGEST_NUMBER = 4096;

    /** A number times powers; the factors by their ids. */
    private record Product(Rational coefficient, SortedMap<Integer, Rational> powers) {}

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<Integer, SortedMap<Integer, Rational>> sums = new HashMap<>();
    private final Map<Integer, Product> products = new HashMap<>();

    private StructuralForm() {}

    /** Whether two formulas have the same form. */
    public static boolean same(Expression left, Expression right) {
        StructuralForm forms = new StructuralForm();
        return forms.id(left, Map.of()) == forms.id(right, Map.of());
    }

    /** The number of a form. @param bound the numbers of bound variables by their names */
    private int id(Expression node, Map<String, Integer> bound) {
        return id(product(node, bound));
    }

    private int intern(String structure) {
        return ids.computeIfAbsent(structure, unknown -> ids.size());
    }

    private int id(Product product) {
        SortedMap<Integer, Rational> powers = product.powers();
        if (product.coefficient().isOne()
                && powers.size() == 1
                && powers.values().iterator().next().isOne()) {
            return powers.firstKey();
        }
        int id = intern("product " + product.coefficient() + " " + powers);
        products.putIfAbsent(id, product);
        return id;
    }

    private Product factor(int id, Rational exponent) {
        SortedMap<Integer, Rational> powers = new TreeMap<>();
        powers.put(id, exponent);
        return new Product(Rational.ONE, powers);
    }

    private Product product(Expression node, Map<String, Integer> bound) {
        if (node instanceof Expression.Literal number) {
            return new Product(number.value(), Collections.emptySortedMap());
        }
        if (node instanceof Expression.Negate negate) {
            return scaled(product(negate.operand(), bound), Rational.MINUS_ONE);
        }
        if (node instanceof Expression.Multiply multiply) {
            return multiply.factors().stream()
                    .map(part -> product(part, bound))
                    .reduce(new Product(Rational.ONE, Collections.emptySortedMap()), StructuralForm::times);
        }
        if (node instanceof Expression.Divide divide) {
            Product below = product(divide.denominator(), bound);
            if (!below.coefficient().isZero()) {
                return times(product(divide.numerator(), bound), power(below, -1));
            }
        }
        if (node instanceof Expression.Power power) {
            return power(power, bound);
        }
        if (node instanceof Expression.Add add) {
            return sum(add, bound);
        }
        if (node instanceof Expression.Quantity quantity) {
            int id = named.computeIfAbsent(quantity.name() + " " + bound, unknown -> -1);
            if (id < 0) {
                id = id(quantity.value(), bound);
                named.put(quantity.name() + " " + bound, id);
            }
            Product value = products.get(id);
            return value == null ? factor(id, Rational.ONE) : value;
        }
        return factor(intern(structure(node, bound)), Rational.ONE);
    }

    private Product power(Expression.Power node, Map<String, Integer> bound) {
        Product base = product(node.base(), bound);
        Product exponent = product(node.exponent(), bound);
        Rational number = exponent.coefficient();
        if (exponent.powers().isEmpty()
                && number.isInteger()
                && number.numerator().bitLength() < 16
                && (number.signum() > 0 || !base.coefficient().isZero())
                && base.coefficient().bitLength() * number.abs().numerator().longValueExact() <= LONGEST_NUMBER) {
            return power(base, number.numerator().intValueExact());
        }
        return factor(intern("power " + id(base) + " " + id(exponent)), Rational.ONE);
    }

    private static Product power(Product base, int exponent) {
        SortedMap<Integer, Rational> powers = new TreeMap<>();
        base.powers().forEach((id, power) -> powers.put(id, power.multiply(Rational.of(exponent))));
        if (exponent == 0) {
            powers.clear();
        }
        return new Product(base.coefficient().power(exponent), powers);
    }

    private static Product times(Product left, Product right) {
        SortedMap<Integer, Rational> powers = new TreeMap<>(left.powers());
        right.powers().forEach((id, power) -> powers.merge(id, power, Rational::add));
        powers.values().removeIf(Rational::isZero);
        return scaled(new Product(left.coefficient(), powers), right.coefficient());
    }

    private static Product scaled(Product product, Rational number) {
        Rational coefficient = product.coefficient().multiply(number);
        return new Product(coefficient, coefficient.isZero() ? Collections.emptySortedMap() : product.powers());
    }

    /** A sum is a number times a sum whose first term has the coefficient 1. */
    private Product sum(Expression.Add node, Map<String, Integer> bound) {
        SortedMap<Integer, Rational> terms = new TreeMap<>();
        for (Expression term : node.terms()) {
            Product product = product(term, bound);
            terms(product)
                    .forEach((id, number) -> terms.merge(id, number.multiply(product.coefficient()), Rational::add));
        }
        terms.values().removeIf(Rational::isZero);
        if (terms.isEmpty()) {
            return new Product(Rational.ZERO, Collections.emptySortedMap());
        }
        Rational first = Objects.requireNonNull(terms.get(terms.firstKey()));
        if (terms.size() == 1) {
            Product only = products.get(terms.firstKey());
            return scaled(only == null ? factor(terms.firstKey(), Rational.ONE) : only, first);
        }
        terms.replaceAll((id, number) -> number.divide(first));
        int id = intern("sum " + terms);
        sums.putIfAbsent(id, terms);
        return new Product(first, factor(id, Rational.ONE).powers());
    }

    /** The terms of a product without its number: those of a sum, or itself. */
    private SortedMap<Integer, Rational> terms(Product product) {
        SortedMap<Integer, Rational> powers = product.powers();
        SortedMap<Integer, Rational> inner =
                powers.size() == 1 && powers.values().iterator().next().isOne() ? sums.get(powers.firstKey()) : null;
        return inner != null
                ? inner
                : factor(id(new Product(Rational.ONE, powers)), Rational.ONE).powers();
    }

    private String structure(Expression node, Map<String, Integer> bound) {
        if (node instanceof Expression.Symbol symbol) {
            return variable(symbol.name(), bound);
        }
        if (node instanceof Expression.IndexVariable index) {
            return variable(index.name(), bound);
        }
        if (node instanceof Expression.Reduce sum) {
            return "reduce " + sum.reduction() + " " + id(sum.from(), bound) + " " + id(sum.to(), bound) + " "
                    + id(sum.body(), with(bound, List.of(sum.index())));
        }
        if (node instanceof Expression.Tabulate table) {
            return "tabulate " + table.axes() + " " + id(table.body(), with(bound, table.indices()));
        }
        if (node instanceof Expression.Integral integral) {
            return "integral " + id(integral.from(), bound) + " " + id(integral.to(), bound) + " "
                    + id(
                            integral.body(),
                            with(bound, List.of(integral.variable().name())));
        }
        if (node instanceof Expression.Limit limit) {
            return "limit " + limit.side() + " " + id(limit.target(), bound) + " "
                    + id(limit.body(), with(bound, List.of(limit.variable().name())));
        }
        if (node instanceof Expression.Derivative derivative) {
            return "derivative " + derivative.side() + " "
                    + derivative.variable().name() + " " + parts(node, bound);
        }
        if (node instanceof Expression.Apply apply) {
            return applied(apply, bound);
        }
        if (node instanceof Expression.Operate operate) {
            boolean symmetric = operate.operation() == TensorOperation.DOT;
            return "operate " + operate.operation() + " "
                    + (symmetric ? sorted(parts(node, bound)) : parts(node, bound));
        }
        if (node instanceof Expression.MatrixProduct) {
            List<Integer> factors = new ArrayList<>();
            matrices(node, bound, factors);
            return "matrices " + factors;
        }
        if (node instanceof Expression.Delta) {
            return "delta " + sorted(parts(node, bound));
        }
        if (node instanceof Expression.Indicator indicator) {
            return "indicator " + condition(indicator.condition(), bound);
        }
        if (node instanceof Expression.Cases cases) {
            return "cases "
                    + cases.branches().stream()
                            .map(branch -> condition(branch.condition(), bound) + ": " + id(branch.value(), bound))
                            .collect(Collectors.joining(", "))
                    + cases.otherwise()
                            .map(value -> " else " + id(value, bound))
                            .orElse("");
        }
        List<Integer> parts = parts(node, bound);
        return parts.isEmpty() ? "leaf " + node : node.getClass().getSimpleName() + " " + parts;
    }

    private static String variable(String name, Map<String, Integer> bound) {
        Integer number = bound.get(name);
        return number == null ? "variable " + name : "bound " + number;
    }

    /** Bound variables are numbered from the outside. */
    private static Map<String, Integer> with(Map<String, Integer> bound, List<String> names) {
        Map<String, Integer> more = new TreeMap<>(bound);
        int next = bound.values().stream().mapToInt(number -> number + 1).max().orElse(0);
        for (String name : names) {
            more.put(name, next++);
        }
        return more;
    }

    private String applied(Expression.Apply node, Map<String, Integer> bound) {
        List<Integer> arguments = parts(node, bound);
        if (node.function() == ElementaryFunction.SQRT) {
            return "power " + arguments.get(0) + " " + id(new Expression.Literal(Rational.HALF), bound);
        }
        boolean symmetric = node.function() == ElementaryFunction.MAX || node.function() == ElementaryFunction.MIN;
        return "apply " + node.function() + " " + (symmetric ? sorted(arguments) : arguments);
    }

    private void matrices(Expression node, Map<String, Integer> bound, List<Integer> factors) {
        if (node instanceof Expression.MatrixProduct product) {
            matrices(product.left(), bound, factors);
            matrices(product.right(), bound, factors);
        } else {
            factors.add(id(node, bound));
        }
    }

    private List<Integer> parts(Expression node, Map<String, Integer> bound) {
        List<Integer> parts = new ArrayList<>();
        Rebuild.parts(node, part -> {
            parts.add(id(part, bound));
            return part;
        });
        return parts;
    }

    private static List<Integer> sorted(List<Integer> parts) {
        return parts.stream().sorted().toList();
    }

    /** a > b is b < a. */
    private String condition(Condition condition, Map<String, Integer> bound) {
        return condition.match(new Condition.Match<>() {
            @Override
            public String comparison(Condition.Comparison c) {
                int left = id(c.left(), bound);
                int right = id(c.right(), bound);
                return switch (c.relation()) {
                    case LESS, LESS_OR_EQUAL -> left + c.relation().spelling() + right;
                    case GREATER -> right + Condition.Relation.LESS.spelling() + left;
                    case GREATER_OR_EQUAL -> right + Condition.Relation.LESS_OR_EQUAL.spelling() + left;
                    case EQUAL, NOT_EQUAL ->
                        Math.min(left, right) + c.relation().spelling() + Math.max(left, right);
                };
            }

            @Override
            public String and(Condition.And c) {
                return joined("and", c.left(), c.right());
            }

            @Override
            public String or(Condition.Or c) {
                return joined("or", c.left(), c.right());
            }

            @Override
            public String not(Condition.Not c) {
                return "not (" + condition(c.operand(), bound) + ")";
            }

            private String joined(String word, Condition left, Condition right) {
                String one = condition(left, bound);
                String other = condition(right, bound);
                return "("
                        + (one.compareTo(other) < 0 ? one + " " + word + " " + other : other + " " + word + " " + one)
                        + ")";
            }
        });
    }
}
