package assay.reference.derivation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form that the last line must have. It may use the names, functions and sums that one of the examples uses, and
 * arithmetic, numbers, indices and transposes. Without an example it may use everything but derivatives, integrals and
 * limits.
 */
public final class EndForm {
    private static final Set<String> OPERATORS = Set.of("derivative", "integral", "limit");
    private final List<Set<String>> allowed;

    /** The form of these examples. */
    public EndForm(List<Expression> examples) {
        this.allowed = examples.stream().map(EndForm::vocabulary).toList();
    }

    /** What an expression uses beyond the form; empty if it has the form. Of several examples the nearest one counts. */
    public Set<String> excess(Expression expression) {
        Set<String> used = vocabulary(expression);
        if (allowed.isEmpty()) {
            used.retainAll(OPERATORS);
            return used;
        }
        return allowed.stream()
                .map(words -> without(used, words))
                .min(Comparator.comparingInt(Set::size))
                .orElse(used);
    }

    private static Set<String> without(Set<String> used, Set<String> words) {
        Set<String> more = new TreeSet<>(used);
        more.removeAll(words);
        return more;
    }

    /** The names of symbols, quantities and sizes, functions and big operators of an expression. */
    private static Set<String> vocabulary(Expression expression) {
        Set<String> words = new TreeSet<>();
        collect(expression, words);
        return words;
    }

    private static void collect(Expression node, Set<String> words) {
        if (node instanceof Expression.Quantity quantity) {
            words.add(quantity.name());
            return;
        }
        if (node instanceof Expression.Symbol symbol) {
            words.add(symbol.name());
        } else if (node instanceof Expression.Size size) {
            size.dimension().size().ifPresent(words::add);
        } else if (node instanceof Expression.Apply apply) {
            words.add(apply.function().spelling());
        } else if (node instanceof Expression.Operate operate) {
            words.add(operate.operation().spelling());
        } else if (node instanceof Expression.Reduce reduce) {
            words.add(reduce.reduction().spelling());
            collect(reduce.body(), words);
            return;
        } else if (node instanceof Expression.Derivative) {
            words.add("derivative");
        } else if (node instanceof Expression.Integral) {
            words.add("integral");
        } else if (node instanceof Expression.Limit) {
            words.add("limit");
        } else if (node instanceof Expression.Delta
                || node instanceof Expression.Indicator
                || node instanceof Expression.Cases) {
            words.add("distinction of cases");
        }
        Rebuild.parts(node, part -> {
            collect(part, words);
            return part;
        });
    }
}
