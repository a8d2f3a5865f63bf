package assay.grader.classreport;

import assay.grader.verdict.Remark;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How often something was recognised in wrong answers. Collects while the results of a class go by. */
final class DiagnosisCount {
    private final String code;
    private final Set<String> parts = new TreeSet<>();
    private Optional<Remark> example = Optional.empty();
    private int answers;

    DiagnosisCount(String code) {
        this.code = code;
    }

    void add(String part, Remark remark) {
        parts.add(part);
        answers++;
        if (example.isEmpty()) {
            example = Optional.of(remark);
        }
    }

    /** Adds what was counted of the same code elsewhere. */
    DiagnosisCount with(DiagnosisCount other) {
        DiagnosisCount both = new DiagnosisCount(code);
        both.parts.addAll(parts);
        both.parts.addAll(other.parts);
        both.answers = answers + other.answers;
        both.example = example.isPresent() ? example : other.example;
        return both;
    }

    String code() {
        return code;
    }

    /** The ids of the parts in which it was recognised. */
    Set<String> parts() {
        return parts;
    }

    /** In how many answers it was recognised. */
    int answers() {
        return answers;
    }

    /** What one of the students was told. */
    String message() {
        return example.map(Remark::message).orElse("");
    }
}
