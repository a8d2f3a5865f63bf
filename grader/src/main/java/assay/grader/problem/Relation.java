package assay.grader.problem;

/**
 * A condition that an author states on values: two terms and how they compare.
 *
 * @param sign how they compare
 */
public record Relation(String text, Term left, Comparison sign, Term right) {

    /** The comparisons, longest spelling first. */
    public enum Comparison {
        EQUAL("=="),
        NOT_EQUAL("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        GREATER(">");

        private final String spelling;

        Comparison(String spelling) {
            this.spelling = spelling;
        }

        /** As it is written. */
        public String spelling() {
            return spelling;
        }

        /** Whether it holds where the left side is less than, equal to or greater than the right one. */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case LESS -> order < 0;
                case GREATER -> order > 0;
            };
        }
    }
}
