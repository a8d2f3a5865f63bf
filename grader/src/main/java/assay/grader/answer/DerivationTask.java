package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Vocabulary;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Equality;
import assay.reference.derivation.Constraints;
import assay.reference.derivation.DerivationChecker;
import assay.reference.derivation.DerivationQuestion;
import assay.reference.derivation.DerivationReport;
import assay.reference.derivation.EndVerdict;
import assay.reference.derivation.Line;
import assay.reference.derivation.LineVerdict;
import assay.reference.derivation.Step;
import assay.reference.derivation.Truth;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A derivation is judged line by line. An undecided line leaves the part to a person wherever the credit depends on it.
 *
 * @param facts what the lines may use besides the definitions, for the author's eyes
 * @param least the number of lines that are asked at least
 * @param layouts whether a transposed line follows
 * @param end what explains lines that are not equal to the end
 */
record DerivationTask(
        Vocabulary vocabulary,
        DerivationQuestion question,
        List<String> facts,
        Equality equality,
        EqualityPolicy policy,
        DerivationCredit credit,
        int least,
        boolean layouts,
        List<Node> examples,
        Optional<Meant> end)
        implements Task {

    @Override
    public Verdict judge(Answer answer) {
        DerivationLines written = DerivationLines.read(
                answer.content(),
                vocabulary.symbols(),
                new TreeSet<>(question.steps().keySet()));
        if (written.fault().isPresent()) {
            return Verdict.unreadable(written.fault().get());
        }
        if (written.lines().isEmpty()) {
            return Verdict.missing();
        }
        DerivationReport report = new DerivationChecker(question, equality, policy::truth)
                .check(written.lines().stream()
                        .map(DerivationLines.Written::line)
                        .toList());
        DerivationAccount account =
                new DerivationAccount(written.lines(), report, Optional.of(question.form()), least, layouts);
        List<Remark> remarks = new ArrayList<>(account.remarks());
        report.firstWrong(layouts)
                .ifPresent(line -> remarks.addAll(Math.min(2, remarks.size()), meant(written.lines(), report, line)));
        unusedConstraint(written.lines(), report).ifPresent(remarks::add);
        Optional<Rational> share = credit.share(report, least, layouts);
        Certificate certificate = account.certificate();
        if (share.isEmpty()) {
            return Verdict.undecided(certificate, remarks);
        }
        boolean unread = report.firstWrong(layouts).isEmpty() && report.count(LineVerdict.UNREADABLE) > 0;
        return share.get().isZero() && unread
                ? Verdict.unreadable(certificate, remarks)
                : Verdict.share(share.get(), certificate, remarks);
    }

    @Override
    public List<Understood> understood(Answer answer) {
        DerivationLines written = DerivationLines.read(
                answer.content(),
                vocabulary.symbols(),
                new TreeSet<>(question.steps().keySet()));
        return written.understood(vocabulary.symbols());
    }

    /** What is missing where a right last line has not the form of the end because the entries of a vector sum to one. */
    private Optional<Remark> unusedConstraint(List<DerivationLines.Written> written, DerivationReport report) {
        if (report.end() != EndVerdict.WRONG_FORM
                || !(written.get(written.size() - 1).line() instanceof Line.Formula last)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        question.ends().forEach(end -> names.addAll(Constraints.between(last.expression(), end, equality)));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark(
                        "one-hot",
                        "It has not been used yet that the entries of " + String.join(", ", names) + " sum to one."));
    }

    /**
     * What explains a wrong line: a mistake in what the line before says, or, if that is right, in what the end says in the
     * simplest way.
     */
    private List<Remark> meant(List<DerivationLines.Written> written, DerivationReport report, int number) {
        int before = report.lines().get(number).before();
        if (!(written.get(number).line() instanceof Line.Formula wrong)
                || !wrong.step().isEmpty()
                || report.lines().get(number).verdict() == LineVerdict.LAYOUT_CHANGED) {
            return List.of();
        }
        boolean right = before < 0 || report.lines().get(before).truth() == Truth.TRUE;
        Expression wanted = before >= 0 && written.get(before).line() instanceof Line.Formula formula
                ? formula.expression()
                : question.start();
        DerivationLines.Written line = written.get(number);
        List<Remark> remarks = Meant.of(vocabulary.symbols(), List.of(wanted), policy)
                .of(line.source(), line.latex(), wrong.expression());
        boolean fromEnd = remarks.isEmpty() && right && question.steps().isEmpty();
        return fromEnd && end.isPresent() ? end.get().of(line.source(), line.latex(), wrong.expression()) : remarks;
    }

    /** A line is compared with a line before it, the nearest that says something, or with what a step makes of that. */
    @Override
    public List<Claim> claims(Answer answer) {
        List<DerivationLines.Written> lines = DerivationLines.read(
                        answer.content(),
                        vocabulary.symbols(),
                        new TreeSet<>(question.steps().keySet()))
                .lines();
        List<Claim> claims = new ArrayList<>();
        List<Expression> before = new ArrayList<>(List.of(question.start()));
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).line() instanceof Line.Formula formula) {
                Optional<Step> step = Optional.ofNullable(question.steps().get(formula.step()));
                for (Expression other : before) {
                    claims.add(new Claim(
                            DerivationAccount.name(k),
                            formula.expression(),
                            step.map(made -> made.of(other)).orElse(other)));
                }
                before.add(0, formula.expression());
            }
        }
        return claims;
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        lines.add("from " + PlainPrinter.print(question.start()));
        question.ends().forEach(end -> lines.add("to " + PlainPrinter.print(end)));
        for (Node example : examples) {
            lines.add("for example " + String.join(" ", new Answer("", example).lines()));
        }
        return lines;
    }

    @Override
    public String form() {
        Map<String, Dimension> indices = vocabulary.symbols().freeIndices();
        List<String> names = new ArrayList<>(vocabulary.symbols().names());
        names.removeAll(indices.keySet());
        String range = indices.entrySet().stream()
                .map(index -> index.getKey() + " = 1…" + index.getValue())
                .collect(Collectors.joining(", "));
        return "lines, each equal to the one before, in " + String.join(", ", names)
                + (range.isEmpty() ? "" : ", for " + range);
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add(credit.description());
        lines.add("at least " + least + (least == 1 ? " line" : " lines") + ", the start and repetitions not counted");
        lines.add(
                question.ends().isEmpty()
                        ? "the last line must contain no derivative, integral or limit"
                        : "the last line must use only the names and functions of the end that is asked");
        question.steps()
                .forEach((name, step) ->
                        lines.add("the step " + name + " makes " + PlainPrinter.print(step.result()) + " of a line"));
        if (!facts.isEmpty()) {
            lines.add("lines may use " + String.join(", ", facts));
        }
        lines.add(layouts ? "a transposed line follows, and is named" : "a transposed line does not follow");
        lines.addAll(policy.descriptions());
        return lines;
    }
}
