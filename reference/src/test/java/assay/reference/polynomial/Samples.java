package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.Random;

/** Random polynomials for tests, and their values by a plain evaluator. */
final class Samples {
    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** A polynomial with a few terms in the given number of generators; exponents may be negative. */
    Polynomial polynomial(Layout layout, int generators, int terms, boolean negative) {
        Polynomial sum = Polynomial.constant(layout, 0);
        for (int k = 0; k < terms; k++) {
            Polynomial term = Polynomial.constant(layout, coefficient());
            for (int n = 0; n < 2; n++) {
                int exponent = random.nextInt(4) - (negative ? 1 : 0);
                term = term.timesMonomial(Polynomial.power(layout, random.nextInt(generators), exponent));
            }
            sum = sum.add(term);
        }
        return sum;
    }

    private BigInteger coefficient() {
        return random.nextInt(10) == 0
                ? new BigInteger(80, random).subtract(BigInteger.ONE.shiftLeft(79))
                : BigInteger.valueOf(random.nextInt(19) - 9);
    }

    /** Values for the generators, none of them zero. */
    Rational[] point(int generators) {
        Rational[] point = new Rational[generators];
        for (int g = 0; g < generators; g++) {
            point[g] = Rational.of(1 + random.nextInt(9), 1 + random.nextInt(5));
            point[g] = random.nextBoolean() ? point[g] : point[g].negate();
        }
        return point;
    }

    static Rational value(Polynomial p, Rational[] point) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Rational term = Rational.of(p.coefficient(k));
            for (int g = 0; g < point.length; g++) {
                term = term.multiply(point[g].power(p.exponent(k, g)));
            }
            sum = sum.add(term);
        }
        return sum;
    }

    static Rational value(QuotientField field, Quotient q, Rational[] point) {
        Rational below = Rational.of(q.divisor());
        for (int k = 0; k < q.factorCount(); k++) {
            below = below.multiply(value(field.factor(q.factor(k)), point).power(q.multiplicity(k)));
        }
        return value(q.numerator(), point).divide(below);
    }
}
