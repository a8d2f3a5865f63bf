package assay.reference.linear;

import assay.reference.number.Rational;
import java.util.List;

/**
 * A linear form in unknown real numbers, a·u + c, compared with zero.
 *
 * @param coefficients a, one for each unknown
 * @param constant c
 */
public record LinearConstraint(List<Rational> coefficients, Rational constant, Sign sign) {

    /** How the form compares with zero. */
    public enum Sign {
        /** a·u + c &gt; 0. */
        POSITIVE(">"),
        /** a·u + c ≥ 0. */
        NONNEGATIVE(">="),
        /** a·u + c = 0. */
        ZERO("==");

        private final String spelling;

        Sign(String spelling) {
            this.spelling = spelling;
        }

        /** As it is written. */
        public String spelling() {
            return spelling;
        }
    }

    public LinearConstraint {
        coefficients = List.copyOf(coefficients);
    }

    /** With names for the unknowns, such as {@code w1 - 2*b + 3 > 0}. */
    public String spelled(List<String> unknowns) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < coefficients.size(); k++) {
            append(text, coefficients.get(k), unknowns.get(k));
        }
        if (!constant.isZero() || text.length() == 0) {
            append(text, constant, "");
        }
        return text + " " + sign.spelling() + " 0";
    }

    private static void append(StringBuilder text, Rational factor, String name) {
        if (factor.isZero() && !name.isEmpty()) {
            return;
        }
        Rational size = factor.signum() < 0 ? factor.negate() : factor;
        if (text.length() == 0) {
            text.append(factor.signum() < 0 ? "-" : "");
        } else {
            text.append(factor.signum() < 0 ? " - " : " + ");
        }
        text.append(name.isEmpty() ? size : size.isOne() ? name : size + "*" + name);
    }
}
