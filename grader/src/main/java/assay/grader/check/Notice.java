package assay.grader.check;

/**
 * One thing that a student is told.
 *
 * @param code a fixed name for scripts, such as {@code truncated}
 * @param message sentences; where a text could not be read, lines with a mark under the place
 */
public record Notice(String code, String message) {}
