package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.LimitException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The units of generators, by their number: e^{u/6} is chosen as generator where e^{u/2} and e^{u/3} occur. What is
 * found out in one attempt is used in the next one.
 */
final class Units {
    private static final int MOST_BITS = 16;

    private final Map<Integer, Rational> units = new HashMap<>();

    /** The unit of a generator for a first multiple that is known to occur. */
    Rational unit(int generator, Rational first) {
        Rational known = units.get(generator);
        return known == null ? first : gcd(known, first);
    }

    /** The degree of a generator that is a root: one over its unit. */
    int degree(int generator, Rational first) {
        BigInteger degree = unit(generator, first).denominator();
        if (degree.bitLength() > MOST_BITS) {
            throw new LimitException(LimitException.Limit.GENERATORS);
        }
        return degree.intValueExact();
    }

    /** Notes that the unit of a generator must divide these two; then the attempt must be repeated. */
    FinerUnitException refine(int generator, Rational unit, Rational multiple) {
        Rational finer = gcd(unit, multiple);
        units.merge(generator, finer, Units::gcd);
        return new FinerUnitException();
    }

    /** The greatest rational of which both are integer multiples; neither is zero. */
    static Rational gcd(Rational a, Rational b) {
        return Rational.of(
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
                a.denominator().multiply(b.denominator()));
    }
}
