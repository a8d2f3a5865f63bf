package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.grader.problem.Value;
import assay.grader.problem.WrongCall;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.rounding.DecimalVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Numbers to be given exactly or rounded: a single one, a sequence or a tensor. Each entry is judged by itself; the credit
 * is the mean over the entries, or all or nothing.
 */
record NumbersTask(
        ExactValue value,
        Optional<StepwiseValue> steps,
        List<WrongCall> wrongCalls,
        Rounding rounding,
        boolean eachEntry,
        List<Node> examples)
        implements Followable, Follower {

    @Override
    public Verdict judge(Answer answer) {
        Verdict verdict = judged(answer);
        if (verdict.status() != Status.INCORRECT || verdict.certificate() instanceof Certificate.Shape) {
            return verdict;
        }
        List<Remark> lost = Meant.inNumber(answer, other -> judged(other).status() == Status.CORRECT);
        if (!lost.isEmpty() || !NumberDiagnosis.isTelling(answer)) {
            return verdict.first(lost);
        }
        NumberDiagnosis diagnosis = new NumberDiagnosis(AskedValues.formulaOf(value.term()), wrongCalls);
        return verdict.first(diagnosis.of(term -> new NumbersTask(
                                new ExactValue(term, value.at()),
                                Optional.empty(),
                                List.of(),
                                rounding,
                                eachEntry,
                                List.of())
                        .judged(answer)
                        .status()
                == Status.CORRECT));
    }

    @Override
    public List<Understood> understood(Answer answer) {
        WrittenNumbers read =
                WrittenNumbers.of(answer.content(), value.dimensions().size());
        return read.fault().isPresent() ? List.of() : List.of(read.understood());
    }

    private Verdict judged(Answer answer) {
        WrittenNumbers read =
                WrittenNumbers.of(answer.content(), value.dimensions().size());
        if (read.fault().isPresent()) {
            return Verdict.unreadable(read.fault().get());
        }
        Tensor<Node.Scalar> written = read.texts();
        if (!written.dimensions().equals(value.dimensions())) {
            return Verdict.incorrect(
                    new Certificate.Shape(shape(written.dimensions()), shape(value.dimensions())),
                    Remark.form(
                            "shape",
                            "Your answer has the shape " + shape(written.dimensions()) + "; asked is "
                                    + shape(value.dimensions()) + "."));
        }
        List<String> plain = written.entries().stream().map(Node.Scalar::text).toList();
        return verdict(written, EntryJudge.judge(value, steps, rounding, plain, read.numbers()));
    }

    private Verdict verdict(Tensor<Node.Scalar> written, List<JudgedEntry> findings) {
        if (findings.stream().anyMatch(finding -> finding.verdict() == DecimalVerdict.UNDECIDED)) {
            return Verdict.undecided("an entry could not be told from the exact value");
        }
        Rational credit = Rational.ZERO;
        for (JudgedEntry finding : findings) {
            credit = credit.add(finding.isFree() ? Rational.ONE : rounding.creditOf(finding.verdict()));
        }
        credit = credit.divide(Rational.of(findings.size()));
        if (!eachEntry && findings.stream().anyMatch(finding -> !finding.isRight())) {
            credit = Rational.ZERO;
        }
        List<Remark> remarks = remarks(written.dimensions(), findings);
        rounding.computed(written.entries(), findings).ifPresent(remarks::add);
        if (written.rank() == 0) {
            return Verdict.share(
                    credit,
                    new Certificate.Enclosure(written.entry().text(), value.shown(0), rounding.description()),
                    remarks);
        }
        List<Certificate.Exhaustive.Difference> differences = new ArrayList<>();
        for (int k = 0; k < findings.size(); k++) {
            if (!findings.get(k).isRight()) {
                differences.add(new Certificate.Exhaustive.Difference(
                        entry(written.dimensions(), k), written.entries().get(k).text(), value.shown(k)));
            }
        }
        return Verdict.share(credit, new Certificate.Exhaustive(findings.size(), differences), remarks);
    }

    private List<Remark> remarks(List<Integer> dimensions, List<JudgedEntry> findings) {
        List<Remark> remarks = new ArrayList<>();
        for (DecimalVerdict kind : DecimalVerdict.values()) {
            entries(dimensions, findings, finding -> finding.isMistake(kind))
                    .flatMap(entries ->
                            message(kind, entries.isEmpty() ? "The number" : "In " + entries + " the number"))
                    .ifPresent(message -> remarks.add(Remark.verdict(kind.spelling(), message)));
        }
        entries(dimensions, findings, finding -> finding.origin() == JudgedEntry.Origin.WRONG_ENTRY)
                .ifPresent(entries -> remarks.add(Remark.verdict(
                        "carried-on",
                        "What stands in " + entries + " follows from a wrong entry before and costs nothing again.")));
        return remarks;
    }

    /** The names of the entries of which something is found, if there are any; that of a single number is empty. */
    private static Optional<String> entries(
            List<Integer> dimensions, List<JudgedEntry> findings, Predicate<JudgedEntry> found) {
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < findings.size(); k++) {
            if (found.test(findings.get(k))) {
                entries.add(dimensions.isEmpty() ? "" : entry(dimensions, k));
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", entries));
    }

    /** The four messages that tell rounding mistakes apart, and none for what is right. */
    private Optional<String> message(DecimalVerdict kind, String subject) {
        String asked =
                rounding.policy().map(policy -> policy.decimals() + " decimals").orElse("the exact value");
        return switch (kind) {
            case EXACT, ROUNDED, UNDECIDED -> Optional.empty();
            case TRUNCATED -> Optional.of(subject + " is cut off, not rounded: the next digit is 5 or more.");
            case TOO_FEW_DIGITS ->
                Optional.of(subject + " is right as far as it goes, but it is imprecise: asked is " + asked + ".");
            case WRONG -> Optional.of(subject + " is wrong, not only rounded otherwise.");
        };
    }

    private static String entry(List<Integer> dimensions, int position) {
        List<String> indices = new ArrayList<>();
        int rest = position;
        for (int axis = dimensions.size() - 1; axis >= 0; axis--) {
            indices.add(0, Integer.toString(rest % dimensions.get(axis) + 1));
            rest /= dimensions.get(axis);
        }
        return "entry [" + String.join(",", indices) + "]";
    }

    private static String shape(List<Integer> dimensions) {
        return dimensions.isEmpty()
                ? "a single number"
                : dimensions.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    @Override
    public boolean asksFor(Expression definition) {
        try {
            return new ExactValue(new Term.Formula("", definition), value.at()).agrees(value);
        } catch (ComputationException | BudgetException withoutValue) {
            return false;
        }
    }

    @Override
    public Optional<Standing> standing(Answer answer) {
        WrittenNumbers read =
                WrittenNumbers.of(answer.content(), value.dimensions().size());
        if (read.fault().isPresent() || !read.texts().dimensions().equals(value.dimensions())) {
            return Optional.empty();
        }
        Value written = read.value();
        try {
            ExactValue known = new ExactValue(new Term.Formula("", written.formula()), Map.of());
            return Optional.of(new Standing(
                            written,
                            read.rounded(rounding, answer.part(), k -> isExact(read, k)),
                            known.isTrivial() && !value.isTrivial()))
                    .filter(standing -> known.isDefined());
        } catch (ComputationException | BudgetException withoutValue) {
            return Optional.empty();
        }
    }

    private boolean isExact(WrittenNumbers read, int position) {
        return value.judge(
                        position,
                        read.texts().entries().get(position).text(),
                        read.numbers().get(position).expression().orElseThrow(),
                        rounding.policy().map(policy -> policy.decimals()))
                == DecimalVerdict.EXACT;
    }

    @Override
    public boolean asksAsMuchAs(Task original) {
        return original instanceof NumbersTask numbers
                && value.dimensions().equals(numbers.value.dimensions())
                && value.isDefined()
                && (!value.isTrivial() || numbers.value.isTrivial());
    }

    @Override
    public boolean takesRanges() {
        return true;
    }

    @Override
    public boolean allowsRoundedNumbers() {
        return rounding.allowsIntermediate();
    }

    @Override
    public List<Node> ownAnswers() {
        Optional<Integer> decimals = rounding.policy().map(policy -> policy.decimals());
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < value.count(); k++) {
            value.written(k, decimals).ifPresent(texts::add);
        }
        if (texts.size() < value.count()) {
            return List.of();
        }
        Tensor<String> plain = new Tensor<>(value.dimensions(), texts);
        return List.of(WrittenAnswer.entries(plain), WrittenAnswer.entries(plain.map(text -> "$" + text + "$")));
    }

    @Override
    public Optional<AskedValues> values() {
        return Optional.of(new AskedValues(AskedValues.formulaOf(value.term()), value.at(), wrongCalls, this::passes));
    }

    @Override
    public List<Audit> audits() {
        String claim = "that the reference has a value at the question's numbers";
        for (int k = 0; k < value.count(); k++) {
            if (!value.isDefined(k)) {
                Audit.Outcome outcome = value.isUndefined(k) ? Audit.Outcome.REFUTED : Audit.Outcome.OPEN;
                return List.of(
                        new Audit(claim, outcome, value.dimensions().isEmpty() ? "" : entry(value.dimensions(), k)));
            }
        }
        return List.of(new Audit(claim, Audit.Outcome.PROVED, ""));
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(new Shape(value.dimensions().stream()
                .map(length -> Dimension.parse(Integer.toString(length)))
                .toList()));
    }

    /** Whether the values of something else, written rightly, would be found right. */
    private boolean passes(Term other) {
        try {
            NumbersTask task = new NumbersTask(
                    new ExactValue(other, value.at()), Optional.empty(), List.of(), rounding, eachEntry, List.of());
            return task.ownAnswers().stream()
                    .findFirst()
                    .filter(answer -> judged(new Answer("", answer)).status() == Status.CORRECT)
                    .isPresent();
        } catch (ComputationException | BudgetException withoutValue) {
            return false;
        }
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        lines.add(spelled(0, 0));
        for (Node example : examples) {
            lines.add("for example " + String.join(" ", new Answer("", example).lines()));
        }
        return lines;
    }

    /** The entries from {@code start} on in nested brackets. */
    private String spelled(int axis, int start) {
        List<Integer> dimensions = value.dimensions();
        if (axis == dimensions.size()) {
            return value.shown(start);
        }
        int stride = Tensor.count(dimensions.subList(axis + 1, dimensions.size()));
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < dimensions.get(axis); k++) {
            parts.add(spelled(axis + 1, start + k * stride));
        }
        return "[" + String.join(", ", parts) + "]";
    }

    @Override
    public String form() {
        return value.dimensions().isEmpty()
                ? "a number, or a formula without names"
                : "numbers of the shape " + shape(value.dimensions()) + ", in brackets";
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add(rounding.description());
        if (steps.isPresent()) {
            lines.add("each entry may be computed from your own rounded entries before it; a wrong one costs once");
        } else if (rounding.allowsIntermediate()) {
            lines.add("it may be computed from your own rounded answers that it follows");
        }
        if (!value.dimensions().isEmpty()) {
            lines.add(eachEntry ? "each entry earns its share" : "all entries must be right");
        }
        return lines;
    }
}
