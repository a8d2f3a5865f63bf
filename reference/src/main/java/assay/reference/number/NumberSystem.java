package assay.reference.number;

/**
 * The operations that a scalar program needs, over values of one kind. Every value says what is known about one real
 * number, and it has two bottoms: <em>undefined</em> (proved that there is no real value, as in {@code log(-1)} or a
 * division by exactly zero) and <em>unknown</em> (perhaps there is no value, and nothing is known about it).
 *
 * <p>An operation with an undefined operand is undefined; else one with an unknown operand is unknown. {@link #choose}
 * is the only exception: a branch that is not taken does no harm.
 *
 * <p>The cost of every operation is bounded by the size of its operands and the precision of the system. Where a
 * result would be too large, the answer is unknown.
 *
 * @param <T> the values, immutable
 */
public interface NumberSystem<T> {

    /** The value of an exact rational. */
    T constant(Rational value);

    /** The number pi. */
    T pi();

    /** The value that says: proved to have no real value. */
    T undefined();

    /** The sum. */
    T add(T left, T right);

    /** The difference. */
    T subtract(T left, T right);

    /** The product. */
    T multiply(T left, T right);

    /** The quotient; undefined where the divisor is exactly zero. */
    T divide(T dividend, T divisor);

    /** The number with its sign changed. */
    T negate(T value);

    /**
     * The power with an integer exponent. {@code x^0} is 1 for every defined x, zero too; a negative exponent divides,
     * so that {@code 0^-1} is undefined.
     */
    T power(T base, int exponent);

    /**
     * The real power with a rational exponent that is not an integer. Needs a base of at least zero, and greater than
     * zero if the exponent is negative; elsewhere it is undefined. An integer exponent means {@link #power}'s value on
     * that domain.
     */
    T root(T base, Rational exponent);

    /** The exponential function. */
    T exp(T value);

    /** The natural logarithm; undefined for numbers that are not positive. */
    T log(T value);

    /** The sine of an angle in radians. */
    T sin(T value);

    /** The cosine of an angle in radians. */
    T cos(T value);

    /** The inverse tangent, between -pi/2 and pi/2. */
    T atan(T value);

    /** The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to the value. */
    T erf(T value);

    /** The greatest integer that is not above the value. */
    T floor(T value);

    /**
     * The kernel of everything piecewise: one of three values by the sign of the guard. Where that sign is not
     * decided, the result encloses every branch that remains possible if all of these are defined; it is undefined if
     * all of them are, and unknown otherwise. An undefined guard gives an undefined result, an unknown guard an
     * unknown one.
     */
    T choose(T guard, T negative, T zero, T positive);
}
