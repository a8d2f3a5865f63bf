package assay.grader.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What one check found about a part.
 *
 * @param check the name of the check
 * @param passed how many of its cases came out as they must
 * @param findings the others
 */
public record Outcome(String check, int passed, List<Finding> findings) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** The outcome of so many cases that are tried side by side, by their numbers; each may find something. */
    static Outcome of(String check, int cases, IntFunction<Optional<Finding>> tried) {
        List<Finding> findings = IntStream.range(0, cases)
                .parallel()
                .mapToObj(tried)
                .flatMap(Optional::stream)
                .toList();
        return new Outcome(check, cases - findings.size(), findings);
    }

    /** How many findings have this weight. */
    public long count(Finding.Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).count();
    }
}
