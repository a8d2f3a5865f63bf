package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cosine and sine of π/n in square roots, for the n that have short ones.
 *
 * @param n the divisor of π
 * @param cosine the cosine
 * @param sine the sine
 */
record RootOfUnity(int n, Quotient cosine, Quotient sine) {

    /** The angle π/n of which a rational multiple of π is a whole multiple, if it is known. */
    static Optional<RootOfUnity> of(Cell cell, Rational timesPi) {
        if (timesPi.denominator().bitLength() > 5) {
            return Optional.empty();
        }
        return switch (timesPi.denominator().intValueExact()) {
            case 3, 4, 6, 12 -> Optional.ofNullable(twelfth(cell));
            case 5 -> Optional.ofNullable(fifth(cell));
            case 8 -> Optional.ofNullable(eighth(cell));
            case 10 -> Optional.ofNullable(tenth(cell));
            case 16 -> Optional.ofNullable(half(cell, eighth(cell)));
            case 20 -> Optional.ofNullable(half(cell, tenth(cell)));
            case 24 -> Optional.ofNullable(half(cell, twelfth(cell)));
            default -> Optional.empty();
        };
    }

    /** (√6 ± √2)/4. */
    private static RootOfUnity twelfth(Cell cell) {
        QuotientField field = cell.field();
        Quotient two = squareRoot(cell, 2);
        Quotient six = field.multiply(two, squareRoot(cell, 3));
        Rational quarter = Rational.of(1, 4);
        return new RootOfUnity(
                12, field.times(field.add(six, two), quarter), field.times(field.subtract(six, two), quarter));
    }

    /** (1 + √5)/4 and √(10 − 2√5)/4. */
    private static @Nullable RootOfUnity fifth(Cell cell) {
        return nested(cell, 5, line(cell, 1, 1, 5), line(cell, 10, -2, 5), 4, false);
    }

    /** √(2 + √2)/2 and √(2 − √2)/2. */
    private static @Nullable RootOfUnity eighth(Cell cell) {
        Quotient half = cell.field().times(squareRoot(cell, 2), Rational.HALF);
        return half(cell, new RootOfUnity(4, half, half));
    }

    /** Half the angle: √((1 + cos φ)/2), and that times the tangent. */
    private static @Nullable RootOfUnity half(Cell cell, @Nullable RootOfUnity whole) {
        QuotientField field = cell.field();
        if (whole == null) {
            return null;
        }
        Quotient square = field.times(field.add(field.one(), whole.cosine()), Rational.HALF);
        Quotient cosine = RootRule.power(cell, cell.current(), square, Rational.HALF);
        return cosine == null
                ? null
                : new RootOfUnity(2 * whole.n(), cosine, field.multiply(cosine, tangentOfHalf(field, whole)));
    }

    /** (1 − cos φ)/sin φ. */
    private static Quotient tangentOfHalf(QuotientField field, RootOfUnity whole) {
        return field.divide(field.subtract(field.one(), whole.cosine()), whole.sine());
    }

    /** √(10 + 2√5)/4 and (√5 − 1)/4. */
    private static @Nullable RootOfUnity tenth(Cell cell) {
        return nested(cell, 10, line(cell, -1, 1, 5), line(cell, 10, 2, 5), 4, true);
    }

    private static @Nullable RootOfUnity nested(
            Cell cell, int n, Quotient plain, Quotient square, int divisor, boolean plainIsSine) {
        QuotientField field = cell.field();
        Quotient root = RootRule.power(cell, cell.current(), square, Rational.HALF);
        if (root == null) {
            return null;
        }
        Quotient a = field.times(plain, Rational.of(1, divisor));
        Quotient b = field.times(root, Rational.of(1, divisor));
        return plainIsSine ? new RootOfUnity(n, b, a) : new RootOfUnity(n, a, b);
    }

    /** a + b √p. */
    private static Quotient line(Cell cell, int a, int b, int p) {
        QuotientField field = cell.field();
        return field.add(field.constant(Rational.of(a)), field.times(squareRoot(cell, p), Rational.of(b)));
    }

    private static Quotient squareRoot(Cell cell, int prime) {
        return Tower.root(cell, Polynomial.constant(cell.field().layout(), prime), Rational.HALF);
    }
}
