package assay.grader.replay;

/**
 * A verdict that is not as expected.
 *
 * @param part the part, or empty for the submission as a whole
 * @param before what was expected
 * @param now what is found
 */
public record Change(String part, String before, String now) {}
