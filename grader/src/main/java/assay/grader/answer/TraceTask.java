package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Equality;
import assay.reference.derivative.DecidedEquality;
import assay.reference.derivative.RowReport;
import assay.reference.derivative.RowVerdict;
import assay.reference.derivative.Trace;
import assay.reference.derivative.TraceChecker;
import assay.reference.derivative.TraceLine;
import assay.reference.derivative.TraceName;
import assay.reference.derivative.TraceQuestion;
import assay.reference.derivative.TraceReport;
import assay.reference.derivative.TraceRow;
import assay.reference.derivative.ValueReport;
import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.RoundingPolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A trace is judged row by row against its own earlier rows, so that a slip is counted once. A row earns the mean of its
 * expression and its value; a result that is asked for and has no row counts as a row without credit.
 */
record TraceTask(TraceQuestion question, RoundingPolicy policy, Rational credit) implements Task {
    private static final String UNREADABLE = Status.UNREADABLE.spelling();
    private static final int SHOWN_DIGITS = 8;
    private static final int SHOWN_PRECISION = 128;

    @Override
    public Verdict judge(Answer answer) {
        TraceRows rows = TraceRows.read(answer.content(), question);
        if (rows.fault().isPresent()) {
            return Verdict.unreadable(rows.fault().get());
        }
        TraceReport report = new TraceChecker(
                        TraceRows.question(answer.content(), question), policy, new DecidedEquality(new Equality()))
                .check(rows.lines());
        List<Remark> faults =
                rows.rows().stream().flatMap(row -> row.faults().stream()).toList();
        List<Certificate.Steps.Step> steps = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Rational total = Rational.ZERO;
        Iterator<RowReport> reports = report.rows().iterator();
        for (TraceRows.Row row : rows.rows()) {
            Step step = row.line().map(line -> step(row, line, reports.next())).orElseGet(() -> unread(row));
            total = total.add(step.credit());
            steps.add(step.shown());
            if (step.open()) {
                open.add(row.name());
            }
        }
        boolean refuted = rows.rows().stream().anyMatch(TraceRows.Row::isRead);
        if (total.isZero() && !refuted && !faults.isEmpty()) {
            return Verdict.unreadable(faults.get(0)).with(faults.subList(1, faults.size()));
        }
        if (!open.isEmpty()) {
            return Verdict.undecided((open.size() == 1 ? "row " : "rows ") + String.join(", ", open)
                            + " could neither be proved nor refuted")
                    .with(faults);
        }
        for (TraceName name : report.missing()) {
            steps.add(new Certificate.Steps.Step(name.toString(), "missing", "", "", "This row is missing."));
        }
        if (steps.isEmpty()) {
            return Verdict.missing();
        }
        return Verdict.share(total.divide(Rational.of(steps.size())), new Certificate.Steps(steps), remarks(report))
                .with(faults);
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return TraceRows.read(answer.content(), question).understood();
    }

    /** A row with its share. @param open whether a person has to look at it */
    private record Step(Rational credit, boolean open, Certificate.Steps.Step shown) {}

    private static Step unread(TraceRows.Row row) {
        return new Step(
                Rational.ZERO,
                false,
                new Certificate.Steps.Step(row.name(), UNREADABLE, "", "", "This row cannot be read."));
    }

    /** What cannot be read earns nothing; a number beside it is judged if its row means something without it. */
    private Step step(TraceRows.Row read, TraceLine line, RowReport row) {
        List<Rational> shares = new ArrayList<>();
        boolean formula = row.verdict() == RowVerdict.RIGHT || row.verdict() == RowVerdict.FOLLOWS;
        if (read.expressionFault().isPresent() || row.verdict() != RowVerdict.NO_EXPRESSION) {
            shares.add(formula && read.expressionFault().isEmpty() ? Rational.ONE : Rational.ZERO);
        }
        row.value()
                .filter(value -> read.expressionFault().isEmpty() || value.verdict() != DecimalVerdict.UNDECIDED)
                .ifPresent(value -> shares.add(share(value)));
        if (read.valueFault().isPresent()) {
            shares.add(Rational.ZERO);
        }
        Rational mean = shares.isEmpty()
                ? Rational.ZERO
                : shares.stream().reduce(Rational.ZERO, Rational::add).divide(Rational.of(shares.size()));
        String yours = line.value().map(Object::toString).orElse("");
        String expected = row.value()
                .filter(value -> !value.isRight(policy))
                .map(ValueReport::value)
                .filter(value -> value.isDefined() || value.isUndefined())
                .map(value -> ExactText.of(value, SHOWN_DIGITS))
                .orElse("");
        boolean open = read.expressionFault().isEmpty() && row.isOpen();
        String name = row.name().toString();
        return new Step(
                mean,
                open,
                read.isRead()
                        ? new Certificate.Steps.Step(name, finding(row), yours, expected, message(row))
                        : new Certificate.Steps.Step(name, UNREADABLE, yours, "", unreadable(read)));
    }

    private static String unreadable(TraceRows.Row row) {
        return "Its " + (row.expressionFault().isPresent() ? "expression" : "value") + " cannot be read.";
    }

    private Rational share(ValueReport value) {
        if (value.isRight(policy) || carriesSlip(value)) {
            return Rational.ONE;
        }
        return value.verdict().isImprecise() ? credit : Rational.ZERO;
    }

    /** The number follows from an earlier slip, which has cost its points already. */
    private static boolean carriesSlip(ValueReport value) {
        return value.carried() == ValueReport.Carried.FROM_SLIP;
    }

    private String finding(RowReport row) {
        if (row.verdict() == RowVerdict.MISPRINT
                || row.verdict() == RowVerdict.WRONG
                || row.verdict() == RowVerdict.UNRECOGNISED) {
            return row.verdict().spelling();
        }
        if (row.value().isEmpty() || row.value().get().isRight(policy)) {
            return "right";
        }
        ValueReport value = row.value().get();
        return carriesSlip(value) && !value.verdict().isImprecise()
                ? "carried-on"
                : value.verdict().spelling();
    }

    private String message(RowReport row) {
        if (row.misprint().isPresent()) {
            return row.misprint().get().message();
        }
        if (row.verdict() == RowVerdict.WRONG) {
            return "The expression is not what the name of the row says.";
        }
        if (row.verdict() == RowVerdict.UNRECOGNISED) {
            return "The expression is no step towards " + question.output() + " that is recognised.";
        }
        if (row.value().isEmpty() || row.value().get().isRight(policy)) {
            return "";
        }
        ValueReport value = row.value().get();
        if (value.verdict().isImprecise()) {
            return "";
        }
        return switch (value.carried()) {
            case FROM_SLIP -> "It follows from a wrong value above and costs nothing again.";
            case FROM_ROUNDING, FROM_IMPRECISION ->
                "It comes from values that were rounded before; calculate with exact ones.";
            case NO -> "";
        };
    }

    private List<Remark> remarks(TraceReport report) {
        List<Remark> remarks = new ArrayList<>();
        for (DecimalVerdict kind :
                List.of(DecimalVerdict.TOO_FEW_DIGITS, DecimalVerdict.TRUNCATED, DecimalVerdict.WRONG)) {
            List<String> names = report.rows().stream()
                    .filter(row -> row.value()
                            .filter(value -> value.verdict() == kind && !value.isRight(policy))
                            .isPresent())
                    .map(row -> row.name().toString())
                    .toList();
            if (!names.isEmpty()) {
                remarks.add(Remark.verdict(kind.spelling(), message(kind) + ": " + String.join(", ", names) + "."));
            }
        }
        report.misprints().forEach(misprint -> remarks.add(new Remark("misprint", misprint.message())));
        return remarks;
    }

    private String message(DecimalVerdict kind) {
        return switch (kind) {
            case TOO_FEW_DIGITS -> "Right but imprecise; asked are " + policy.decimals() + " decimals";
            case TRUNCATED -> "Cut off instead of rounded";
            case WRONG -> "Wrong values";
            case EXACT, ROUNDED, UNDECIDED -> "";
        };
    }

    @Override
    public List<Node> ownAnswers() {
        return List.of(rows(PlainPrinter::print), rows(expression -> "$" + LatexPrinter.print(expression) + "$"));
    }

    @Override
    public Optional<AskedValues> values() {
        Map<String, Tensor<Rational>> at = new LinkedHashMap<>();
        for (int k = 0; k < question.inputs().size(); k++) {
            at.put(
                    question.inputs().get(k).name(),
                    Tensor.scalar(question.point().get(k)));
        }
        Optional<List<String>> right = results(question.function(), at);
        return Optional.of(new AskedValues(
                Optional.of(question.function()),
                at,
                List.of(),
                other -> right.isPresent()
                        && right.equals(AskedValues.formulaOf(other).flatMap(function -> results(function, at)))));
    }

    /** The value of a function and its derivatives, as they are written; nothing if one is not known. */
    private Optional<List<String>> results(Expression function, Map<String, Tensor<Rational>> at) {
        List<Expression> asked = new ArrayList<>(List.of(function));
        question.inputs().forEach(input -> asked.add(new Expression.Derivative(function, input)));
        List<String> results = new ArrayList<>();
        try {
            for (Expression each : asked) {
                new ExactValue(new Term.Formula("", each), at)
                        .written(0, Optional.of(policy.decimals()))
                        .ifPresent(results::add);
            }
        } catch (ComputationException | BudgetException withoutValue) {
            return Optional.empty();
        }
        return results.size() == asked.size() ? Optional.of(results) : Optional.empty();
    }

    private Node rows(Function<Expression, String> print) {
        List<Node> rows = new ArrayList<>();
        for (TraceRow row : Trace.of(question)) {
            Map<String, Node> fields = new LinkedHashMap<>();
            fields.put("name", WrittenAnswer.text(row.name().toString()));
            fields.put("expression", WrittenAnswer.text(print.apply(row.expression())));
            ExactText.rounded(row.value(), policy.decimals())
                    .ifPresent(value -> fields.put("value", WrittenAnswer.text(value)));
            rows.add(WrittenAnswer.mapping(fields));
        }
        return WrittenAnswer.sequence(rows);
    }

    @Override
    public List<String> solution() {
        return Trace.of(question).stream()
                .map(row -> row.name() + " = " + PlainPrinter.print(row.expression()) + " = "
                        + ExactText.of(row.value().enclosure(SHOWN_PRECISION), SHOWN_DIGITS))
                .toList();
    }

    @Override
    public String form() {
        return "rows {name: v1, expression: …, value: …} in the order of evaluation";
    }

    @Override
    public List<String> policies() {
        return List.of(
                "values rounded to " + policy.decimals() + " decimals, intermediate rounding "
                        + (policy.intermediate() == RoundingPolicy.Intermediate.ALLOWED ? "allowed" : "forbidden"),
                "each row earns its share; an imprecise value earns " + credit + " of its half",
                "a row is judged from the rows before it, so that a slip counts once");
    }
}
