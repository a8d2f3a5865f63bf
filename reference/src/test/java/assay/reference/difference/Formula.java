package assay.reference.difference;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Derivatives;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * A formula in the scalars x, y, z for tests, at a point.
 *
 * @param inputs the inputs x, y, z
 * @param output the formula
 */
record Formula(ProgramBuilder builder, List<Instruction> inputs, Instruction output) {
    private static final List<String> NAMES = List.of("x", "y", "z");

    static Formula of(String text) {
        Symbols.Builder symbols = Symbols.lenient();
        NAMES.forEach(name -> symbols.symbol(name, Shape.SCALAR, Domain.REAL));
        Reading reading = Reader.read(text, symbols.build());
        if (reading instanceof Reading.Read read) {
            return of(read.expression());
        }
        throw new AssertionError(text + ": " + reading);
    }

    static Formula of(Expression expression) {
        ProgramBuilder builder = new ProgramBuilder(1_000_000);
        List<Instruction> inputs = NAMES.stream()
                .map(name -> builder.input(new Input(name, List.of(), Domain.REAL)))
                .toList();
        return new Formula(
                builder,
                inputs,
                new Lowering(builder, Sizes.NONE).lower(expression).entry());
    }

    /** Three numbers such as {@code 1/3 0 1e8}; missing ones are 1/2. */
    static List<Rational> point(String text) {
        List<Rational> values = new java.util.ArrayList<>(
                Arrays.stream(text.strip().split(" +")).map(Rational::parse).toList());
        while (values.size() < NAMES.size()) {
            values.add(Rational.HALF);
        }
        return values;
    }

    CertifiedDifference difference(List<Rational> at) {
        return new CertifiedDifference(builder, List.of(output), at, Accuracy.DEFAULT);
    }

    /** Whether there is a value. */
    boolean isDefinedAt(List<Rational> at) {
        ExactSystem numbers = new ExactSystem(new BallSystem(512), 4096);
        return builder.program(List.of(output))
                .evaluate(numbers, at.stream().map(numbers::constant).toList())
                .get(0)
                .isDefined();
    }

    /** Whether the value and the derivative by the rules exist. */
    boolean isSmoothAt(List<Rational> at) {
        BallSystem balls = new BallSystem(128);
        return builder
                .program(List.of(output, Derivatives.of(builder, output, inputs).get(0)))
                .evaluate(balls, at.stream().map(balls::constant).toList())
                .stream()
                .allMatch(Ball::isDefined);
    }

    /** The derivative along a direction by the rules, in balls. */
    Exact byRules(List<Rational> at, List<Rational> direction, int precision) {
        BallSystem balls = new BallSystem(precision);
        List<Ball> gradient = builder.program(Derivatives.of(builder, output, inputs))
                .evaluate(balls, at.stream().map(balls::constant).toList());
        Ball sum = Ball.ZERO;
        for (int k = 0; k < gradient.size(); k++) {
            if (!direction.get(k).isZero()) {
                sum = balls.add(sum, balls.multiply(balls.constant(direction.get(k)), gradient.get(k)));
            }
        }
        return Exact.in(sum);
    }
}
