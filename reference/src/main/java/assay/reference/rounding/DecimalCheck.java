package assay.reference.rounding;

import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;

/**
 * Judges a written decimal against an exact value, by comparisons that are proved: the value is enclosed with rising
 * precision until it lies on one side of every number that matters.
 *
 * <p>A decimal w with d digits after the point and the unit u = 10^-d is <em>rounded right</em> if the value lies within
 * u/2 of it (of an exact tie both neighbours are right), and <em>cut off</em> if the value has the same sign and exceeds
 * it in magnitude by less than u. With fewer digits than asked, a decimal that is one of the two has too few digits,
 * whichever it is; but a zero for another number shows no digit of it and is wrong. With more digits than asked, all of them have to be right.
 */
public final class DecimalCheck {
    private final WrittenDecimal written;
    private final int asked;
    private final ExactSystem system;
    private final Exact value;

    private DecimalCheck(WrittenDecimal written, int asked, ExactSystem system, Exact value) {
        this.written = written;
        this.asked = asked;
        this.system = system;
        this.value = value;
    }

    /**
     * The verdict on a decimal.
     *
     * @param value the exact value
     * @param written what was written for it
     * @param asked the number of digits after the point that were asked for
     */
    public static DecimalVerdict judge(ComputableReal value, WrittenDecimal written, int asked) {
        for (int precision = ComputableReal.FIRST_PRECISION;
                precision <= ComputableReal.LAST_PRECISION;
                precision *= 2) {
            ExactSystem system = ComputableReal.system(precision);
            DecimalVerdict verdict = new DecimalCheck(written, asked, system, value.enclosure(system)).verdict();
            if (verdict != DecimalVerdict.UNDECIDED) {
                return verdict;
            }
        }
        return DecimalVerdict.UNDECIDED;
    }

    private DecimalVerdict verdict() {
        if (value.isUndefined()) {
            return DecimalVerdict.WRONG;
        }
        Sign difference = against(written.value());
        if (difference == Sign.ZERO) {
            return DecimalVerdict.EXACT;
        }
        boolean enough = written.decimals() >= asked;
        Truth rounded = rounded();
        if (rounded == Truth.YES && enough) {
            return DecimalVerdict.ROUNDED;
        }
        if (rounded == Truth.OPEN || difference == Sign.UNDECIDED) {
            return DecimalVerdict.UNDECIDED;
        }
        if (!enough && written.value().isZero()) {
            return DecimalVerdict.WRONG;
        }
        Truth shortened = rounded == Truth.YES ? Truth.YES : cutOff(difference);
        return switch (shortened) {
            case OPEN -> DecimalVerdict.UNDECIDED;
            case NO -> DecimalVerdict.WRONG;
            case YES -> enough ? DecimalVerdict.TRUNCATED : DecimalVerdict.TOO_FEW_DIGITS;
        };
    }

    private enum Truth {
        YES,
        NO,
        OPEN
    }

    /** The sign of the value minus a number. */
    private Sign against(Rational number) {
        return system.subtract(value, Exact.of(number)).sign();
    }

    private Truth rounded() {
        Sign lower = against(written.lower());
        Sign upper = against(written.upper());
        if (lower == Sign.NEGATIVE || upper == Sign.POSITIVE) {
            return Truth.NO;
        }
        return lower.isDecided() && upper.isDecided() ? Truth.YES : Truth.OPEN;
    }

    /** Whether the value lies beyond the decimal, seen from zero, by less than one unit. */
    private Truth cutOff(Sign difference) {
        int side = written.value().signum();
        if (side != 0 && difference != Sign.of(side)) {
            return Truth.NO;
        }
        boolean upwards = difference == Sign.POSITIVE;
        Rational unit = upwards ? written.unit() : written.unit().negate();
        return switch (against(written.value().add(unit))) {
            case UNDECIDED -> Truth.OPEN;
            case ZERO -> Truth.NO;
            case NEGATIVE -> upwards ? Truth.YES : Truth.NO;
            case POSITIVE -> upwards ? Truth.NO : Truth.YES;
        };
    }
}
