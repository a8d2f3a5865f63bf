package assay.grader.trial;

import assay.grader.check.CheckedPart;
import assay.grader.problem.Part;
import java.util.Optional;

/** What to do after an answer. */
public final class Advice {
    private Advice() {}

    /** One sentence. @param next the part that follows */
    public static String of(CheckedPart part, Optional<Part> next) {
        String on =
                next.map(other -> "':next' goes on to " + other.id()).orElse("this was the last part; ':quit' ends");
        String upper = on.substring(0, 1).equals("'") ? on : "T" + on.substring(1);
        return switch (part.status()) {
            case CORRECT -> "Write it into your submission as " + part.id() + "; " + on + ".";
            case PARTIAL, INCORRECT -> "Change it and try again; the arrow up brings it back.";
            case UNREADABLE -> "Mend the place that is named; the arrow up brings it back.";
            case ANSWERED -> "Write it into your submission as " + part.id() + "; it is judged later. " + upper + ".";
            case UNDECIDED, MANUAL ->
                "Write it into your submission as " + part.id() + "; a person will look at it. " + upper + ".";
            case MISSING -> "Type an answer, or ':help'.";
        };
    }
}
