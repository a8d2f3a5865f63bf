package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.Map;

/**
 * A condition that an author states on values: two terms and how they compare.
 *
 * @param sign the spelling of the comparison
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

        boolean holds(int order) {
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
     * Whether the condition holds for these values. Tensors can only be equal or not.
     *
     * @throws ComputationException if a side has no value there
     */
    public boolean holds(Map<String, Tensor<Rational>> symbols) throws ComputationException {
        Tensor<Rational> a = left.value(symbols);
        Tensor<Rational> b = right.value(symbols);
        if (a.rank() == 0 && b.rank() == 0) {
            return sign.holds(a.entry().compareTo(b.entry()));
        }
        if (sign != Comparison.EQUAL && sign != Comparison.NOT_EQUAL) {
            throw new ComputationException(text + " orders values that are not numbers");
        }
        return a.equals(b) == (sign == Comparison.EQUAL);
    }
}
