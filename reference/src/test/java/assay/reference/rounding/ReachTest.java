package assay.reference.rounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of functions of rounded numbers: reached, missed, and never guessed. */
class ReachTest {
    private static final ProgramBuilder BUILDER = new ProgramBuilder(10_000);
    private static final Instruction X = BUILDER.input(new Input("x", List.of(), Domain.REAL));
    private static final Instruction Y = BUILDER.input(new Input("y", List.of(), Domain.REAL));

    /** x and y in [lower, upper]. */
    private static String reach(
            BinaryOperator<Instruction> function, String lower, String upper, String from, String to) {
        RationalRange range = new RationalRange(Rational.parse(lower), Rational.parse(upper));
        return Reach.of(
                        BUILDER,
                        function.apply(X, Y),
                        List.of(range, range),
                        new RationalRange(Rational.parse(from), Rational.parse(to)))
                .name();
    }

    /** With x in [1, 2] every value of x − x²/10 lies in [0.9, 1.6], though x and x²/10 by themselves allow [0.6, 1.9]. */
    @ParameterizedTest(name = "[{0}, {1}] is {2}")
    @CsvSource({
        "1.5, 1.6, REACHED",
        "1.6, 1.7, REACHED",
        "0.8, 0.9, REACHED",
        "0.8, 0.89, MISSED",
        "1.7, 1.8, MISSED",
    })
    void aStepOfADescentIsNoWiderThanItIs(String from, String to, String expected) {
        BinaryOperator<Instruction> step =
                (x, y) -> BUILDER.subtract(x, BUILDER.divide(BUILDER.power(x, 2), BUILDER.constant(Rational.of(10))));
        assertEquals(expected, reach(step, "1", "2", from, to));
    }

    @ParameterizedTest(name = "x + y in [{0}, {1}] is {2}")
    @CsvSource({"2, 2, REACHED", "4, 5, REACHED", "2.001, 2.001, REACHED", "4.001, 5, MISSED", "0, 1.999, MISSED"})
    void aSumReachesItsEnds(String from, String to, String expected) {
        assertEquals(expected, reach(BUILDER::add, "1", "2", from, to));
    }

    /** The sign of x jumps from −1 to 1 over 0: values on both sides prove nothing there. */
    @ParameterizedTest(name = "[{0}, {1}] is {2}")
    @CsvSource({"1/4, 1/2, OPEN", "2, 3, MISSED", "-1/4, 1/4, REACHED"})
    void aJumpIsNotPassedThrough(String from, String to, String expected) {
        BinaryOperator<Instruction> sign = (x, y) -> BUILDER.choose(
                x, BUILDER.constant(Rational.of(-1)), BUILDER.constant(Rational.ZERO), BUILDER.constant(Rational.ONE));
        assertEquals(expected, reach(sign, "-1", "1", from, to));
    }

    @ParameterizedTest(name = "1/x for x in [{0}, {1}] is {2}")
    @CsvSource({"-1, 1, MISSED", "-1, 3, OPEN", "1, 3, REACHED"})
    void aPoleIsNotPassedThrough(String lower, String upper, String expected) {
        assertEquals(
                expected,
                reach((x, y) -> BUILDER.divide(BUILDER.constant(Rational.ONE), x), lower, upper, "3/4", "4/5"));
    }
}
