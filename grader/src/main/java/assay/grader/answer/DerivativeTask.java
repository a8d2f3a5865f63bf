package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Vocabulary;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeCheck;
import assay.reference.derivative.DerivativeDiagnostician;
import assay.reference.derivative.DerivativeExamination;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.derivative.ReferenceAudit;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Shape;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A derivative to be found, in any form that is equal where the function has one. */
final class DerivativeTask implements Task {
    private final Vocabulary vocabulary;
    private final Derivative subject;
    private final Optional<DerivativeLayout> layout;
    private final Optional<KinkPolicy> kinks;
    private final Equality equality;
    private final boolean proof;
    private final AllowedForm allowed;
    private final List<Node> examples;
    private final DerivativeDiagnostician diagnostician;
    private final List<ReferenceAudit> audits = new ArrayList<>();

    /**
     * A task.
     *
     * @param layout the layout that is asked; empty if any that is recognised is right
     * @param kinks what is asked on kinks; empty if nothing is
     * @param proof whether only a proof counts
     * @param examples answers that the author calls right
     */
    DerivativeTask(
            Vocabulary vocabulary,
            Derivative subject,
            Optional<DerivativeLayout> layout,
            Optional<KinkPolicy> kinks,
            Equality equality,
            boolean proof,
            AllowedForm allowed,
            List<Node> examples) {
        this.vocabulary = vocabulary;
        this.subject = subject;
        this.layout = layout;
        this.kinks = kinks;
        this.equality = equality;
        this.proof = proof;
        this.allowed = allowed;
        this.examples = List.copyOf(examples);
        this.diagnostician = new DerivativeDiagnostician(subject, RightForms.of(examples, vocabulary.symbols()));
    }

    @Override
    public Verdict judge(Answer answer) {
        return judge(answer, true);
    }

    @Override
    public Status status(Answer answer) {
        return judge(answer, false).status();
    }

    /** @param explained whether it is told what went wrong */
    private Verdict judge(Answer answer, boolean explained) {
        if (!(answer.content() instanceof Node.Scalar text)) {
            return Verdict.unreadable(Remark.form(
                    "form",
                    answer.content().position().inFile() + ": expected a formula, found "
                            + answer.content().description() + "; put quotes around it."));
        }
        AnswerText.Formula formula =
                AnswerText.formula(text, vocabulary.symbols(), reference().shape());
        return formula.verdict()
                .or(() -> formula.expression().flatMap(allowed::violation))
                .orElseGet(() -> judge(text.text(), formula.expression().orElseThrow(), explained));
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return AnswerText.understood(
                "", answer.content(), vocabulary.symbols(), reference().shape());
    }

    @Override
    public List<Claim> claims(Answer answer) {
        if (!(answer.content() instanceof Node.Scalar text)) {
            return List.of();
        }
        Optional<Expression> claim = AnswerText.formula(
                        text, vocabulary.symbols(), reference().shape())
                .expression()
                .map(formula ->
                        hasIndices() ? UnitAxes.fitted(formula, reference().shape()) : formula);
        return claim.stream()
                .flatMap(formula -> new DerivativeCheck(equality, kinks).comparisons(subject, formula).stream())
                .map(compared -> new Claim("", compared.left(), compared.right()))
                .toList();
    }

    private Verdict judge(String text, Expression claim, boolean explained) {
        ReferenceAudit audit = referenceAudit();
        if (!audit.holds()) {
            return Verdict.undecided("the reference is broken: " + audit.failures());
        }
        Expression fitted = fitted(claim);
        DerivativeExamination.Report report =
                new DerivativeExamination(equality, kinks).examine(subject, fitted, layout);
        Verdict verdict = new DerivativeVerdict(subject, proof, layout.isPresent()).of(report);
        return verdict.status() == Status.INCORRECT && explained
                ? verdict.first(Meant.remarks(diagnostician.of(report.finding(), fitted, readings(text, claim))))
                : verdict;
    }

    private Expression fitted(Expression claim) {
        return hasIndices() ? UnitAxes.fitted(claim, reference().shape()) : claim;
    }

    private List<Parentheses> readings(String text, Expression claim) {
        return Parentheses.in(text, Reader.isLatex(text), vocabulary.symbols(), claim).stream()
                .map(each -> new Parentheses(each.text(), claim, fitted(each.meaning())))
                .toList();
    }

    /** The audit of the reference, made when it is first needed. */
    synchronized ReferenceAudit referenceAudit() {
        if (audits.isEmpty()) {
            audits.add(ReferenceAudit.of(subject, shownLayout(), equality));
        }
        return audits.get(0);
    }

    /** The layout that is asked, or the usual one where any is right. */
    private DerivativeLayout shownLayout() {
        return layout.orElseGet(
                () -> DerivativeCheck.layouts(subject).keySet().iterator().next());
    }

    private Expression reference() {
        return shownLayout().of(subject).orElseThrow();
    }

    private boolean hasIndices() {
        return !vocabulary.symbols().freeIndices().isEmpty();
    }

    /**
     * Checks that the indices of an answer in index form are the axes of the derivative.
     *
     * @throws DocumentException if they are not
     */
    void requireFittingIndices(Fields fields) throws DocumentException {
        Shape axes = new Shape(List.copyOf(vocabulary.symbols().freeIndices().values()));
        if (hasIndices()
                && !UnitAxes.without(axes).equals(UnitAxes.without(reference().shape()))) {
            throw new DocumentException(
                    fields.required("indices").position(),
                    "the indices range over " + axes + ", but the derivative has the shape "
                            + reference().shape(),
                    "list one index for each axis, in order");
        }
    }

    @Override
    public Optional<AskedFormula> formula() {
        return Optional.of(new AskedFormula(
                reference(),
                vocabulary.symbols(),
                form -> allowed.violation(form).isEmpty()));
    }

    @Override
    public List<Audit> audits() {
        return referenceAudit().checks().stream()
                .map(check -> new Audit(
                        check.name(),
                        switch (check.outcome()) {
                            case PASSED -> Audit.Outcome.PROVED;
                            case FAILED -> Audit.Outcome.REFUTED;
                            case OPEN -> Audit.Outcome.OPEN;
                        },
                        check.detail()))
                .toList();
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        lines.add(PlainPrinter.print(subject)
                + (isScalar() ? "" : ", layout " + shownLayout().spelling()));
        for (Node example : examples) {
            lines.add("for example " + String.join(" ", new Answer("", example).lines()));
        }
        return lines;
    }

    private boolean isScalar() {
        return subject.shape().isScalar();
    }

    @Override
    public String form() {
        Map<String, Dimension> indices = vocabulary.symbols().freeIndices();
        List<String> names = new ArrayList<>(
                allowed.symbols().map(List::copyOf).orElse(vocabulary.symbols().names()));
        names.removeAll(indices.keySet());
        String range = indices.entrySet().stream()
                .map(index -> index.getKey() + " = 1…" + index.getValue())
                .collect(Collectors.joining(", "));
        String shape = hasIndices()
                ? ", for " + range
                : isScalar() ? "" : " of the shape " + reference().shape();
        return "a formula in " + String.join(", ", names) + shape;
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add("any form that is equal is right; it is judged where the function has a derivative");
        kinks.ifPresent(policy -> lines.add(KinkField.description(policy)));
        if (!isScalar()) {
            lines.add(layout.map(asked -> "the layout '" + asked.spelling() + "' is asked: "
                            + reference().shape())
                    .orElse("any layout is right, and the one that was used is named"));
        }
        lines.add(proof ? "only a proof counts" : "a proof with a named limit (sizes, box, error bound) counts");
        lines.addAll(allowed.descriptions());
        return lines;
    }
}
