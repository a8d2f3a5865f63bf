package assay.grader.answer;

import assay.grader.answer.ChoiceKind.Option;
import assay.grader.document.Node;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A choice among options.
 *
 * @param right the ids of the right ones
 * @param multiple whether any number of options may be chosen
 * @param perOption whether a choice of some of the right options earns a share
 */
record ChoiceTask(List<Option> options, Set<String> right, boolean multiple, boolean perOption) implements Task {

    @Override
    public Verdict judge(Answer answer) {
        return fault(answer).orElseGet(() -> verdict(chosen(answer).names()));
    }

    /** What is wrong with an answer that is no choice. */
    Optional<Verdict> fault(Answer answer) {
        Labels.Reading reading = chosen(answer);
        if (reading.fault().isPresent()) {
            return Optional.of(Verdict.unreadable(reading.fault().get()));
        }
        int chosen = Set.copyOf(reading.names()).size();
        return multiple || chosen == 1
                ? Optional.empty()
                : Optional.of(Verdict.incorrect(
                        new Certificate.Shape(chosen + " options", "1 option"),
                        Remark.form("shape", "Choose exactly one option.")));
    }

    private Labels.Reading chosen(Answer answer) {
        return labels().in(answer.content(), form());
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return labels().understood(answer.content(), form());
    }

    private Labels labels() {
        Map<String, String> texts = new LinkedHashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return new Labels(texts);
    }

    private Verdict verdict(List<String> names) {
        Set<String> chosen = new LinkedHashSet<>(names);
        List<Remark> remarks = new ArrayList<>();
        List<Certificate.Exhaustive.Difference> differences = new ArrayList<>();
        for (Option option : options) {
            boolean taken = chosen.contains(option.id());
            if (taken == right.contains(option.id())) {
                continue;
            }
            differences.add(new Certificate.Exhaustive.Difference(
                    "option " + option.id(), taken ? "chosen" : "not chosen", taken ? "wrong" : "right"));
            if (taken) {
                remarks.add(Remark.verdict(
                        "wrong-option",
                        "Option " + option.id() + " is wrong.",
                        option.because().isEmpty() ? "" : option.because() + "."));
            }
        }
        if (multiple
                && differences.stream()
                        .anyMatch(difference -> difference.expected().equals("right"))) {
            remarks.add(Remark.verdict("option-missing", "Not every right option is chosen."));
        }
        return Verdict.share(credit(chosen), certificate(chosen, differences), remarks);
    }

    /** Where conditions decide, they are the certificate; else the comparison with the author's choice. */
    private Certificate certificate(Set<String> chosen, List<Certificate.Exhaustive.Difference> differences) {
        List<Certificate.Property.Finding> findings = new ArrayList<>();
        for (Option option : options) {
            option.truth()
                    .ifPresent(truth -> findings.add(new Certificate.Property.Finding(
                            option.id() + ": " + option.when(), truth.holds(), truth.found())));
        }
        return findings.isEmpty() || !differences.isEmpty()
                ? new Certificate.Exhaustive(options.size(), differences)
                : new Certificate.Property(Map.of("chosen", String.join(", ", chosen)), findings);
    }

    /** All or nothing, or the share of the right options that are chosen less that of the wrong ones. */
    private Rational credit(Set<String> chosen) {
        if (chosen.equals(right)) {
            return Rational.ONE;
        }
        if (!perOption || right.isEmpty()) {
            return Rational.ZERO;
        }
        int good = (int) chosen.stream().filter(right::contains).count();
        int bad = chosen.size() - good;
        return Rational.of(Math.max(0, good - bad)).divide(Rational.of(right.size()));
    }

    /** Each option by itself; of several, what is right and that with one more or one less. */
    @Override
    public Map<Node, Boolean> choices() {
        Map<Node, Boolean> choices = new LinkedHashMap<>();
        if (multiple) {
            choices.put(WrittenAnswer.list(List.copyOf(new TreeSet<>(right))), true);
        }
        for (Option option : options) {
            boolean holds = right.contains(option.id());
            if (multiple) {
                Set<String> chosen = new TreeSet<>(right);
                if (!chosen.add(option.id())) {
                    chosen.remove(option.id());
                }
                choices.put(WrittenAnswer.list(List.copyOf(chosen)), false);
            } else {
                choices.put(WrittenAnswer.text(option.id()), holds);
            }
        }
        return choices;
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        for (Option option : options) {
            if (right.contains(option.id())) {
                lines.add(option.id() + ": " + option.text());
            }
        }
        if (lines.isEmpty()) {
            lines.add("none of the options");
        }
        for (Option option : options) {
            option.truth()
                    .ifPresent(truth -> lines.add("proved " + (truth.holds() ? "true" : "false") + " for " + option.id()
                            + ": " + option.when() + " (" + truth.found() + ")"));
        }
        return lines;
    }

    @Override
    public String form() {
        return (multiple ? "a list of options, perhaps empty, of: " : "one of: ") + labels().shown("; ");
    }

    @Override
    public List<String> policies() {
        if (!multiple) {
            return List.of("exactly one option is right");
        }
        return List.of(
                "any number of options may be right",
                perOption
                        ? "each right option earns its share, each wrong one takes a share away"
                        : "exactly the right options must be chosen");
    }
}
