package assay.reference.derivative;

import assay.reference.derivative.EqualityOracle.Answer;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.number.Exact;
import assay.reference.program.Instruction;
import assay.reference.program.Lifting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The forward evaluation trace. Any way to compute the function is right: rows are judged by the result, and only if
 * that is not the function by themselves.
 */
final class ValueColumn {
    private final Sheet sheet;
    private final RowReader reader;
    private final Numbers numbers;
    private final Comparison comparison;
    private final List<Row> rows = new ArrayList<>();

    /** A row with what is known before the result is; the verdict is empty while it depends on the result. */
    private record Row(
            int line, Reading reading, String key, Optional<RowVerdict> verdict, Optional<ValueReport> value) {

        boolean isDefinition() {
            return reading.function().isPresent() && !(reading.function().get().expression() instanceof Symbol);
        }

        RowReport report(RowVerdict other) {
            return new RowReport(
                    reading.name(),
                    reading.misprint().isPresent() ? RowVerdict.MISPRINT : other,
                    reading.misprint(),
                    value);
        }
    }

    ValueColumn(Sheet sheet, RowReader reader, Numbers numbers, Comparison comparison) {
        this.sheet = sheet;
        this.reader = reader;
        this.numbers = numbers;
        this.comparison = comparison;
    }

    /** Reads the next row. */
    void read(int line, TraceName name, TraceLine text) {
        Reading reading = reader.read(name, text);
        Optional<String> given = inputNamed(name);
        boolean constant = reading.function().map(f -> f.names().isEmpty()).orElse(false);
        if (given.isPresent()
                && (constant
                        || reading.function().isEmpty() && reading.misprint().isEmpty())) {
            sheet.alias(name, given.get());
            Instruction input = sheet.meaning(given.get());
            Optional<RowVerdict> verdict = text.expression().isEmpty()
                    ? Optional.of(RowVerdict.NO_EXPRESSION)
                    : reading.meaning().map(meaning -> isValueOf(meaning, input) ? RowVerdict.RIGHT : RowVerdict.WRONG);
            add(
                    line,
                    reading,
                    given.get(),
                    input,
                    verdict.or(() -> Optional.of(text.isTensor() ? RowVerdict.WRONG : RowVerdict.UNDECIDED)));
        } else if (reading.function().isPresent() && reading.meaning().isPresent()) {
            Instruction meaning = reading.meaning().get();
            String key = sheet.define(name, reading.function().get(), meaning);
            add(line, reading, key, meaning, Optional.empty());
        } else {
            String key = unread(name, text);
            RowVerdict verdict = reading.misprint().isPresent()
                    ? RowVerdict.MISPRINT
                    : text.isTensor()
                            ? RowVerdict.WRONG
                            : text.expression().isPresent() ? RowVerdict.UNDECIDED : RowVerdict.NO_EXPRESSION;
            add(line, reading, key, sheet.meaning(key), Optional.of(verdict));
        }
    }

    private void add(int line, Reading reading, String key, Instruction meaning, Optional<RowVerdict> verdict) {
        rows.add(new Row(line, reading, key, verdict, numbers.report(reading, meaning, key)));
    }

    /** The input that a name stands for, as long as no row says otherwise. */
    private Optional<String> inputNamed(TraceName name) {
        for (int k = 0; k < sheet.question().inputs().size(); k++) {
            String key = sheet.inputKey(k);
            String number = TraceName.intermediate(sheet.question().number(k));
            boolean free = !sheet.isIntroduced(name) || sheet.key(name).equals(Optional.of(key));
            if (name.quantity().equals(key) || (name.quantity().equals(number) && free)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private boolean isValueOf(Instruction meaning, Instruction input) {
        Exact value = sheet.real(meaning).enclosure(Comparison.PRECISION);
        Exact coordinate = sheet.real(input).enclosure(Comparison.PRECISION);
        return meaning == input || (value.isExact() && coordinate.isExact() && !value.disjoint(coordinate));
    }

    /** The key of a row without a readable expression: known before, the result, or unknown. */
    private String unread(TraceName name, TraceLine line) {
        if (line.expression().isEmpty()) {
            Optional<String> known = sheet.key(name);
            if (known.isEmpty() && name.equals(sheet.name(sheet.question().output()))) {
                known = lastDefined().or(() -> Optional.of(sheet.defineFunction(name)));
            }
            if (known.isPresent()) {
                sheet.alias(name, known.get());
                return known.get();
            }
        }
        return sheet.defineUnknown(name);
    }

    private Optional<String> lastDefined() {
        return rows.stream()
                .filter(row -> row.isDefinition() && row.verdict().isEmpty())
                .map(Row::key)
                .reduce((first, second) -> second);
    }

    /** The key of the result: the row that is named so, else the last row. */
    Optional<String> output() {
        return sheet.key(sheet.name(sheet.question().output())).or(this::lastDefined);
    }

    /** What a line must have computed for the result to be the function. */
    record Completion(int line, Expression expression) {}

    /**
     * What the only row of which nothing is known must have computed: the result is the function with exactly one part of
     * the function in its place.
     */
    Optional<Completion> completion() {
        List<Row> unknown = rows.stream()
                .filter(row -> sheet.unknowns().containsKey(row.key()))
                .toList();
        if (unknown.size() != 1 || sheet.unknowns().size() != 1 || output().isEmpty()) {
            return Optional.empty();
        }
        Row row = unknown.get(0);
        List<Instruction> fitting = new ArrayList<>();
        for (Instruction part : Parts.of(sheet)) {
            boolean known = fitting.stream().anyMatch(other -> comparison.equal(other, part));
            if (!known && isFunctionWith(row.key(), part)) {
                fitting.add(part);
            }
        }
        return fitting.size() == 1
                ? Optional.of(
                        new Completion(row.line(), Lifting.of(sheet.builder().program(List.of(fitting.get(0))))))
                : Optional.empty();
    }

    /** The reports of all rows, by the number of their line. */
    Map<Integer, RowReport> reports() {
        Optional<Answer> answer = output().map(key -> comparison.compare(sheet.meaning(key), sheet.function()));
        Map<Integer, RowReport> reports = new HashMap<>();
        if (answer.isEmpty() || answer.get() == Answer.EQUAL) {
            rows.forEach(row -> reports.put(row.line(), row.report(row.verdict().orElse(RowVerdict.RIGHT))));
            return reports;
        }
        Map<Integer, RowVerdict> verdicts = located(answer.get());
        rows.forEach(
                row -> reports.put(row.line(), row.report(verdicts.getOrDefault(row.line(), RowVerdict.UNDECIDED))));
        return reports;
    }

    /** The verdicts if the result is not proved to be the function. */
    private Map<Integer, RowVerdict> located(Answer answer) {
        Set<Instruction> parts = Parts.of(sheet);
        Map<Integer, RowVerdict> verdicts = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        List<Row> unrecognised = new ArrayList<>();
        for (Row row : rows) {
            RowVerdict verdict = row.verdict().orElseGet(() -> located(row, answer, parts, doubtful));
            if (verdict == RowVerdict.UNRECOGNISED) {
                unrecognised.add(row);
            }
            boolean mended = row.reading().misprint().flatMap(Misprint::mend).isPresent();
            if (verdict != RowVerdict.RIGHT && verdict != RowVerdict.NO_EXPRESSION && !mended
                    || sheet.local(row.key()).isEmpty() && !isInput(row.key())) {
                doubtful.add(row.key());
            }
            verdicts.put(row.line(), verdict);
        }
        if (unrecognised.size() == 1 && isOnlyFault(unrecognised.get(0), parts)) {
            verdicts.put(unrecognised.get(0).line(), RowVerdict.WRONG);
        }
        return verdicts;
    }

    private boolean isInput(String key) {
        for (int k = 0; k < sheet.question().inputs().size(); k++) {
            if (sheet.inputKey(k).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private RowVerdict located(Row row, Answer answer, Set<Instruction> parts, Set<String> doubtful) {
        boolean result = output().equals(Optional.of(row.key()));
        Instruction meaning = sheet.meaning(row.key());
        if (isInput(row.key()) || (!result && parts.stream().anyMatch(part -> comparison.equal(meaning, part)))) {
            return RowVerdict.RIGHT;
        }
        boolean follows = !row.isDefinition() && doubtful.contains(row.key())
                || row.reading().function().stream()
                        .flatMap(f -> f.names().stream())
                        .anyMatch(doubtful::contains);
        if (follows) {
            return RowVerdict.FOLLOWS;
        }
        if (answer == Answer.UNDECIDED) {
            return RowVerdict.UNDECIDED;
        }
        return result ? RowVerdict.WRONG : RowVerdict.UNRECOGNISED;
    }

    /** Whether the result is the function as soon as this row computes some part of it. */
    private boolean isOnlyFault(Row row, Set<Instruction> parts) {
        return parts.stream().anyMatch(part -> isFunctionWith(row.key(), part));
    }

    /** Whether the result is the function where a key has another meaning. */
    private boolean isFunctionWith(String key, Instruction meaning) {
        Map<String, Instruction> changed = new HashMap<>(Map.of(key, meaning));
        for (String name : sheet.order()
                .subList(sheet.order().indexOf(key) + 1, sheet.order().size())) {
            sheet.local(name)
                    .filter(local -> local.names().stream().anyMatch(changed::containsKey))
                    .ifPresent(local -> changed.put(
                            name,
                            local.at(
                                    sheet.builder(),
                                    other -> Optional.ofNullable(changed.get(other))
                                            .orElseGet(() -> sheet.meaning(other)))));
        }
        Optional<Instruction> result = output().map(changed::get);
        return result.isPresent() && comparison.equal(result.get(), sheet.function());
    }
}
