package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Relation;
import assay.grader.problem.Vocabulary;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values with a property: every choice that has it is right. */
final class WitnessKind implements AnswerKind {

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Map<String, Domain> unknowns = new LinkedHashMap<>();
        for (Map.Entry<String, Node> unknown :
                Fields.entries(fields.required("unknowns")).entrySet()) {
            Node.Scalar domain = Fields.scalar(unknown.getValue(), "a domain");
            try {
                unknowns.put(unknown.getKey(), Domain.parse(domain.text()));
            } catch (IllegalArgumentException fault) {
                throw new DocumentException(domain.position(), String.valueOf(fault.getMessage()), "");
            }
        }
        Vocabulary vocabulary = question.vocabulary().withScalars(unknowns);
        Map<String, Rational> given = new LinkedHashMap<>();
        for (Map.Entry<String, Node> value : fields.entries("given").entrySet()) {
            Node.Scalar text = Fields.scalar(value.getValue(), "a given value");
            if (!unknowns.containsKey(value.getKey())) {
                throw new DocumentException(
                        text.position(),
                        "'" + value.getKey() + "' is given but is no unknown",
                        Spelling.suggestion(value.getKey(), unknowns.keySet()));
            }
            given.put(value.getKey(), AnswerText.authored(text));
        }
        List<Relation> conditions = new ArrayList<>();
        for (Node condition : Fields.items(fields.required("such-that"))) {
            conditions.add(vocabulary.relation(Fields.scalar(condition, "a condition")));
        }
        fields.finish();
        return new WitnessTask(unknowns, given, conditions, part.accept());
    }

    private record WitnessTask(
            Map<String, Domain> unknowns, Map<String, Rational> given, List<Relation> conditions, List<Node> examples)
            implements Task {

        @Override
        public Verdict judge(Answer answer) {
            if (!(answer.content() instanceof Node.Mapping mapping)) {
                return Verdict.unreadable(new Remark(
                        "form",
                        answer.content().position().inFile() + ": expected " + form() + ", found "
                                + answer.content().description() + "."));
            }
            Map<String, Rational> values = new LinkedHashMap<>(given);
            List<Certificate.Property.Finding> findings = new ArrayList<>();
            for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
                String name = field.getKey();
                if (!unknowns.containsKey(name)) {
                    return Verdict.unreadable(new Remark(
                            "unknown-name",
                            field.getValue().position().inFile() + ": '" + name + "' is not asked for; "
                                    + Spelling.suggestion(name, unknowns.keySet()) + "."));
                }
                if (!(field.getValue().value() instanceof Node.Scalar text) || text.empty()) {
                    return Verdict.unreadable(new Remark(
                            "form", field.getValue().position().inFile() + ": " + name + " must be a single number."));
                }
                AnswerText.Number number = AnswerText.number(text);
                if (number.fault().isPresent()) {
                    return Verdict.unreadable(number.fault().get());
                }
                if (number.rational().isEmpty()) {
                    findings.add(new Certificate.Property.Finding(
                            name + " is " + unknowns.get(name), false, name + " = " + text.text()));
                    continue;
                }
                Rational value = number.rational().get();
                Rational fixed = given.get(name);
                if (fixed != null && !fixed.equals(value)) {
                    findings.add(new Certificate.Property.Finding(name + " == " + fixed, false, name + " = " + value));
                }
                values.put(name, value);
            }
            for (String name : unknowns.keySet()) {
                if (!values.containsKey(name) && findings.isEmpty()) {
                    return Verdict.unreadable(new Remark("missing-name", "The value of " + name + " is missing."));
                }
            }
            return judge(values, findings);
        }

        private Verdict judge(Map<String, Rational> values, List<Certificate.Property.Finding> findings) {
            unknowns.forEach((name, domain) -> {
                Rational value = values.get(name);
                if (value != null && !Membership.holds(domain, value)) {
                    findings.add(new Certificate.Property.Finding(name + " is " + domain, false, name + " = " + value));
                }
            });
            if (findings.isEmpty()) {
                Map<String, Tensor<Rational>> symbols = new LinkedHashMap<>();
                values.forEach((name, value) -> symbols.put(name, Tensor.scalar(value)));
                for (Relation condition : conditions) {
                    findings.add(finding(condition, symbols));
                }
            }
            Map<String, String> shown = new LinkedHashMap<>();
            values.forEach((name, value) -> shown.put(name, value.toString()));
            Certificate.Property certificate = new Certificate.Property(shown, findings);
            if (findings.stream().allMatch(Certificate.Property.Finding::holds)) {
                return Verdict.correct(certificate);
            }
            return Verdict.incorrect(
                    certificate, new Remark("property-fails", "These values do not have the property that is asked."));
        }

        private static Certificate.Property.Finding finding(Relation condition, Map<String, Tensor<Rational>> symbols) {
            try {
                Tensor<Rational> left = condition.left().value(symbols);
                return new Certificate.Property.Finding(
                        condition.text(), condition.holds(symbols), "the left side is " + spelled(left));
            } catch (ComputationException impossible) {
                return new Certificate.Property.Finding(condition.text(), false, impossible.getMessage());
            }
        }

        private static String spelled(Tensor<Rational> value) {
            return value.rank() == 0
                    ? value.entry().toString()
                    : value.entries().toString();
        }

        @Override
        public List<String> solution() {
            List<String> lines = new ArrayList<>();
            lines.add("any values such that");
            given.forEach((name, value) -> lines.add("  " + name + " == " + value));
            conditions.forEach(condition -> lines.add("  " + condition.text()));
            for (Node example : examples) {
                lines.add("for example " + String.join(", ", new Answer("", example).lines()));
            }
            return lines;
        }

        @Override
        public String form() {
            return "{"
                    + String.join(
                            ", ",
                            unknowns.keySet().stream().map(name -> name + ": …").toList()) + "}";
        }

        @Override
        public List<String> policies() {
            return List.of("every choice with the property is right", "given values may be left out");
        }
    }
}
