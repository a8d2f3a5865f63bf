package assay.reference.notation;

import assay.reference.number.Rational;
import java.math.BigInteger;

/** Reads the digits of a number out of a text, exactly and within a budget. */
final class Numerals {
    private static final long[] TENS = tens();

    private final String text;
    private final ReadingBudget budget;

    Numerals(String text, ReadingBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    private static long[] tens() {
        long[] tens = new long[18];
        tens[0] = 1;
        for (int k = 1; k < tens.length; k++) {
            tens[k] = 10 * tens[k - 1];
        }
        return tens;
    }

    /**
     * The number that starts here: digits, perhaps a point and more digits.
     *
     * @param exponent whether {@code e-3} after it belongs to it
     */
    Token read(int start, boolean exponent) {
        int at = digits(start);
        int whole = at;
        int decimals = 0;
        if (at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at = digits(at + 1);
            decimals = at - whole - 1;
        } else if (at > start && at < text.length() && text.charAt(at) == '.' && !pointElse(at)) {
            at++;
        }
        if (at - start > budget.digits()) {
            throw SyntaxException.malformed(start, at, "this number has more than " + budget.digits() + " digits", "");
        }
        int power = 0;
        int mantissaEnd = at;
        if (exponent && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1;
            int from = sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+') ? sign + 1 : sign;
            if (isDigit(from)) {
                at = digits(from);
                power = exponent(start, from, at);
                power = text.charAt(sign) == '-' ? -power : power;
            }
        }
        Rational value = value(start, whole, mantissaEnd, decimals, power);
        return new Token(TokenKind.NUMBER, start, at, "", value, Math.max(0, decimals - power));
    }

    private Rational value(int start, int whole, int end, int decimals, int power) {
        int scale = power - decimals;
        if (end - start <= 18 && scale <= 0 && scale > -TENS.length) {
            long mantissa = 0;
            for (int k = start; k < end; k++) {
                char c = text.charAt(k);
                mantissa = c == '.' ? mantissa : 10 * mantissa + (c - '0');
            }
            return scale == 0 ? Rational.of(mantissa) : Rational.of(mantissa, TENS[-scale]);
        }
        String digits = text.substring(start, whole) + (decimals > 0 ? text.substring(whole + 1, end) : "");
        BigInteger mantissa = new BigInteger(digits);
        return scale >= 0
                ? Rational.of(mantissa.multiply(BigInteger.TEN.pow(scale)))
                : Rational.of(mantissa, BigInteger.TEN.pow(-scale));
    }

    private int exponent(int start, int from, int end) {
        int power = 0;
        for (int k = from; k < end; k++) {
            power = 10 * power + (text.charAt(k) - '0');
            if (power > budget.exponent()) {
                throw SyntaxException.malformed(
                        start, end, "the exponent of this number is beyond " + budget.exponent(), "");
            }
        }
        return power;
    }

    /** Whether a point after digits belongs to something else: {@code 1..n} or {@code 2.*x}. */
    private boolean pointElse(int at) {
        return at + 1 < text.length() && (text.charAt(at + 1) == '.' || text.charAt(at + 1) == '*');
    }

    private int digits(int at) {
        int k = at;
        while (isDigit(k)) {
            k++;
        }
        return k;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
