package assay.grader.cli;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import java.util.Optional;

/**
 * Whether two formulas are equal.
 *
 * @param left the first formula, plain or LaTeX
 * @param right the second
 * @param variables what is known of the variables; any other name is a real scalar
 */
record EqualityQuestion(String left, String right, List<Declaration> variables) {
    EqualityQuestion {
        variables = List.copyOf(variables);
    }

    /** What came of it. */
    sealed interface Answer {}

    /** Both formulas could be read. */
    record Decided(Decision decision) implements Answer {}

    /** One formula could not be read. */
    record Invalid(ReadingFault fault) implements Answer {}

    /**
     * The answer.
     *
     * @throws IllegalArgumentException if the declarations of the variables contradict each other
     */
    Answer answer(Equality equality) {
        Symbols.Builder builder = Symbols.lenient();
        for (Declaration variable : variables) {
            builder.symbol(variable.name(), variable.shape(), variable.domain());
        }
        Symbols symbols = builder.build();
        Reading a = Reader.read(left, symbols);
        Reading b = Reader.read(right, symbols);
        Optional<ReadingFault> fault = ReadingFault.of("A", left, a).or(() -> ReadingFault.of("B", right, b));
        if (fault.isPresent()) {
            return new Invalid(fault.get());
        }
        return new Decided(equality.decide(expression(a), expression(b)));
    }

    private static Expression expression(Reading reading) {
        return ((Reading.Read) reading).expression();
    }
}
