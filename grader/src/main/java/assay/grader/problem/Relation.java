package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.Map;

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

        private boolean holds(Tensor<Rational> a, Tensor<Rational> b) {
            return a.zip(b, (x, y) -> holds(x.compareTo(y)) ? Rational.ONE : Rational.ZERO).entries().stream()
                    .allMatch(Rational::isOne);
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

    /**
     * Whether the condition holds for these values; tensors are compared entry by entry, and differ if one entry does.
     *
     * @throws ComputationException if a side has no value there
     */
    public boolean holds(Map<String, Tensor<Rational>> symbols) throws ComputationException {
        Tensor<Rational> a = left.value(symbols);
        Tensor<Rational> b = right.value(symbols);
        if (a.rank() > 0 && b.rank() > 0 && !a.dimensions().equals(b.dimensions())) {
            if (sign == Comparison.EQUAL || sign == Comparison.NOT_EQUAL) {
                return sign == Comparison.NOT_EQUAL;
            }
            throw new ComputationException(text + " compares tensors of different shapes");
        }
        if (sign == Comparison.NOT_EQUAL) {
            return !Comparison.EQUAL.holds(a, b);
        }
        return sign.holds(a, b);
    }
}
