package assay.grader.verify;

import assay.grader.document.DocumentException;
import java.util.List;

/**
 * What was found about one assignment.
 *
 * @param faults what keeps its files from being read; then there are no parts
 */
public record AssignmentProof(String id, List<DocumentException> faults, List<PartProof> parts) {
    public AssignmentProof {
        faults = List.copyOf(faults);
        parts = List.copyOf(parts);
    }

    /** How many findings have this weight. */
    public long count(Finding.Weight weight) {
        return parts.stream().mapToLong(part -> part.count(weight)).sum();
    }
}
