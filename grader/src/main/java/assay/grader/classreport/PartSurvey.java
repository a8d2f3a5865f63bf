package assay.grader.classreport;

import assay.grader.batch.StoredPart;
import assay.grader.problem.Part;
import assay.grader.problem.Reveal;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** What a class answered to one part. Collects while the results go by; its size does not grow with the class. */
final class PartSurvey {
    /** Of each part so many different wrong answers are told apart; more are only counted. */
    private static final int MOST_VARIANTS = 4_000;

    private static final int MOST_CURVES = 40;
    private static final Set<String> WRONG_LINES = Set.of("wrong", "shape", "layout-changed");

    private final Part part;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final Map<String, Variant> wrong = new LinkedHashMap<>();
    private final Map<String, DiagnosisCount> diagnoses = new TreeMap<>();
    private final Map<Integer, Integer> firstWrongLines = new TreeMap<>();
    private final List<CurveSample> curves = new ArrayList<>();
    private int notToldApart;

    PartSurvey(Part part) {
        this.part = part;
    }

    void add(String id, StoredPart answer) {
        counts.merge(answer.status(), 1, Integer::sum);
        switch (answer.status()) {
            case INCORRECT, PARTIAL, UNREADABLE -> wrong(id, answer);
            case CORRECT, UNDECIDED, MANUAL, MISSING -> {}
        }
        firstWrongLine(answer).ifPresent(line -> firstWrongLines.merge(line, 1, Integer::sum));
        if (curves.size() < MOST_CURVES) {
            CurveSample.of(id, answer.certificate()).ifPresent(curves::add);
        }
    }

    private void wrong(String id, StoredPart answer) {
        String key = answer.status() + "\n" + String.join("\n", answer.written());
        Variant variant = wrong.get(key);
        if (variant == null && wrong.size() < MOST_VARIANTS) {
            variant = new Variant(answer);
            wrong.put(key, variant);
        }
        if (variant == null) {
            notToldApart++;
        } else {
            variant.add(id);
        }
        answer.remarks().stream()
                .filter(remark -> remark.from() == Reveal.DIAGNOSIS)
                .map(Remark::code)
                .distinct()
                .forEach(code -> diagnoses
                        .computeIfAbsent(code, DiagnosisCount::new)
                        .add(part.id(), first(answer.remarks(), code)));
    }

    private static Remark first(List<Remark> remarks, String code) {
        return remarks.stream()
                .filter(remark -> remark.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The first line of a derivation that does not follow, counted from 1. */
    private static OptionalInt firstWrongLine(StoredPart answer) {
        if (answer.kind().equals("derivation") && answer.certificate().get("steps") instanceof List<?> steps) {
            for (int k = 0; k < steps.size(); k++) {
                if (steps.get(k) instanceof Map<?, ?> step
                        && step.get("finding") instanceof String finding
                        && WRONG_LINES.contains(finding)) {
                    return OptionalInt.of(k + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    Part part() {
        return part;
    }

    /** How many have this status. */
    int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** How many handed in something that can be read and judged without a person. */
    int judged() {
        return count(Status.CORRECT) + count(Status.PARTIAL) + count(Status.INCORRECT);
    }

    /** The wrong and the unreadable answers, each spelling once, in the order in which they were found. */
    List<Variant> variants() {
        return List.copyOf(wrong.values());
    }

    /** How many wrong answers were too many different ones to be told apart. */
    int notToldApart() {
        return notToldApart;
    }

    /** What was recognised, by code. */
    List<DiagnosisCount> diagnoses() {
        return List.copyOf(diagnoses.values());
    }

    /** How many derivations first go wrong at each line. */
    Map<Integer, Integer> firstWrongLines() {
        return firstWrongLines;
    }

    /** The curves of the first students that handed in one. */
    List<CurveSample> curves() {
        return curves;
    }
}
