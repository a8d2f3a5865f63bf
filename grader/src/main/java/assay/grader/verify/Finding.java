package assay.grader.verify;

/**
 * Something that a check found about a part.
 *
 * @param weight what it means for the proof
 * @param words a sentence for the author
 */
public record Finding(Weight weight, String words) {

    /** What a finding means for the proof of a part. */
    public enum Weight {
        /** The part is wrong: a right answer is rejected, a wrong one accepted, a reference not confirmed. */
        FAILURE("fails"),
        /** Neither proved nor refuted. */
        UNDECIDED("open"),
        /** The part is right, but its numbers do not tell a mistake from the truth. */
        INADEQUACY("note");

        private final String spelling;

        Weight(String spelling) {
            this.spelling = spelling;
        }

        /** The word in reports. */
        public String spelling() {
            return spelling;
        }
    }
}
