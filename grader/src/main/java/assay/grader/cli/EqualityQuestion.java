package assay.grader.cli;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.ReadingBudget;
import assay.reference.notation.Symbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether two formulas are equal. */
final class EqualityQuestion {
    private final String left;
    private final String right;
    private final Declarations declarations;

    /**
     * A question.
     *
     * @param left the first formula, plain or LaTeX
     * @param right the second
     * @param variables what is known of the variables; any other name is a real scalar
     * @param budget what each formula may cost to read
     * @throws IllegalArgumentException if the declarations of the variables contradict each other
     */
    EqualityQuestion(String left, String right, List<Declaration> variables, ReadingBudget budget) {
        this.left = left;
        this.right = right;
        this.declarations = Declarations.of(variables, budget);
    }

    /** What came of it. */
    sealed interface Answer {}

    /** Both formulas could be read. */
    record Decided(Decision decision) implements Answer {}

    /** One formula could not be read. */
    record Invalid(ReadingFault fault) implements Answer {}

    /** The two formulas as they were read, with the indices that they leave free. */
    private record Readings(Reading a, Reading b, Map<String, Dimension> indices, Optional<ReadingFault> fault) {}

    /** The answer. */
    Answer answer(Equality equality) {
        Readings readings = read(declarations);
        Set<String> sizes = new TreeSet<>(declarations.positive());
        if (readings.fault().isEmpty()) {
            sizes.retainAll(bounds(readings));
        }
        Declarations used = declarations;
        if (!sizes.isEmpty()) {
            Declarations others = declarations.withSizes(sizes);
            Readings again = read(others);
            if (again.fault().isEmpty()) {
                readings = again;
                used = others;
            }
        }
        return readings.fault().isPresent()
                ? new Invalid(readings.fault().get())
                : new Decided(equality.from(used.least()).decide(expression(readings.a()), expression(readings.b())));
    }

    private Readings read(Declarations declared) {
        Map<String, Dimension> indices = declared.whole().isEmpty()
                ? new LinkedHashMap<>()
                : read(new LinkedHashMap<>(), declared::withoutWholeNumbers).indices();
        return read(indices, declared::symbols);
    }

    /** The names in the bounds of sums and the like. */
    private static Set<String> bounds(Readings readings) {
        Set<String> names = new TreeSet<>();
        collect(expression(readings.a()), false, names);
        collect(expression(readings.b()), false, names);
        return names;
    }

    private static Expression collect(Expression node, boolean inBound, Set<String> names) {
        if (inBound && node instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
        }
        if (node instanceof Expression.Reduce reduce) {
            collect(reduce.from(), true, names);
            collect(reduce.to(), true, names);
        }
        return Rebuild.parts(node, part -> collect(part, inBound, names));
    }

    /** Reads both; an index that one leaves free is one of both, and the question is asked for each of its values. */
    private Readings read(Map<String, Dimension> indices, Function<Map<String, Dimension>, Symbols> table) {
        while (true) {
            Symbols symbols = table.apply(indices);
            Reading a = Reader.read(left, symbols);
            Reading b = Reader.read(right, symbols);
            Optional<Reading.Unbound> free = unbound(a).or(() -> unbound(b));
            if (free.isEmpty()) {
                return new Readings(
                        a, b, indices, ReadingFault.of("A", left, a).or(() -> ReadingFault.of("B", right, b)));
            }
            indices.put(free.get().index(), free.get().range());
        }
    }

    private static Optional<Reading.Unbound> unbound(Reading reading) {
        return reading instanceof Reading.Malformed fault ? fault.unbound() : Optional.empty();
    }

    private static Expression expression(Reading reading) {
        return ((Reading.Read) reading).expression();
    }
}
