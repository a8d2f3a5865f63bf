package assay.reference.derivative;

import assay.reference.derivative.EqualityOracle.Answer;
import assay.reference.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the rows of tangents and of adjoints have in common: each is compared with what its name says. */
final class DerivativeColumn {
    private final Sheet sheet;
    private final RowReader reader;
    private final Numbers numbers;
    private final Comparison comparison;

    DerivativeColumn(Sheet sheet, RowReader reader, Numbers numbers, Comparison comparison) {
        this.sheet = sheet;
        this.reader = reader;
        this.numbers = numbers;
        this.comparison = comparison;
    }

    /**
     * What a row may be.
     *
     * @param full the derivative that its name stands for
     * @param right what is right in its place: the full derivative, or a part of it that later rows complete
     * @param following what would be right if the derivatives of earlier rows were
     */
    record Expectation(Instruction full, List<Instruction> right, List<Instruction> following) {}

    /**
     * Judges a row.
     *
     * @param expectation what a derivative of the value with a key may be
     */
    RowReport judge(TraceName name, TraceLine line, Function<String, Expectation> expectation) {
        TraceName value = new TraceName(Role.VALUE, name.quantity());
        Optional<String> quantity = sheet.key(value);
        if (quantity.isEmpty()) {
            Misprint misprint = new Misprint(name, value, Misprint.Kind.NOWHERE, Optional.empty());
            return new RowReport(name, RowVerdict.MISPRINT, Optional.of(misprint), Optional.empty());
        }
        Expectation expected = expectation.apply(quantity.get());
        String key = Sheet.key(name.role(), quantity.get());
        Reading reading = credible(reader.read(name, line), key, expected);
        RowVerdict verdict = reading.misprint().isPresent()
                ? RowVerdict.MISPRINT
                : line.expression().isEmpty()
                        ? RowVerdict.NO_EXPRESSION
                        : reading.meaning()
                                .map(meaning -> verdict(meaning, key, expected))
                                .orElse(line.isTensor() ? RowVerdict.WRONG : RowVerdict.UNDECIDED);
        Instruction meaning =
                reading.meaning().orElseGet(() -> line.expression().isEmpty() ? expected.full() : sheet.unknown(key));
        Optional<ValueReport> number = numbers.report(reading, meaning, key);
        sheet.set(name, key, meaning);
        return new RowReport(name, verdict, reading.misprint(), number);
    }

    /** A mend that only the number speaks for is none: the mended row has to be right. */
    private Reading credible(Reading reading, String key, Expectation expected) {
        boolean doubtful = reading.misprint().isPresent()
                && reading.meaning().isPresent()
                && verdict(reading.meaning().get(), key, expected) != RowVerdict.RIGHT;
        return doubtful
                ? Reading.unread(
                        reading.name(), reading.line(), reading.misprint().map(Misprint::withoutMend))
                : reading;
    }

    private RowVerdict verdict(Instruction meaning, String key, Expectation expected) {
        Answer right = any(meaning, expected.right());
        if (right == Answer.EQUAL) {
            return RowVerdict.RIGHT;
        }
        boolean restated = sheet.hasMeaning(key) && sheet.meaning(key) == meaning;
        if (restated || any(meaning, expected.following()) == Answer.EQUAL) {
            return RowVerdict.FOLLOWS;
        }
        return right == Answer.DIFFERENT ? RowVerdict.WRONG : RowVerdict.UNDECIDED;
    }

    /** Whether one of several is equal; different only if all are. */
    private Answer any(Instruction meaning, List<Instruction> candidates) {
        Answer answer = Answer.DIFFERENT;
        for (Instruction candidate : candidates) {
            Answer next = comparison.compare(meaning, candidate);
            if (next == Answer.EQUAL) {
                return Answer.EQUAL;
            }
            if (next == Answer.UNDECIDED) {
                answer = Answer.UNDECIDED;
            }
        }
        return answer;
    }
}
