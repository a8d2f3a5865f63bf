package assay.reference.rounding;

import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A decimal number as it was written: {@code 0.10} has the value 1/10 and two decimals.
 *
 * @param value the number
 * @param decimals the number of digits after the point, zeros at the end included; negative where a number such as
 *     {@code 12e3} leaves digits before the point open
 */
public record WrittenDecimal(Rational value, int decimals) implements WrittenNumber {
    /** More digits than anyone writes by hand. */
    private static final int MAX_DIGITS = 1000;

    /**
     * Checks the number of digits.
     *
     * @throws NumberFormatException if there are more than a thousand
     */
    public WrittenDecimal {
        if (Math.abs((long) decimals) > MAX_DIGITS) {
            throw new NumberFormatException("a decimal with " + decimals + " digits after the point");
        }
    }

    /**
     * The decimal with its scale.
     *
     * @throws NumberFormatException if it has more than a thousand digits
     */
    public static WrittenDecimal of(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > MAX_DIGITS || decimal.precision() > MAX_DIGITS) {
            throw new NumberFormatException("a decimal with more than " + MAX_DIGITS + " digits");
        }
        BigInteger digits = decimal.unscaledValue();
        return new WrittenDecimal(Rational.of(digits).multiply(unit(decimal.scale())), decimal.scale());
    }

    /**
     * Reads {@code 35.1211}, {@code -0.10} or {@code 1.2e-3}.
     *
     * @throws NumberFormatException if the text is not a decimal or has more than a thousand digits
     */
    public static WrittenDecimal parse(String text) {
        return of(new BigDecimal(text.strip()));
    }

    @Override
    public boolean shows(int asked) {
        return decimals >= asked;
    }

    /** One in the last place that was written, {@code 10^-decimals}. */
    public Rational unit() {
        return unit(decimals);
    }

    private static Rational unit(int decimals) {
        return Rational.of(10).power(-decimals);
    }

    /** The least number that rounds to this decimal. */
    public Rational lower() {
        return value.subtract(unit().multiply(Rational.HALF));
    }

    /** The greatest number that rounds to this decimal. */
    public Rational upper() {
        return value.add(unit().multiply(Rational.HALF));
    }

    /** The decimal as it was written, without an exponent. */
    @Override
    public String toString() {
        BigInteger digits = value.divide(unit()).numerator();
        return new BigDecimal(digits, decimals).toPlainString();
    }
}
