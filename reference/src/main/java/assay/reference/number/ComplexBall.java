package assay.reference.number;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of complex numbers, given by balls for the real and the imaginary part, that is proved to contain a
 * number, or a bottom.
 */
public final class ComplexBall {

    /** Proved to have no value. */
    public static final ComplexBall UNDEFINED = new ComplexBall(Ball.UNDEFINED, Ball.UNDEFINED);
    /** Perhaps without a value; nothing is known. */
    public static final ComplexBall UNKNOWN = new ComplexBall(Ball.UNKNOWN, Ball.UNKNOWN);

    private final Ball real;
    private final Ball imaginary;

    private ComplexBall(Ball real, Ball imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /** The rectangle with these sides; a bottom if either is one. */
    public static ComplexBall of(Ball real, Ball imaginary) {
        if (real.isDefined() && imaginary.isDefined()) {
            return new ComplexBall(real, imaginary);
        }
        return real.isUndefined() || imaginary.isUndefined() ? UNDEFINED : UNKNOWN;
    }

    /** A real number. */
    public static ComplexBall of(Ball real) {
        return of(real, Ball.ZERO);
    }

    /** The real part; the same bottom for a bottom. */
    public Ball real() {
        return real;
    }

    /** The imaginary part; the same bottom for a bottom. */
    public Ball imaginary() {
        return imaginary;
    }

    /** True if the number is proved to exist. */
    public boolean isDefined() {
        return real.isDefined();
    }

    /** True if the number is proved not to exist. */
    public boolean isUndefined() {
        return real.isUndefined();
    }

    /** True if nothing is known, not even whether the number exists. */
    public boolean isUnknown() {
        return real.isUnknown();
    }

    /** True if the imaginary part is exactly zero. */
    public boolean isReal() {
        return imaginary.sign() == Sign.ZERO;
    }

    /** True if 0 lies in the rectangle. */
    public boolean containsZero() {
        return real.containsZero() && imaginary.containsZero();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ComplexBall other && real.equals(other.real) && imaginary.equals(other.imaginary);
    }

    @Override
    public int hashCode() {
        return 31 * real.hashCode() + imaginary.hashCode();
    }

    @Override
    public String toString() {
        return isDefined() ? real + " + i " + imaginary : real.toString();
    }
}
