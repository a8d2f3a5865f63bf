package assay.grader.verdict;

import assay.grader.problem.Reveal;

/**
 * One thing to tell about an answer.
 *
 * @param code a fixed name for scripts, such as {@code truncated}
 * @param message a sentence for a person, students included; it never shows what is right
 * @param detail more for instructors only, which may show what is right; may be empty
 * @param from what a student must be told for the message to be told
 */
public record Remark(String code, String message, String detail, Reveal from) {

    /** A remark on a mistake, which is the most guarded. */
    public Remark(String code, String message, String detail) {
        this(code, message, detail, Reveal.DIAGNOSIS);
    }

    /** A remark on a mistake that has nothing more for instructors. */
    public Remark(String code, String message) {
        this(code, message, "");
    }

    /** A remark on the form of an answer, which says nothing of whether it is right. */
    public static Remark form(String code, String message) {
        return form(code, message, "");
    }

    /** A remark on the form of an answer, with more for instructors. */
    public static Remark form(String code, String message, String detail) {
        return new Remark(code, message, detail, Reveal.FORM);
    }

    /** A remark on what of an answer is right or wrong. */
    public static Remark verdict(String code, String message) {
        return verdict(code, message, "");
    }

    /** A remark on what of an answer is right or wrong, with more for instructors. */
    public static Remark verdict(String code, String message, String detail) {
        return new Remark(code, message, detail, Reveal.VERDICT);
    }
}
