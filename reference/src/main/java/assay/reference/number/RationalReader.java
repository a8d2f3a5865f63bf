package assay.reference.number;

import java.math.BigInteger;

/** Reads one rational number from text: an integer, a quotient of integers, or a decimal with an optional exponent. */
final class RationalReader {

    private static final int MAX_DIGITS = 4096;
    private static final int MAX_EXPONENT = 4096;

    private final String text;
    private int position;

    RationalReader(String text) {
        this.text = text;
    }

    Rational read() {
        if (text.length() > 2 * MAX_DIGITS + 16) {
            throw new NumberFormatException(
                    "a number of " + text.length() + " characters; at most " + MAX_DIGITS + " digits are read");
        }
        boolean negative = sign();
        int start = position;
        String digits = digits();
        if (skip('/')) {
            return quotient(negative, digits);
        }
        int scale = 0;
        if (skip('.')) {
            String fraction = digits();
            scale = fraction.length();
            digits += fraction;
        }
        if (digits.isEmpty()) {
            throw fault("a digit", start);
        }
        int exponent = 0;
        if (skip('e') || skip('E')) {
            exponent = exponent();
        }
        end();
        BigInteger mantissa = integer(negative, digits);
        int power = exponent - scale;
        return power >= 0
                ? Rational.of(mantissa.multiply(BigInteger.TEN.pow(power)))
                : Rational.of(mantissa, BigInteger.TEN.pow(-power));
    }

    private Rational quotient(boolean negative, String digits) {
        if (digits.isEmpty()) {
            throw fault("a digit", 0);
        }
        int start = position;
        String divisor = digits();
        if (divisor.isEmpty()) {
            throw fault("a digit", start);
        }
        end();
        BigInteger denominator = integer(false, divisor);
        if (denominator.signum() == 0) {
            throw new NumberFormatException("the denominator is zero in \"" + text + "\"");
        }
        return Rational.of(integer(negative, digits), denominator);
    }

    private int exponent() {
        boolean negative = sign();
        int start = position;
        String digits = digits();
        if (digits.isEmpty()) {
            throw fault("a digit of the exponent", start);
        }
        BigInteger magnitude = integer(false, digits);
        if (magnitude.bitLength() > 31 || magnitude.intValue() > MAX_EXPONENT) {
            throw new NumberFormatException(
                    "the exponent is too large in \"" + text + "\"; at most " + MAX_EXPONENT + " is read");
        }
        return negative ? -magnitude.intValue() : magnitude.intValue();
    }

    private BigInteger integer(boolean negative, String digits) {
        if (digits.length() > MAX_DIGITS) {
            throw new NumberFormatException(
                    "a number of " + digits.length() + " digits; at most " + MAX_DIGITS + " are read");
        }
        BigInteger magnitude = new BigInteger(digits);
        return negative ? magnitude.negate() : magnitude;
    }

    private boolean sign() {
        if (skip('-')) {
            return true;
        }
        skip('+');
        return false;
    }

    private String digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return text.substring(start, position);
    }

    private boolean skip(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void end() {
        if (position != text.length()) {
            throw fault("the end of the number", position);
        }
    }

    private NumberFormatException fault(String expected, int at) {
        return new NumberFormatException("expected " + expected + " at column " + (at + 1) + " of \"" + text + "\"");
    }
}
