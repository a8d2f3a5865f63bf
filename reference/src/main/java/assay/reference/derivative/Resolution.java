package assay.reference.derivative;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Integral;
import assay.reference.expression.Expression.Limit;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the names in the expression of a row by keys of the sheet. The derivative of a row's name by another name
 * becomes the derivative of that row's expression: the partial derivative of the step, as in {@code bv1 * ∂v1/∂v0}. It
 * may be written as a derivative or as one name, see {@link PartialName}.
 */
final class Resolution {
    private static final int MAX_NODES = 5_000;

    private final Sheet sheet;
    private final TraceName row;
    private final Map<TraceName, Expression> replaced;
    private final Set<TraceName> unresolved = new LinkedHashSet<>();
    private int nodes;

    /**
     * The resolution for a row.
     *
     * @param replaced expressions in keys that stand for a name
     */
    Resolution(Sheet sheet, TraceName row, Map<TraceName, Expression> replaced) {
        this.sheet = sheet;
        this.row = row;
        this.replaced = Map.copyOf(replaced);
    }

    /** The names that had no meaning. */
    Set<TraceName> unresolved() {
        return unresolved;
    }

    /**
     * The expression in keys.
     *
     * @throws BudgetException if it is too large or no straight formula
     */
    Expression resolve(Expression node) {
        if (++nodes > MAX_NODES) {
            throw new BudgetException("a row of more than " + MAX_NODES + " parts");
        }
        if (node instanceof Symbol symbol) {
            return symbol(sheet.name(symbol.name()), symbol);
        }
        if (node instanceof Quantity quantity) {
            TraceName name = sheet.name(quantity.name());
            return key(name).isPresent() ? symbol(name, node) : resolve(quantity.value());
        }
        if (node instanceof Derivative derivative) {
            return derivative(derivative);
        }
        if (node instanceof Integral || node instanceof Limit) {
            throw new BudgetException("an integral or a limit in a trace");
        }
        return Rebuild.parts(node, this::resolve);
    }

    private Expression symbol(TraceName name, Expression unchanged) {
        Optional<PartialName> partial = PartialName.parse(name, sheet.question().quantities());
        if (partial.isPresent()) {
            return partial(partial.get(), unchanged);
        }
        Expression replacement = replaced.get(name);
        if (replacement != null) {
            return replacement;
        }
        Optional<String> key = key(name);
        if (key.isEmpty()) {
            unresolved.add(name);
            return unchanged;
        }
        return keySymbol(key.get());
    }

    /** A key as a symbol. */
    static Symbol keySymbol(String key) {
        return new Symbol(key, Shape.SCALAR, Domain.REAL);
    }

    /** A name that is not defined before has no meaning in its own definition, even if it is another name of something. */
    private Optional<String> key(TraceName name) {
        return name.equals(row) && !sheet.isIntroduced(name) ? Optional.empty() : sheet.key(name);
    }

    private Expression derivative(Derivative node) {
        TraceName by = sheet.name(node.variable().name());
        Optional<TraceName> of = nameOf(node.function());
        if (of.isPresent()) {
            return partial(new PartialName(of.get(), by), node);
        }
        Optional<String> variable = key(by);
        if (variable.isEmpty()) {
            unresolved.add(by);
            return node;
        }
        return new Derivative(resolve(node.function()), keySymbol(variable.get()));
    }

    private Expression partial(PartialName name, Expression unchanged) {
        Optional<String> numerator = key(name.of());
        Optional<String> variable = key(name.by());
        if (numerator.isEmpty() || variable.isEmpty()) {
            unresolved.add(variable.isEmpty() ? name.by() : name.of());
            return unchanged;
        }
        if (numerator.equals(variable)) {
            return new Literal(Rational.ONE);
        }
        Expression step = step(numerator.get(), variable.get());
        nodes += count(step);
        return new Derivative(step, keySymbol(variable.get()));
    }

    private Optional<TraceName> nameOf(Expression function) {
        if (function instanceof Symbol symbol) {
            return Optional.of(sheet.name(symbol.name()));
        }
        return function instanceof Quantity quantity
                ? Optional.of(sheet.name(quantity.name()))
                        .filter(name -> sheet.key(name).isPresent())
                : Optional.empty();
    }

    /** The expression of a row that uses the variable itself; through other rows a derivative is not partial. */
    private Expression step(String key, String variable) {
        Optional<LocalFunction> local = sheet.local(key);
        if (local.isEmpty() || !local.get().names().contains(variable)) {
            throw new BudgetException("the derivative of " + key + " by " + variable + ", which is not in its row");
        }
        return local.get().expression();
    }

    private static int count(Expression node) {
        int[] count = {1};
        Rebuild.parts(node, part -> {
            count[0] += count(part);
            return part;
        });
        return count[0];
    }
}
