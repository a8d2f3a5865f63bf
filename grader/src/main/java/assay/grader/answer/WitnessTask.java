package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.WrittenOut;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Certificate.Property.Finding;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values with a property.
 *
 * @param unknowns what is to be given
 * @param given values that the question fixes
 * @param allowed what the values may be made of
 * @param conditions what must hold
 * @param impossible what the question says no values can do; proved
 * @param proof whether only a proof counts
 */
record WitnessTask(
        List<Unknown> unknowns,
        Map<String, Tensor<Rational>> given,
        AllowedForm allowed,
        List<Statement> conditions,
        List<Impossibility> impossible,
        Equality equality,
        boolean proof,
        List<Node> examples)
        implements Follower {

    WitnessTask {
        unknowns = List.copyOf(unknowns);
        given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
        conditions = List.copyOf(conditions);
        impossible = List.copyOf(impossible);
        examples = List.copyOf(examples);
    }

    /** A condition with what was found about it. */
    private record Judged(String condition, Truth truth) {
        Finding finding() {
            return new Finding(condition, truth.holds(), truth.found(), truth.proof());
        }
    }

    @Override
    public Verdict judge(Answer answer) {
        WitnessReading reading = WitnessReading.of(answer.content(), unknowns, given, form());
        if (reading.fault().isPresent()) {
            return reading.fault().get();
        }
        Map<String, Expression> values = reading.values();
        for (Expression value : values.values()) {
            Optional<Verdict> violation = allowed.violation(value);
            if (violation.isPresent()) {
                return violation.get();
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            Expression value = values.get(unknown.name());
            if (value != null) {
                judged.addAll(entitled(unknown, value));
            }
        }
        if (judged.stream().allMatch(each -> each.truth().holds())) {
            StatementCheck check = new StatementCheck(values, equality, proof);
            for (Statement condition : conditions) {
                judged.add(new Judged(condition.text(), check.of(condition)));
            }
        }
        return verdict(reading.written(), judged);
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return WitnessReading.understood(answer.content(), unknowns);
    }

    /** What must hold of a value by itself: that it is defined, its domain, and what is given. */
    private List<Judged> entitled(Unknown unknown, Expression value) {
        List<Judged> judged = new ArrayList<>();
        StatementCheck check = new StatementCheck(Map.of(), equality, false);
        Membership.of(unknown, value, allowed.usesNoSymbols(), check)
                .ifPresent(truth -> judged.add(new Judged(unknown.name() + " is " + unknown.domain(), truth)));
        Tensor<Rational> fixed = given.get(unknown.name());
        if (fixed != null) {
            Truth truth = check.compared(Relation.Comparison.EQUAL, value, WrittenOut.numbers(fixed));
            judged.add(new Judged(unknown.name() + " == " + StatementCheck.spelled(fixed), truth));
        }
        return judged;
    }

    private static Verdict verdict(Map<String, String> written, List<Judged> judged) {
        Certificate.Property certificate = new Certificate.Property(
                written, judged.stream().map(Judged::finding).toList());
        if (judged.stream().allMatch(each -> each.truth().holds())) {
            return Verdict.correct(certificate);
        }
        boolean refuted = judged.stream().anyMatch(each -> each.truth().value() == Truth.Value.FAILS);
        if (refuted) {
            return Verdict.incorrect(
                    new Certificate.Property(
                            written,
                            judged.stream()
                                    .filter(each -> !each.truth().isOpen())
                                    .map(Judged::finding)
                                    .toList()),
                    Remark.verdict("property-fails", "These values do not have the property that is asked."));
        }
        return judged.stream()
                .filter(each -> each.truth().isOpen())
                .findFirst()
                .map(open ->
                        Verdict.undecided(open.condition() + ": " + open.truth().found()))
                .orElseThrow();
    }

    /** The equations must determine the values as far as they did; of other conditions that is not known. */
    @Override
    public boolean asksAsMuchAs(Task original) {
        return original instanceof WitnessTask first
                && Determination.of(conditions, unknowns)
                        .filter(own -> Determination.of(first.conditions, first.unknowns)
                                .filter(own::equals)
                                .isPresent())
                        .isPresent();
    }

    @Override
    public List<Audit> audits() {
        String claim = "that such values exist";
        return List.of(
                examples.isEmpty()
                        ? new Audit(claim, Audit.Outcome.OPEN, "give some under 'accept'")
                        : new Audit(claim, Audit.Outcome.PROVED, ""));
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        lines.add("any values such that");
        given.forEach((name, value) -> lines.add("  " + name + " == " + StatementCheck.spelled(value)));
        conditions.forEach(condition -> lines.add("  " + condition.text()));
        for (Node example : examples) {
            lines.add("for example " + String.join(", ", new Answer("", example).lines()));
        }
        impossible.forEach(proved -> lines.addAll(proved.lines()));
        return lines;
    }

    @Override
    public String form() {
        if (unknowns.size() == 1 && given.isEmpty()) {
            Unknown only = unknowns.get(0);
            return (only.shape().isScalar() ? "a value" : "values of the shape " + only.shape()) + " for "
                    + only.name();
        }
        return "{"
                + String.join(", ", unknowns.stream().map(name -> name + ": …").toList()) + "}";
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add("every choice with the property is right");
        if (!given.isEmpty()) {
            lines.add("given values may be left out");
        }
        lines.addAll(allowed.descriptions());
        lines.add(proof ? "only a proof counts" : "a proof with a named limit (sizes, box, error bound) counts");
        return lines;
    }
}
