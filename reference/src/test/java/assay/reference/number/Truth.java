package assay.reference.number;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Values of elementary functions to 200 digits, from another library or from an own series. */
final class Truth {

    static final MathContext DIGITS = new MathContext(200);
    /** The relative error that is granted to these values. */
    private static final BigDecimal ERROR = new BigDecimal("1e-185");

    private Truth() {}

    static BigDecimal of(Rational value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS);
    }

    /** The elementary functions of one argument. */
    enum Function {
        EXP,
        LOG,
        SIN,
        COS,
        ATAN,
        ERF;

        <T> T apply(NumberSystem<T> system, T value) {
            return switch (this) {
                case EXP -> system.exp(value);
                case LOG -> system.log(value);
                case SIN -> system.sin(value);
                case COS -> system.cos(value);
                case ATAN -> system.atan(value);
                case ERF -> system.erf(value);
            };
        }

        BigDecimal truth(Rational argument) {
            BigDecimal x = of(argument);
            // Arguments are reduced by the other library with the digits it is given.
            MathContext more = new MathContext(240);
            return switch (this) {
                case EXP -> BigDecimalMath.exp(x, DIGITS);
                case LOG -> BigDecimalMath.log(x, DIGITS);
                case SIN -> BigDecimalMath.sin(x, more);
                case COS -> BigDecimalMath.cos(x, more);
                case ATAN -> BigDecimalMath.atan(x, more);
                case ERF -> erf(x);
            };
        }

        boolean isDefined(Rational argument) {
            return this != LOG || argument.signum() > 0;
        }
    }

    static BigDecimal root(Rational base, Rational exponent) {
        return BigDecimalMath.pow(of(base), of(exponent), DIGITS);
    }

    /** The alternating power series, with digits to spare for the cancellation. */
    private static BigDecimal erf(BigDecimal x) {
        int extra = x.pow(2).intValue();
        MathContext working = new MathContext(230 + extra);
        BigDecimal square = x.multiply(x, working);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int n = 1;
                term.signum() != 0 && term.precision() - term.scale() > sum.precision() - sum.scale() - 220 - extra;
                n++) {
            term = term.multiply(square, working).divide(BigDecimal.valueOf(-n), working);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * n + 1), working), working);
        }
        BigDecimal pi = BigDecimalMath.pi(working);
        return sum.multiply(BigDecimal.valueOf(2)).divide(BigDecimalMath.sqrt(pi, working), working);
    }

    /** True if a number within the slack of the given one lies in the ball. */
    static boolean near(Ball ball, BigDecimal truth, BigDecimal slack) {
        return compare(ball.lower(), truth.add(slack)) <= 0 && compare(ball.upper(), truth.subtract(slack)) >= 0;
    }

    /** True if the true value, up to its granted error, lies between the bounds. */
    static boolean between(Rational lower, BigDecimal truth, Rational upper) {
        BigDecimal slack = slack(truth);
        return compare(lower, truth.add(slack)) <= 0 && compare(upper, truth.subtract(slack)) >= 0;
    }

    private static int compare(Rational value, BigDecimal decimal) {
        return new BigDecimal(value.numerator()).compareTo(decimal.multiply(new BigDecimal(value.denominator())));
    }

    static boolean in(Ball ball, BigDecimal truth) {
        return ball.isDefined() && between(ball.lower(), truth, ball.upper());
    }

    static boolean in(Interval interval, BigDecimal truth) {
        BigDecimal slack = slack(truth);
        return interval.isDefined()
                && (interval.lo() == Double.NEGATIVE_INFINITY
                        || new BigDecimal(interval.lo()).compareTo(truth.add(slack)) <= 0)
                && (interval.hi() == Double.POSITIVE_INFINITY
                        || new BigDecimal(interval.hi()).compareTo(truth.subtract(slack)) >= 0);
    }

    /** What the value may be off by. */
    private static BigDecimal slack(BigDecimal truth) {
        return truth.abs().multiply(ERROR).round(new MathContext(5, RoundingMode.UP));
    }
}
