package assay.grader.cli;

import assay.reference.derivative.DerivativeCheck;
import assay.reference.derivative.DerivativeDiagnostician;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.ReadingBudget;
import assay.reference.notation.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a formula is the derivative of another.
 *
 * <p>An index that nothing binds is free, as in equations: its axis comes first if the function has it, then those that
 * the variable is written with, such as {@code W[i,j]}, then those of the claim in the order in which it uses them.
 *
 * @param function the function, plain or LaTeX
 * @param variable the variable, perhaps with an index for each axis
 * @param claim what is claimed to be the derivative
 * @param variables what is known of the variables; any other name is a real scalar
 * @param layout the layout that is asked, if one is
 */
record GradientQuestion(
        String function,
        String variable,
        String claim,
        List<Declaration> variables,
        Optional<DerivativeLayout> layout) {
    private static final Pattern INDEXED =
            Pattern.compile("(.*)\\[\\s*([A-Za-z]\\w*(?:\\s*,\\s*[A-Za-z]\\w*)*+)\\s*]\\s*");

    GradientQuestion {
        variables = List.copyOf(variables);
    }

    /** What came of reading it. */
    sealed interface Parsed {}

    /**
     * All formulas could be read.
     *
     * @param text the claim as it is written
     * @param symbols the names that it may use
     */
    record Asked(Expression.Derivative subject, Expression claim, String text, Symbols symbols) implements Parsed {

        /** What explains a wrong claim. */
        Diagnosis diagnosis(Wrong wrong) {
            List<Parentheses> readings = Parentheses.in(text, Reader.isLatex(text), symbols, claim);
            return new DerivativeDiagnostician(subject, List.of()).of(wrong, claim, readings);
        }
    }

    /** One formula could not be read. */
    record Invalid(ReadingFault fault) implements Parsed {}

    /**
     * The formulas.
     *
     * @param budget what each may cost to read
     *
     * @throws IllegalArgumentException if the declarations of the variables contradict each other, there is no
     *     derivative by the variable, or it has not the layout that is asked
     */
    Parsed read(ReadingBudget budget) {
        Symbols.Builder builder = Symbols.lenient().budget(budget);
        for (Declaration declared : variables) {
            builder.symbol(declared.name(), declared.shape(), declared.domain());
        }
        Symbols names = builder.build();
        Matcher indexed = INDEXED.matcher(variable);
        String base = indexed.matches() ? indexed.group(1) : variable;
        Reading by = Reader.read(base, names);
        if (!(by instanceof Reading.Read read)) {
            return new Invalid(ReadingFault.of("the variable", base, by).orElseThrow());
        }
        Expression.Symbol symbol = symbol(read.expression());
        Symbols free = withFree(function, names);
        Reading f = Reader.read(function, free);
        Optional<ReadingFault> fault = ReadingFault.of("F", function, f);
        if (fault.isPresent()) {
            return new Invalid(fault.get());
        }
        if (indexed.matches()) {
            free = withIndices(free, symbol.shape(), indexed.group(2).strip().split("\\s*,\\s*"));
        }
        free = withFree(claim, free);
        Reading g = Reader.read(claim, free);
        fault = ReadingFault.of("the claim", claim, g);
        if (fault.isPresent()) {
            return new Invalid(fault.get());
        }
        Expression.Derivative subject = new Expression.Derivative(expression(f), symbol);
        requireLayout(subject);
        return new Asked(subject, expression(g), claim, free);
    }

    private void requireLayout(Expression.Derivative subject) {
        Set<DerivativeLayout> known = DerivativeCheck.layouts(subject).keySet();
        if (layout.isPresent() && !known.contains(layout.get())) {
            throw new IllegalArgumentException(
                    "the derivative of " + subject.function().shape() + " by "
                            + subject.variable().shape()
                            + " has no layout '" + layout.get().spelling() + "'; it has "
                            + known.stream().map(DerivativeLayout::spelling).collect(Collectors.joining(", ")));
        }
    }

    private static Expression expression(Reading reading) {
        return ((Reading.Read) reading).expression();
    }

    private Expression.Symbol symbol(Expression expression) {
        if (!(expression instanceof Expression.Symbol symbol)) {
            throw new IllegalArgumentException("the derivative is taken by a variable, and " + variable + " is none");
        }
        if (symbol.domain() == Domain.Named.INTEGER
                || symbol.domain() == Domain.Named.POSITIVE_INTEGER
                || symbol.domain() == Domain.Named.ONE_HOT) {
            throw new IllegalArgumentException(
                    "there is no derivative by " + symbol.name() + ", which takes single values: " + symbol.domain());
        }
        return symbol;
    }

    /** The names, with every index that the text leaves free. */
    private static Symbols withFree(String text, Symbols names) {
        Symbols known = names;
        while (Reader.read(text, known) instanceof Reading.Malformed fault
                && fault.unbound().isPresent()) {
            Reading.Unbound index = fault.unbound().get();
            known = known.toBuilder().freeIndex(index.index(), index.range()).build();
        }
        return known;
    }

    private static Symbols withIndices(Symbols names, Shape shape, String[] indices) {
        if (indices.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "the variable has the shape " + shape + " and takes " + shape.rank() + " indices");
        }
        Symbols.Builder builder = names.toBuilder();
        for (int axis = 0; axis < indices.length; axis++) {
            Dimension length = shape.dimension(axis);
            builder.freeIndex(indices[axis], length);
        }
        return builder.build();
    }
}
