package assay.grader.sample;

import assay.grader.verdict.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is known of a made-up answer before anything is graded. */
public enum Truth {
    /** Right: the reference, what the author accepts, or a form that valid equations make of these. */
    RIGHT(EnumSet.of(Status.CORRECT)),
    /** Wrong: what the author rejects, or a mistake whose value at a point is another one. */
    WRONG(EnumSet.of(Status.INCORRECT, Status.PARTIAL, Status.UNREADABLE)),
    /** No mathematics at all. */
    GARBAGE(EnumSet.of(Status.UNREADABLE, Status.INCORRECT)),
    /** Words for a person. */
    WORDS(EnumSet.of(Status.MANUAL)),
    /** Nothing was written. */
    BLANK(EnumSet.of(Status.MISSING));

    private final Set<Status> verdicts;

    Truth(Set<Status> verdicts) {
        this.verdicts = verdicts;
    }

    /** Whether a verdict agrees with it. */
    public boolean allows(Status status) {
        return verdicts.contains(status);
    }

    /** The word in files. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
