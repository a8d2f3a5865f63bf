package assay.reference.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real number that is known exactly, as a rational, or that is proved to exist and enclosed in a ball, or a bottom.
 */
public final class Exact implements Enclosure<Exact> {

    /** Proved to have no real value. */
    public static final Exact UNDEFINED = new Exact(null, Ball.UNDEFINED);
    /** Perhaps without a value; nothing is known. */
    public static final Exact UNKNOWN = new Exact(null, Ball.UNKNOWN);
    /** Exactly 0. */
    public static final Exact ZERO = new Exact(Rational.ZERO, Ball.ZERO);
    /** Exactly 1. */
    public static final Exact ONE = new Exact(Rational.ONE, Ball.ONE);

    private final @Nullable Rational rational;
    /** An enclosure if there is no rational; otherwise not used. */
    private final Ball ball;

    private Exact(@Nullable Rational rational, Ball ball) {
        this.rational = rational;
        this.ball = ball;
    }

    /** The rational number. */
    public static Exact of(Rational value) {
        return new Exact(value, Ball.ZERO);
    }

    /** A number that is proved to exist and to lie in the ball, or a bottom. */
    public static Exact in(Ball ball) {
        if (ball.isUndefined()) {
            return UNDEFINED;
        }
        return ball.isUnknown() ? UNKNOWN : new Exact(null, ball);
    }

    /** The value, if it is known to be a rational. */
    public Optional<Rational> rational() {
        return Optional.ofNullable(rational);
    }

    /** True if the value is known to be a rational. */
    public boolean isRational() {
        return rational != null;
    }

    @Nullable
    Rational rationalOrNull() {
        return rational;
    }

    /** A ball that contains the number, or the same bottom. */
    public Ball enclosure(BallSystem system) {
        return rational != null ? system.constant(rational) : ball;
    }

    @Override
    public boolean isDefined() {
        return rational != null || ball.isDefined();
    }

    @Override
    public boolean isUndefined() {
        return rational == null && ball.isUndefined();
    }

    @Override
    public boolean isExact() {
        return rational != null;
    }

    @Override
    public Sign sign() {
        return rational != null ? Sign.of(rational.signum()) : ball.sign();
    }

    @Override
    public boolean disjoint(Exact other) {
        if (rational != null) {
            return other.rational != null
                    ? !rational.equals(other.rational)
                    : other.isDefined() && !other.ball.contains(rational);
        }
        return other.rational != null ? isDefined() && !ball.contains(other.rational) : ball.disjoint(other.ball);
    }

    @Override
    public boolean contains(Rational value) {
        return rational != null ? rational.equals(value) : ball.contains(value);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Exact other
                        && (rational != null
                                ? rational.equals(other.rational)
                                : other.rational == null && ball.equals(other.ball)));
    }

    @Override
    public int hashCode() {
        return rational != null ? rational.hashCode() : ball.hashCode();
    }

    @Override
    public String toString() {
        return rational != null ? rational.toString() : ball.toString();
    }
}
