package assay.reference.number;

import java.util.function.UnaryOperator;

/**
 * Rectangular complex arithmetic. A program that is evaluated at a disk around a real point, and gives a defined value,
 * is proved to be an analytic function on that disk, bounded by the value: a rectangle that meets a pole, a branch cut
 * (the negative real axis for log and roots) or the border between two pieces gives unknown. Pieces are chosen by the
 * real part, so that the function agrees with the real one on the real diameter.
 *
 * <p>A number with the imaginary part exactly zero does not depend on the point of the disk, since an analytic function
 * with real values is constant; the real rules apply to it.
 */
public final class ComplexBallSystem implements NumberSystem<ComplexBall> {

    private final BallSystem balls;

    /** Complex arithmetic over real balls. */
    public ComplexBallSystem(BallSystem balls) {
        this.balls = balls;
    }

    /** A square that contains the disk of this radius around a real point. */
    public ComplexBall disk(Rational centre, Rational radius) {
        Ball around = balls.hull(balls.constant(radius.negate()), balls.constant(radius));
        return ComplexBall.of(balls.add(balls.constant(centre), around), around);
    }

    /** A ball that contains the absolute values of all numbers of the rectangle. */
    public Ball magnitude(ComplexBall value) {
        if (value.isReal() && value.real().sign() == Sign.POSITIVE) {
            return value.real();
        }
        Ball square = normSquared(value);
        return square.sign() == Sign.UNDECIDED && square.isDefined()
                ? balls.fromZeroTo(balls.root(square.upperEnd(), Rational.HALF))
                : balls.root(square, Rational.HALF);
    }

    private Ball normSquared(ComplexBall z) {
        return balls.add(balls.power(z.real(), 2), balls.power(z.imaginary(), 2));
    }

    private static ComplexBall bottom(ComplexBall a, ComplexBall b) {
        return a.isUndefined() || b.isUndefined() ? ComplexBall.UNDEFINED : ComplexBall.UNKNOWN;
    }

    private static ComplexBall real(ComplexBall z, UnaryOperator<Ball> function) {
        return ComplexBall.of(function.apply(z.real()));
    }

    @Override
    public ComplexBall constant(Rational value) {
        return ComplexBall.of(balls.constant(value));
    }

    @Override
    public ComplexBall pi() {
        return ComplexBall.of(balls.pi());
    }

    @Override
    public ComplexBall undefined() {
        return ComplexBall.UNDEFINED;
    }

    @Override
    public ComplexBall add(ComplexBall left, ComplexBall right) {
        return ComplexBall.of(balls.add(left.real(), right.real()), balls.add(left.imaginary(), right.imaginary()));
    }

    @Override
    public ComplexBall subtract(ComplexBall left, ComplexBall right) {
        return ComplexBall.of(
                balls.subtract(left.real(), right.real()), balls.subtract(left.imaginary(), right.imaginary()));
    }

    @Override
    public ComplexBall negate(ComplexBall value) {
        return ComplexBall.of(balls.negate(value.real()), balls.negate(value.imaginary()));
    }

    @Override
    public ComplexBall multiply(ComplexBall left, ComplexBall right) {
        Ball a = left.real();
        Ball b = left.imaginary();
        Ball c = right.real();
        Ball d = right.imaginary();
        return ComplexBall.of(
                balls.subtract(balls.multiply(a, c), balls.multiply(b, d)),
                balls.add(balls.multiply(a, d), balls.multiply(b, c)));
    }

    @Override
    public ComplexBall divide(ComplexBall dividend, ComplexBall divisor) {
        if (!dividend.isDefined() || !divisor.isDefined()) {
            return bottom(dividend, divisor);
        }
        if (divisor.isReal()) {
            return ComplexBall.of(
                    balls.divide(dividend.real(), divisor.real()), balls.divide(dividend.imaginary(), divisor.real()));
        }
        if (divisor.containsZero()) {
            return ComplexBall.UNKNOWN;
        }
        Ball norm = normSquared(divisor);
        ComplexBall conjugate = ComplexBall.of(divisor.real(), balls.negate(divisor.imaginary()));
        ComplexBall product = multiply(dividend, conjugate);
        return ComplexBall.of(balls.divide(product.real(), norm), balls.divide(product.imaginary(), norm));
    }

    @Override
    public ComplexBall power(ComplexBall base, int exponent) {
        if (base.isReal() || !base.isDefined()) {
            return real(base, x -> balls.power(x, exponent));
        }
        ComplexBall result = constant(Rational.ONE);
        ComplexBall square = base;
        for (long n = Math.abs((long) exponent); n != 0; n >>= 1) {
            if ((n & 1) != 0) {
                result = multiply(result, square);
            }
            square = n > 1 ? square(square) : square;
        }
        return exponent < 0 ? divide(constant(Rational.ONE), result) : result;
    }

    private ComplexBall square(ComplexBall z) {
        return ComplexBall.of(
                balls.subtract(balls.power(z.real(), 2), balls.power(z.imaginary(), 2)),
                balls.multiply(z.real(), z.imaginary()).scaled(1));
    }

    @Override
    public ComplexBall root(ComplexBall base, Rational exponent) {
        if (base.isReal() || !base.isDefined()) {
            return real(base, x -> balls.root(x, exponent));
        }
        return exp(multiply(constant(exponent), log(base)));
    }

    @Override
    public ComplexBall exp(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::exp);
        }
        Ball size = balls.exp(value.real());
        return ComplexBall.of(
                balls.multiply(size, balls.cos(value.imaginary())), balls.multiply(size, balls.sin(value.imaginary())));
    }

    @Override
    public ComplexBall log(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::log);
        }
        Ball x = value.real();
        Ball y = value.imaginary();
        Ball argument;
        if (x.sign() == Sign.POSITIVE) {
            argument = balls.atan(balls.divide(y, x));
        } else {
            // Above and below the cut, the argument is +-pi/2 - atan(x/y).
            Ball rightAngle = balls.pi().scaled(-1);
            argument = switch (y.sign()) {
                case POSITIVE -> balls.subtract(rightAngle, balls.atan(balls.divide(x, y)));
                case NEGATIVE -> balls.subtract(balls.negate(rightAngle), balls.atan(balls.divide(x, y)));
                case ZERO, UNDECIDED -> Ball.UNKNOWN;
            };
        }
        return argument.isDefined()
                ? ComplexBall.of(balls.log(normSquared(value)).scaled(-1), argument)
                : ComplexBall.UNKNOWN;
    }

    /** sin(x + iy) = sin x cosh y + i cos x sinh y. */
    @Override
    public ComplexBall sin(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::sin);
        }
        Ball up = balls.exp(value.imaginary());
        Ball down = balls.exp(balls.negate(value.imaginary()));
        return ComplexBall.of(
                balls.multiply(balls.sin(value.real()), balls.add(up, down)).scaled(-1),
                balls.multiply(balls.cos(value.real()), balls.subtract(up, down))
                        .scaled(-1));
    }

    /** cos(x + iy) = cos x cosh y - i sin x sinh y. */
    @Override
    public ComplexBall cos(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::cos);
        }
        Ball up = balls.exp(value.imaginary());
        Ball down = balls.exp(balls.negate(value.imaginary()));
        return ComplexBall.of(
                balls.multiply(balls.cos(value.real()), balls.add(up, down)).scaled(-1),
                balls.multiply(balls.sin(value.real()), balls.subtract(down, up))
                        .scaled(-1));
    }

    /** atan z = (log(1 + iz) - log(1 - iz)) / 2i, with cuts on the imaginary axis from +-i outward. */
    @Override
    public ComplexBall atan(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::atan);
        }
        ComplexBall turned = ComplexBall.of(balls.negate(value.imaginary()), value.real());
        ComplexBall one = constant(Rational.ONE);
        ComplexBall twice = subtract(log(add(one, turned)), log(subtract(one, turned)));
        return ComplexBall.of(
                twice.imaginary().scaled(-1), balls.negate(twice.real()).scaled(-1));
    }

    /**
     * erf(x + iy) = erf(x) + 2i/sqrt(pi) times the integral of exp(-(x + it)^2) over t from 0 to y, which lies in y
     * times every rectangle that contains the values of the integrand.
     */
    @Override
    public ComplexBall erf(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::erf);
        }
        Ball y = value.imaginary();
        ComplexBall path = ComplexBall.of(value.real(), balls.hull(Ball.ZERO, y));
        ComplexBall integrand = exp(negate(square(path)));
        Ball factor = balls.multiply(balls.erfFactor(), y);
        ComplexBall rest = ComplexBall.of(
                balls.negate(balls.multiply(factor, integrand.imaginary())), balls.multiply(factor, integrand.real()));
        return add(ComplexBall.of(balls.erf(value.real())), rest);
    }

    /** The integer of the piece, where the real part stays within one piece. */
    @Override
    public ComplexBall floor(ComplexBall value) {
        if (value.isReal() || !value.isDefined()) {
            return real(value, balls::floor);
        }
        Ball floor = balls.floor(value.real());
        return floor.isExact() ? ComplexBall.of(floor) : ComplexBall.UNKNOWN;
    }

    @Override
    public ComplexBall choose(ComplexBall guard, ComplexBall negative, ComplexBall zero, ComplexBall positive) {
        if (!guard.isDefined()) {
            return guard;
        }
        return switch (guard.real().sign()) {
            case NEGATIVE -> negative;
            case POSITIVE -> positive;
            case ZERO -> guard.isReal() ? zero : ComplexBall.UNKNOWN;
            case UNDECIDED ->
                guard.isReal()
                        ? ComplexBall.of(
                                balls.choose(guard.real(), negative.real(), zero.real(), positive.real()),
                                balls.choose(
                                        guard.real(), negative.imaginary(), zero.imaginary(), positive.imaginary()))
                        : ComplexBall.UNKNOWN;
        };
    }
}
