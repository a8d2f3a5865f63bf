package assay.grader.verdict;

/**
 * One thing to tell about an answer.
 *
 * @param code a fixed name for scripts, such as {@code truncated}
 * @param message a sentence for a person
 */
public record Remark(String code, String message) {}
