package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Program;

/** Values on a line, as rationals where they are known to be, else as balls. */
final class RationalFirst {
    private static final int RATIONAL_BITS = 4096;

    private final ExactSystem numbers;

    RationalFirst(BallSystem balls) {
        this.numbers = new ExactSystem(balls, RATIONAL_BITS);
    }

    /** The value of the only output at t. */
    Exact evaluate(Program function, Line line, Rational t) {
        return function.evaluate(numbers, line.point(numbers, t)).get(0);
    }

    /** Half of the difference. */
    Exact half(Exact after, Exact before) {
        return numbers.divide(numbers.subtract(after, before), numbers.constant(Rational.TWO));
    }
}
