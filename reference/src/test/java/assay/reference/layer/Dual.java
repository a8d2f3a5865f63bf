package assay.reference.layer;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;

/**
 * A number and its derivative along one direction: derivatives by another road than those of programs, to check them by.
 *
 * @param value the number
 * @param slope its derivative
 */
record Dual(Ball value, Ball slope) {

    /** The arithmetic of such pairs (Griewank and Walther, Evaluating Derivatives, section 3.1), kinks left out. */
    static final class System implements NumberSystem<Dual> {
        private final BallSystem b = Doubles.BALLS;
        private final Ball zero = b.constant(Rational.ZERO);
        private final Ball one = b.constant(Rational.ONE);

        @Override
        public Dual constant(Rational value) {
            return new Dual(b.constant(value), zero);
        }

        @Override
        public Dual pi() {
            return new Dual(b.pi(), zero);
        }

        @Override
        public Dual undefined() {
            return new Dual(b.undefined(), b.undefined());
        }

        @Override
        public Dual add(Dual left, Dual right) {
            return new Dual(b.add(left.value, right.value), b.add(left.slope, right.slope));
        }

        @Override
        public Dual subtract(Dual left, Dual right) {
            return add(left, negate(right));
        }

        @Override
        public Dual multiply(Dual left, Dual right) {
            Ball slope = b.add(b.multiply(left.slope, right.value), b.multiply(left.value, right.slope));
            return new Dual(b.multiply(left.value, right.value), slope);
        }

        @Override
        public Dual divide(Dual dividend, Dual divisor) {
            Ball reciprocal = b.divide(one, divisor.value);
            Ball slope = b.negate(b.multiply(divisor.slope, b.power(reciprocal, 2)));
            return multiply(dividend, new Dual(reciprocal, slope));
        }

        @Override
        public Dual negate(Dual value) {
            return new Dual(b.negate(value.value), b.negate(value.slope));
        }

        @Override
        public Dual power(Dual base, int exponent) {
            Dual result = constant(Rational.ONE);
            for (int k = 0; k < Math.abs(exponent); k++) {
                result = multiply(result, base);
            }
            return exponent < 0 ? divide(constant(Rational.ONE), result) : result;
        }

        @Override
        public Dual root(Dual base, Rational exponent) {
            Ball value = b.root(base.value, exponent);
            return chain(base, value, b.divide(b.multiply(b.constant(exponent), value), base.value));
        }

        @Override
        public Dual exp(Dual value) {
            Ball e = b.exp(value.value);
            return chain(value, e, e);
        }

        @Override
        public Dual log(Dual value) {
            return chain(value, b.log(value.value), b.divide(one, value.value));
        }

        @Override
        public Dual sin(Dual value) {
            return chain(value, b.sin(value.value), b.cos(value.value));
        }

        @Override
        public Dual cos(Dual value) {
            return chain(value, b.cos(value.value), b.negate(b.sin(value.value)));
        }

        @Override
        public Dual atan(Dual value) {
            return chain(value, b.atan(value.value), b.divide(one, b.add(one, b.power(value.value, 2))));
        }

        @Override
        public Dual erf(Dual value) {
            Ball bell = b.exp(b.negate(b.power(value.value, 2)));
            Ball height = b.divide(b.constant(Rational.TWO), b.root(b.pi(), Rational.HALF));
            return chain(value, b.erf(value.value), b.multiply(height, bell));
        }

        @Override
        public Dual floor(Dual value) {
            return new Dual(b.floor(value.value), zero);
        }

        @Override
        public Dual choose(Dual guard, Dual negative, Dual zero, Dual positive) {
            Sign sign = guard.value.sign();
            return switch (sign) {
                case NEGATIVE -> negative;
                case POSITIVE -> positive;
                case ZERO, UNDECIDED -> throw new IllegalArgumentException("on a kink");
            };
        }

        private Dual chain(Dual inner, Ball value, Ball slope) {
            return new Dual(value, b.multiply(slope, inner.slope));
        }
    }
}
