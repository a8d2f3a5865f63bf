package assay.grader.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for one student only.
 *
 * @param deadline another deadline
 * @param more time on top of the deadline
 * @param lateDays how many late days the student has
 */
public record Extension(Optional<Instant> deadline, Duration more, OptionalInt lateDays) {
    /** What most students have. */
    public static final Extension NONE = new Extension(Optional.empty(), Duration.ZERO, OptionalInt.empty());
}
