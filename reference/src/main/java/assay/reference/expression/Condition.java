package assay.reference.expression;

/** A condition on expressions, entry by entry where they are tensors. */
public sealed interface Condition {

    /** The common shape of the compared expressions. */
    Shape shape();

    /** Calls the case of this condition. */
    <R> R match(Match<R> cases);

    /** One case for each kind of condition. */
    interface Match<R> {
        R comparison(Comparison condition);

        R and(And condition);

        R or(Or condition);

        R not(Not condition);
    }

    /** The relation of a comparison, by the signs of left − right for which it holds. */
    enum Relation {
        LESS("<", true, false, false),
        LESS_OR_EQUAL("<=", true, true, false),
        GREATER(">", false, false, true),
        GREATER_OR_EQUAL(">=", false, true, true),
        EQUAL("==", false, true, false),
        NOT_EQUAL("!=", true, false, true);

        private final String spelling;
        private final boolean negative;
        private final boolean zero;
        private final boolean positive;

        Relation(String spelling, boolean negative, boolean zero, boolean positive) {
            this.spelling = spelling;
            this.negative = negative;
            this.zero = zero;
            this.positive = positive;
        }

        /** The plain spelling. */
        public String spelling() {
            return spelling;
        }

        /** Whether it holds where the left side minus the right side has this sign (−1, 0 or 1). */
        public boolean holds(int sign) {
            return sign < 0 ? negative : sign == 0 ? zero : positive;
        }
    }

    /** left relation right. */
    record Comparison(Relation relation, Expression left, Expression right) implements Condition {
        public Comparison {
            left.shape().with(right.shape());
        }

        @Override
        public Shape shape() {
            return left.shape().with(right.shape());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.comparison(this);
        }
    }

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public Shape shape() {
            return left.shape().with(right.shape());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.and(this);
        }
    }

    /** At least one holds. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public Shape shape() {
            return left.shape().with(right.shape());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.or(this);
        }
    }

    /** It does not hold. */
    record Not(Condition operand) implements Condition {
        @Override
        public Shape shape() {
            return operand.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.not(this);
        }
    }
}
