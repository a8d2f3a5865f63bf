package assay.grader.release;

/**
 * A part in a students' copy.
 *
 * @param kind its kind of answer
 * @param reason why its answers are not judged without the key, or empty
 */
public record CopiedPart(String id, String kind, Handling handling, String reason) {}
