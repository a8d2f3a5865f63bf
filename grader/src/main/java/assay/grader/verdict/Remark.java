package assay.grader.verdict;

/**
 * One thing to tell about an answer.
 *
 * @param code a fixed name for scripts, such as {@code truncated}
 * @param message a sentence for a person, students included
 * @param detail more for instructors only, which may show what is right; may be empty
 */
public record Remark(String code, String message, String detail) {

    /** A remark that has nothing more for instructors. */
    public Remark(String code, String message) {
        this(code, message, "");
    }
}
