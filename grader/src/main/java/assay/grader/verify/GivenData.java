package assay.grader.verify;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.notation.PlainPrinter;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.rewriting.Data;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The numbers of a question: the values of symbols at a point, and names that are defined as nothing but numbers.
 *
 * @param at the values of symbols
 */
record GivenData(Map<String, Tensor<Rational>> at) {
    private static final int LONGEST = 48;

    /** The formula for any numbers: where a name was defined as numbers stands a variable. */
    Expression freed(Expression expression) {
        if (expression instanceof Quantity named && Data.is(named.value())) {
            return new Symbol(named.name(), named.shape(), Domain.REAL);
        }
        return Rebuild.parts(expression, this::freed);
    }

    /** The numbers that occur in a formula, {@code B = 1, x = [1, 2]}; empty if there are none or they are long. */
    String description(Expression expression) {
        Map<String, String> values = new TreeMap<>();
        collect(expression, values::put);
        String text = values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST ? text : "";
    }

    private void collect(Expression expression, BiConsumer<String, String> found) {
        if (expression instanceof Quantity named && Data.is(named.value())) {
            found.accept(named.name(), PlainPrinter.print(named.value()));
        } else if (expression instanceof Symbol symbol) {
            Optional.ofNullable(at.get(symbol.name())).ifPresent(value -> found.accept(symbol.name(), text(value)));
        } else {
            Rebuild.parts(expression, part -> {
                collect(part, found);
                return part;
            });
        }
    }

    private static String text(Tensor<Rational> value) {
        return value.rank() == 0 ? value.entry().toString() : value.entries().toString();
    }
}
