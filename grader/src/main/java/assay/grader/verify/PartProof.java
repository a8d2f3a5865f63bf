package assay.grader.verify;

import assay.grader.document.DocumentException;
import assay.grader.problem.Part;
import java.util.List;
import java.util.Optional;

/**
 * What was found about one part.
 *
 * @param fault why the part could not even be made ready, if so; its reference cannot be read or computed
 */
public record PartProof(Part part, List<Outcome> outcomes, Optional<DocumentException> fault) {
    public PartProof {
        outcomes = List.copyOf(outcomes);
    }

    /** What is wrong with the part, open or to be noted. */
    public List<Finding> findings() {
        return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
    }

    /** How many findings have this weight. */
    public long count(Finding.Weight weight) {
        return outcomes.stream().mapToLong(outcome -> outcome.count(weight)).sum();
    }

    /** Whether something is wrong. */
    public boolean isFailed() {
        return fault.isPresent() || count(Finding.Weight.FAILURE) > 0;
    }

    /** Whether something is neither proved nor refuted. */
    public boolean isOpen() {
        return count(Finding.Weight.UNDECIDED) > 0;
    }
}
