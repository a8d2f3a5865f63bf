package assay.grader.review;

import assay.grader.batch.StoredPart;
import assay.grader.problem.Part;
import java.util.List;
import java.util.Optional;

/**
 * An answer that waits for a person, once for all who gave it.
 *
 * @param id its name, which an import gives back
 * @param example the first of the answers
 * @param students how many gave it
 * @param ids the ids of the first submissions with it
 * @param decision what was decided of it already
 */
public record QueueItem(
        String id, Part part, StoredPart example, int students, List<String> ids, Optional<Decision> decision) {
    public QueueItem {
        ids = List.copyOf(ids);
    }
}
