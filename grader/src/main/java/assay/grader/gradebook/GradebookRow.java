package assay.grader.gradebook;

import assay.grader.batch.RosterEntry;
import assay.reference.number.Rational;
import java.time.Instant;
import java.util.Optional;

/**
 * What one student has.
 *
 * @param person by the roster; nobody ({@link #NOBODY}) if it does not say who it is. Without a roster only the id is known,
 *     as the submission states it
 * @param source the file of the submission; empty if there is none
 * @param raw the points before what lateness costs; while a person has to look, those so far. Nothing if nothing was graded
 * @param possible the points of all parts
 * @param submitted when it was handed in, if that is known
 * @param lateness what lateness costs; nothing if it is not known when the submission was handed in
 */
public record GradebookRow(
        RosterEntry person,
        String source,
        State state,
        Optional<Rational> raw,
        Rational possible,
        Optional<Instant> submitted,
        Optional<Lateness> lateness) {

    /** Whoever it is. What a submission states of itself is no evidence where a list of the class is there. */
    static final RosterEntry NOBODY = new RosterEntry("", "", "", "", "");

    /** How far the grading of a submission is. */
    public enum State {
        /** All parts have points. */
        GRADED("graded"),
        /** Graded, one of several submissions of a student. Which one counts is not said, so none has final points. */
        SEVERAL("several"),
        /** Graded, and it is not certain whose it is. The points are nobody's. */
        UNMATCHED("unmatched"),
        /** Some parts wait for a person, and count nothing yet. */
        WAITING("waiting"),
        /** The submission could not be read; it has no points, not zero points. */
        UNREADABLE("unreadable"),
        /** Nothing was handed in. */
        MISSING("missing");

        private final String spelling;

        State(String spelling) {
            this.spelling = spelling;
        }

        /** The word in tables. */
        public String spelling() {
            return spelling;
        }
    }

    /** The points after what lateness costs; nothing if one of the two is not known, or whose points they are. */
    public Optional<Rational> finalPoints() {
        return state == State.SEVERAL || state == State.UNMATCHED
                ? Optional.empty()
                : raw.flatMap(points -> lateness.map(late -> points.subtract(late.penalty())));
    }

    /**
     * The points that another program may take over: none where a person has still to look, unless that is wanted.
     *
     * @param waiting whether the points so far are wanted
     */
    public Optional<Rational> settled(boolean waiting) {
        return state == State.GRADED || (waiting && state == State.WAITING) ? finalPoints() : Optional.empty();
    }
}
