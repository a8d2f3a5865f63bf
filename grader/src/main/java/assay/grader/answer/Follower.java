package assay.grader.answer;

/** A task whose reference can be computed from the student's own answers to earlier parts. */
public interface Follower extends Task {

    /**
     * Whether this task, made from a student's values, still asks for as much as it did originally: whether those who do
     * not know the way would be found wrong as before.
     */
    boolean asksAsMuchAs(Task original);

    /** Whether it can be made from numbers that are known as ranges. */
    default boolean takesRanges() {
        return false;
    }

    /** Whether an answer may be computed from earlier ones that are right but rounded. */
    default boolean allowsRoundedNumbers() {
        return false;
    }
}
