package assay.grader.gradebook;

import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What handing in late costs: a function of points and times alone.
 *
 * <p>Up to the deadline and the grace after it a submission is in time. After that every started 24 hours since the deadline
 * is a day. Late days pay for the first of them; the others are charged. The deduction is a share of the points possible, or
 * of those earned; it is rounded to hundredths, half to even, and is never more than what was earned.
 *
 * @param deadline the end of the time for all
 * @param grace how long after the deadline nothing is lost
 * @param lateDays how many days each student may be late for nothing
 * @param closes when nothing is accepted any more; a submission after it loses everything. An extension moves it as it
 *     moves the deadline
 */
public record LatePolicy(
        Instant deadline, Duration grace, int lateDays, Deduction deduction, Base base, Optional<Instant> closes) {
    private static final Duration DAY = Duration.ofDays(1);

    /** What a share is a share of. */
    public enum Base {
        /** The points of all parts, as learning management systems do it. */
        POSSIBLE,
        /** The points that were earned. */
        EARNED
    }

    /**
     * A policy.
     *
     * @throws IllegalArgumentException for a negative time or number of days
     */
    public LatePolicy {
        if (grace.isNegative() || lateDays < 0) {
            throw new IllegalArgumentException("a grace of " + grace + " and " + lateDays + " late days");
        }
    }

    /**
     * What one submission loses.
     *
     * @param raw the points that were earned
     * @param possible the points of all parts
     */
    public Lateness of(Rational raw, Rational possible, Instant submitted, Extension extension) {
        Instant due = extension.deadline().orElse(deadline).plus(extension.more());
        if (!submitted.isAfter(due.plus(grace))) {
            return new Lateness(0, 0, Rational.ZERO);
        }
        int days = startedDays(Duration.between(due, submitted));
        Duration moved = Duration.between(deadline, due);
        if (closes.isPresent() && submitted.isAfter(closes.get().plus(moved))) {
            return new Lateness(days, 0, raw);
        }
        int paid = Math.min(days, extension.lateDays().orElse(lateDays));
        if (paid == days) {
            return new Lateness(days, paid, Rational.ZERO);
        }
        Rational share = deduction.share(days - paid);
        Rational lost = share.multiply(base == Base.POSSIBLE ? possible : raw);
        return new Lateness(days, paid, hundredths(lost).min(raw).max(Rational.ZERO));
    }

    private static int startedDays(Duration late) {
        long whole = late.dividedBy(DAY);
        return Math.toIntExact(late.compareTo(DAY.multipliedBy(whole)) > 0 ? whole + 1 : whole);
    }

    private static Rational hundredths(Rational exact) {
        BigDecimal rounded = new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), 2, RoundingMode.HALF_EVEN);
        return Rational.of(rounded.unscaledValue(), BigInteger.TEN.pow(rounded.scale()));
    }
}
