package assay.reference.derivative;

import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.rounding.RoundingPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges an evaluation trace in the three-part notation (Griewank and Walther, Evaluating Derivatives, chapters 2 and 3)
 * row by row: by the function, by the point, and by the trace's own earlier rows.
 *
 * <p>Any decomposition of the function into rows is accepted. A tangent has to be the derivative of the trace's own
 * quantity, an adjoint the derivative of the trace's own result by it. A slip counts where it is made; rows that only
 * carry it on are told apart.
 */
public final class TraceChecker {
    private final TraceQuestion question;
    private final RoundingPolicy policy;
    private final EqualityOracle oracle;

    /**
     * The checker of a question.
     *
     * @param policy how the numbers are to be rounded
     * @param oracle who decides whether two expressions in the inputs are equal
     */
    public TraceChecker(TraceQuestion question, RoundingPolicy policy, EqualityOracle oracle) {
        this.question = question;
        this.policy = policy;
        this.oracle = oracle;
    }

    /**
     * Judges the rows, given in evaluation order. A trace beyond the budget is undecided in every row. Where nothing is
     * known of a single value, other rows may still be right by what it must have been.
     */
    public TraceReport check(List<TraceLine> lines) {
        try {
            Judged judged = judged(lines);
            Optional<ValueColumn.Completion> completion =
                    judged.report().rows().stream().anyMatch(RowReport::isOpen)
                            ? judged.values().completion()
                            : Optional.empty();
            if (completion.isEmpty()) {
                return judged.report();
            }
            List<TraceLine> completed = new ArrayList<>(lines);
            TraceLine line = lines.get(completion.get().line());
            completed.set(
                    completion.get().line(),
                    new TraceLine(line.name(), Optional.of(completion.get().expression()), line.value()));
            return judged.report().with(judged(completed).report());
        } catch (BudgetException tooLarge) {
            List<RowReport> undecided = new ArrayList<>();
            for (TraceLine line : lines) {
                TraceName name = TraceName.parse(line.name(), question.quantities());
                undecided.add(new RowReport(name, RowVerdict.UNDECIDED, Optional.empty(), Optional.empty()));
            }
            return new TraceReport(undecided, List.of());
        }
    }

    private record Judged(TraceReport report, ValueColumn values) {}

    private Judged judged(List<TraceLine> lines) {
        Sheet sheet = new Sheet(question);
        List<TraceName> names =
                lines.stream().map(line -> sheet.name(line.name())).toList();
        Comparison comparison = new Comparison(sheet, oracle);
        Numbers numbers = new Numbers(sheet, policy.decimals(), comparison);
        RowReader reader = new RowReader(sheet, numbers, names);
        ValueColumn values = new ValueColumn(sheet, reader, numbers, comparison);
        for (int k = 0; k < lines.size(); k++) {
            if (names.get(k).role() == Role.VALUE) {
                values.read(k, names.get(k), lines.get(k));
            }
        }
        Map<Integer, RowReport> reports = new TreeMap<>(values.reports());
        DerivativeColumn column = new DerivativeColumn(sheet, reader, numbers, comparison);
        if (question.mode() instanceof Mode.Forward forward) {
            TangentColumn tangents = new TangentColumn(sheet, forward.seed(), column);
            for (int k = 0; k < lines.size(); k++) {
                if (names.get(k).role() == Role.TANGENT) {
                    reports.put(k, tangents.judge(names.get(k), lines.get(k)));
                }
            }
        }
        Rational seed = question.mode() instanceof Mode.Reverse reverse ? reverse.seed() : Rational.ONE;
        AdjointColumn adjoints = new AdjointColumn(sheet, values.output(), seed, column);
        for (int k = 0; k < lines.size(); k++) {
            if (names.get(k).role() == Role.ADJOINT) {
                boolean last = !names.subList(k + 1, names.size()).contains(names.get(k));
                reports.put(k, adjoints.judge(names.get(k), lines.get(k), last));
            } else if (names.get(k).role() == Role.TANGENT) {
                // Without a seed a tangent has no meaning.
                reports.putIfAbsent(
                        k, new RowReport(names.get(k), RowVerdict.UNDECIDED, Optional.empty(), Optional.empty()));
            }
        }
        return new Judged(
                new TraceReport(List.copyOf(reports.values()), missing(sheet, names, values.output())), values);
    }

    private List<TraceName> missing(Sheet sheet, List<TraceName> names, Optional<String> output) {
        Set<String> present = new HashSet<>();
        for (TraceName name : names) {
            if (sheet.isIntroduced(name)) {
                sheet.key(name).ifPresent(present::add);
            }
        }
        TraceName result = sheet.name(question.output());
        List<TraceName> missing = new ArrayList<>();
        if (output.isEmpty() || !present.contains(output.get())) {
            missing.add(result);
        }
        if (question.mode() instanceof Mode.Forward) {
            require(output.orElse(result.quantity()), Role.TANGENT, result.quantity(), present, missing);
        } else {
            for (int k = 0; k < question.inputs().size(); k++) {
                require(sheet.inputKey(k), Role.ADJOINT, sheet.inputKey(k), present, missing);
            }
        }
        return missing;
    }

    private static void require(String key, Role role, String quantity, Set<String> present, List<TraceName> missing) {
        if (!present.contains(Sheet.key(role, key))) {
            missing.add(new TraceName(role, quantity));
        }
    }
}
