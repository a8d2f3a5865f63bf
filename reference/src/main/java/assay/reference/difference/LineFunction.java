package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.ComplexBall;
import assay.reference.number.ComplexBallSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.program.Remainder;
import java.util.List;

/**
 * The function {@code t ↦ f(x + t u)} of an instruction without choices. What does not change along the line is computed
 * once in each number system.
 */
final class LineFunction {
    private final Instruction output;
    private final Line line;
    private final int degree;
    private final Program still;
    private final Remainder moving;

    /** The values of an instruction along a line. */
    LineFunction(ProgramBuilder builder, Instruction output, Line line) {
        Program whole = builder.program(List.of(output));
        LineDegree degrees = new LineDegree(whole.instructions(), line);
        this.output = output;
        this.line = line;
        this.degree = degrees.of(output);
        this.moving = Remainder.of(whole, i -> degrees.of(i) == 0);
        this.still = builder.program(moving.given());
    }

    /** The instruction. */
    Instruction output() {
        return output;
    }

    /** A bound of the degree as a polynomial in t; {@link LineDegree#UNBOUNDED} where none is plain. */
    int degree() {
        return degree;
    }

    /** The values in a number system. */
    <T> Values<T> in(NumberSystem<T> numbers) {
        return new Values<>(numbers, still.evaluate(numbers, line.point(numbers, Rational.ZERO)));
    }

    /**
     * A rectangle that contains the values at all complex t of at most the given magnitude; defined only if the function
     * is analytic there.
     *
     * @param values the values in the balls that the complex numbers are made of
     */
    ComplexBall onDisk(Values<Ball> values, ComplexBallSystem complex, Rational radius) {
        List<ComplexBall> given = values.given.stream().map(ComplexBall::of).toList();
        return moving.evaluate(complex, given, k -> line.onDisk(complex, k, radius))
                .get(0);
    }

    /** The values in one number system. */
    final class Values<T> {
        private final NumberSystem<T> numbers;
        private final List<T> given;

        private Values(NumberSystem<T> numbers, List<T> given) {
            this.numbers = numbers;
            this.given = given;
        }

        /** The value at t. */
        T at(Rational t) {
            return moving.evaluate(numbers, given, k -> line.at(numbers, k, t)).get(0);
        }
    }
}
