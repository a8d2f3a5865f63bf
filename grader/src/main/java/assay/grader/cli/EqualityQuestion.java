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
        for (Optional<Reading.Unbound> free = free(a, b); free.isPresent(); free = free(a, b)) {
            symbols = symbols.toBuilder()
                    .freeIndex(free.get().index(), free.get().range())
                    .build();
            a = Reader.read(left, symbols);
            b = Reader.read(right, symbols);
        }
        return answer(equality, a, b);
    }

    /** An index that one formula leaves free: the question is then asked for each of its values. */
    private static Optional<Reading.Unbound> free(Reading a, Reading b) {
        Optional<Reading.Unbound> ofA = a instanceof Reading.Malformed fault ? fault.unbound() : Optional.empty();
        return ofA.isPresent() || !(b instanceof Reading.Malformed other) ? ofA : other.unbound();
    }

    private Answer answer(Equality equality, Reading a, Reading b) {
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
