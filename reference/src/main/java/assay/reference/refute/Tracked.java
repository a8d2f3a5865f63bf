package assay.reference.refute;

import assay.reference.number.Ball;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A ball and, where the number is known to be rational, that rational: signs of rational numbers are then decided
 * exactly, and a divisor that is exactly zero is seen.
 */
public final class Tracked {
    private final @Nullable Rational exact;
    private final @Nullable Ball ball;

    private Tracked(@Nullable Rational exact, @Nullable Ball ball) {
        this.exact = exact;
        this.ball = ball;
    }

    static Tracked of(Rational exact) {
        return new Tracked(exact, null);
    }

    static Tracked of(Ball ball) {
        return new Tracked(null, ball);
    }

    /** The exact value, or null where it is not known. */
    public @Nullable Rational exact() {
        return exact;
    }

    /** Whether there is proved to be a number. */
    public boolean isDefined() {
        return ball == null || ball.isDefined();
    }

    /** Whether there is proved to be no number. */
    public boolean isUndefined() {
        return ball != null && ball.isUndefined();
    }

    /** What is known of the sign. */
    public Sign sign() {
        if (exact != null) {
            return Sign.of(exact.signum());
        }
        return ball == null ? Sign.UNDECIDED : ball.sign();
    }

    /** The enclosure, made from the exact value if need be. */
    Ball ball(TrackedSystem system) {
        if (ball != null) {
            return ball;
        }
        return exact == null ? Ball.UNKNOWN : system.balls().constant(exact);
    }
}
