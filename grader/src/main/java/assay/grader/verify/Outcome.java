package assay.grader.verify;

import java.util.List;

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

    /** How many findings have this weight. */
    public long count(Finding.Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).count();
    }
}
