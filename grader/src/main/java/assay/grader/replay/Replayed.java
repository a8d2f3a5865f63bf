package assay.grader.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submission that was graded again.
 *
 * @param verdicts what is found now, by part; nothing if the submission cannot be read
 * @param changes what is not as expected
 */
public record Replayed(Path file, Optional<Map<String, PartVerdict>> verdicts, List<Change> changes) {
    public Replayed {
        changes = List.copyOf(changes);
    }
}
