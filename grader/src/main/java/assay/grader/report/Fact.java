package assay.grader.report;

import assay.grader.grade.GradedPart;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a certificate says, for an instructor.
 *
 * @param name what it is, such as {@code expected}; empty where it continues the one before
 */
record Fact(String name, String value) {

    /** Findings on a row that need no word. */
    private static final Set<String> QUIET = Set.of("right", "restated", "label");

    /** What the verdict on a part rests on, as far as it is no proof of a right answer. */
    static List<Fact> of(GradedPart part) {
        Certificate certificate = part.verdict().certificate();
        boolean right = part.verdict().status() == Status.CORRECT;
        List<Fact> facts = new ArrayList<>();
        if (certificate instanceof Certificate.Counterexample point) {
            facts.add(new Fact("at", at(point)));
            facts.add(new Fact("yours", point.yours()));
            facts.add(new Fact("expected", point.expected()));
        } else if (certificate instanceof Certificate.Enclosure enclosure && !right) {
            facts.add(new Fact("yours", enclosure.yours()));
            facts.add(new Fact("exact", enclosure.expected()));
        } else if (certificate instanceof Certificate.Exhaustive exhaustive) {
            for (Certificate.Exhaustive.Difference difference : exhaustive.differences()) {
                facts.add(new Fact(difference.entry(), difference.yours() + ", expected " + difference.expected()));
            }
        } else if (certificate instanceof Certificate.Shape shape) {
            facts.add(new Fact("yours", shape.yours()));
            facts.add(new Fact("expected", shape.expected()));
        } else if (certificate instanceof Certificate.Property property && !right) {
            for (Certificate.Property.Finding finding : property.findings()) {
                if (!finding.holds()) {
                    facts.add(new Fact("fails", finding.condition()));
                    facts.add(new Fact("found", finding.found()));
                }
            }
        } else if (certificate instanceof Certificate.Rubric rubric) {
            rubric.items().forEach(item -> facts.add(new Fact("look for", item.toString())));
        } else if (certificate instanceof Certificate.Steps steps && !right) {
            steps(steps, facts);
        }
        return facts;
    }

    private static String at(Certificate.Counterexample point) {
        return point.at().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void steps(Certificate.Steps steps, List<Fact> facts) {
        for (Certificate.Steps.Step step : steps.steps()) {
            if (QUIET.contains(step.finding())) {
                continue;
            }
            StringBuilder row = new StringBuilder(step.finding());
            if (!step.yours().isEmpty()) {
                row.append(": ").append(Quotation.of(step.yours()));
            }
            if (!step.expected().isEmpty()) {
                row.append(", exact ").append(step.expected());
            }
            facts.add(new Fact(step.name(), row.toString()));
            if (!step.message().isEmpty()) {
                facts.add(new Fact("", step.message()));
            }
            if (step.finding().equals("wrong")
                    && step.certificate().isPresent()
                    && step.certificate().get() instanceof Certificate.Counterexample point) {
                facts.add(new Fact("  at", at(point)));
                facts.add(new Fact("  here", point.yours()));
                facts.add(new Fact("  before", point.expected()));
            }
        }
    }
}
