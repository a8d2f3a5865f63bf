package assay.grader.cli;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.notation.ReadingBudget;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The declarations of a question, sorted by what they declare. A whole number that is the length of an axis is that
 * length, also of an axis that only a formula has, as in {@code eye(n)}, and so is the last value of an index. A whole
 * number that picks an entry is an index, and takes the values of its axis.
 *
 * @param variables what is a variable in every case
 * @param whole the scalars of whole numbers, which may be indices
 * @param least the least value of the sizes that are declared
 * @param budget what a text with them may cost
 */
record Declarations(
        List<Declaration> variables, List<Declaration> whole, Map<String, Integer> least, ReadingBudget budget) {

    /**
     * Sorts them.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    static Declarations of(List<Declaration> all, ReadingBudget budget) {
        Set<String> sizes = all.stream()
                .flatMap(variable -> variable.shape().dimensions().stream())
                .flatMap(axis -> axis.size().stream())
                .collect(Collectors.toSet());
        List<Declaration> variables = new ArrayList<>();
        List<Declaration> whole = new ArrayList<>();
        Map<String, Integer> least = new TreeMap<>();
        for (Declaration declared : all) {
            boolean scalar = declared.shape().isScalar();
            if (scalar && sizes.contains(declared.name())) {
                if (!isWhole(declared.domain()) || least.put(declared.name(), 1) != null) {
                    throw new IllegalArgumentException(
                            declared.name() + " is the length of an axis; declare it once, as " + declared.name()
                                    + "::positive-integer, where it may be 1");
                }
            } else {
                (scalar && isWhole(declared.domain()) ? whole : variables).add(declared);
            }
        }
        Declarations sorted = new Declarations(List.copyOf(variables), List.copyOf(whole), least, budget);
        sorted.symbols(new LinkedHashMap<>());
        return sorted;
    }

    /** The same with some of the whole numbers as sizes from 1 on. */
    Declarations withSizes(Set<String> names) {
        Map<String, Integer> more = new TreeMap<>(least);
        names.forEach(name -> more.put(name, 1));
        return new Declarations(
                variables,
                whole.stream().filter(number -> !names.contains(number.name())).toList(),
                more,
                budget);
    }

    /** The positive whole numbers, which may be sizes. */
    Set<String> positive() {
        return whole.stream()
                .filter(number -> number.domain() == Domain.Named.POSITIVE_INTEGER)
                .map(Declaration::name)
                .collect(Collectors.toSet());
    }

    private static boolean isWhole(Domain domain) {
        return domain == Domain.Named.POSITIVE_INTEGER || domain == Domain.Named.INTEGER;
    }

    /** All that is declared, with free indices in the place of whole numbers of the same name. */
    Symbols symbols(Map<String, Dimension> indices) {
        Symbols.Builder builder = symbols(variables);
        for (Declaration number : whole) {
            if (!indices.containsKey(number.name())) {
                builder.symbol(number.name(), number.shape(), number.domain());
            }
        }
        indices.forEach(builder::freeIndex);
        return builder.build();
    }

    /** The same without the whole numbers, so that those that pick entries are seen to be bound nowhere. */
    Symbols withoutWholeNumbers(Map<String, Dimension> indices) {
        Symbols.Builder builder = symbols(variables);
        indices.forEach(builder::freeIndex);
        return builder.build();
    }

    private Symbols.Builder symbols(List<Declaration> variables) {
        Symbols.Builder builder = Symbols.lenient().budget(budget);
        least.keySet().forEach(builder::size);
        variables.forEach(variable -> builder.symbol(variable.name(), variable.shape(), variable.domain()));
        return builder;
    }
}
