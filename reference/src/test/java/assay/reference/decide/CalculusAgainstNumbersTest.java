package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Closed forms of drawn integrals and limits against what plain evaluation of the body gives. */
class CalculusAgainstNumbersTest {
    private static final List<String> LEVELS = List.of("-3/2", "-1", "0", "1/2", "1", "2");

    private final Random random = new Random(20);

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String product(int most, String... factors) {
        StringBuilder text = new StringBuilder(one(factors));
        for (int k = random.nextInt(most); k > 0; k--) {
            text.append('*').append(one(factors));
        }
        return text.toString();
    }

    /** A formula at values of its variables. */
    private static final class Evaluated {
        private final ProgramBuilder builder = new ProgramBuilder(100_000);
        private final Instruction value;

        Evaluated(String text) {
            Expression expression = new Formulas("").read(text);
            value = new Lowering(builder, Sizes.NONE).lower(expression).entry();
        }

        <T> T at(NumberSystem<T> system, Function<Rational, T> constant, Map<String, Rational> values) {
            List<T> arguments = new ArrayList<>();
            for (Input input : builder.inputs()) {
                arguments.add(constant.apply(values.get(input.toString())));
            }
            return builder.program(List.of(value)).evaluate(system, arguments).get(0);
        }
    }

    private Map<String, Rational> point() {
        return Map.of(
                "x", Rational.parse(LEVELS.get(random.nextInt(LEVELS.size()))),
                "y", Rational.parse(LEVELS.get(random.nextInt(LEVELS.size()))));
    }

    /** The midpoint rule errs by less than 1/100 for these. */
    @Test
    void integralsAgreeWithSums() {
        String[] factors = {
            "relu(t)",
            "relu(1-t)",
            "abs(t-x)",
            "H(t-1/2)",
            "t",
            "exp(t)",
            "exp(-2*t)",
            "(t-x)^2",
            "max(t,x)",
            "sign(y-t)",
            "1[t<y]",
            "min(t,1/2,x)",
            "leakyrelu(t*x)",
            "y"
        };
        int drawn = 60;
        for (int n = 0; n < drawn; n++) {
            String body = product(3, factors) + one("+", "-") + product(2, factors);
            String from = one("-1", "0", "x", "y");
            String to = one("1", "2", "x", "x+y");
            String text = "integral(t, " + from + ", " + to + ", " + body + ")";
            Evaluated closed = new Evaluated(text);
            Evaluated integrand = new Evaluated(body);
            Evaluated low = new Evaluated(from);
            Evaluated high = new Evaluated(to);
            for (int k = 0; k < 3; k++) {
                Map<String, Rational> at = point();
                Function<Evaluated, Double> value = side ->
                        side.at(IntervalSystem.INSTANCE, Interval::of, at).lo();
                double start = value.apply(low);
                double width = value.apply(high) - start;
                double sum = 0;
                int steps = 3000;
                for (int step = 0; step < steps; step++) {
                    Rational t = Rational.of(start + (step + 0.5) * width / steps);
                    Map<String, Rational> with = Map.of("x", at.get("x"), "y", at.get("y"), "t", t);
                    sum += integrand
                                    .at(IntervalSystem.INSTANCE, Interval::of, with)
                                    .lo()
                            * width
                            / steps;
                }
                assertEquals(sum, value.apply(closed), 0.02 * (1 + Math.abs(sum)), text + " at " + at);
            }
        }
    }

    /** At a distance of 10^-30 the body is as near to the limit; where there is none it is far, or the sides differ. */
    @Test
    void limitsAgreeWithValuesNearby() {
        String[] factors = {
            "sin(e)",
            "e",
            "(exp(e)-1)",
            "log(1+e)",
            "(relu(x+e)-relu(x))",
            "(1-cos(e))",
            "abs(e)",
            "(sqrt(1+e)-1)",
            "tanh(e*y)",
            "(x+e)",
            "(max(x+e,y)-max(x,y))",
            "H(e+x)",
            "(exp(x+e)-exp(x))",
            "atan(e)",
            "(erf(y+e)-erf(y))",
            "sigma(y/e)",
            "(x-y+e^2)",
            "floor(x+e)"
        };
        int decided = 0;
        int defined = 0;
        int drawn = 250;
        for (int n = 0; n < drawn; n++) {
            String body = "(" + product(3, factors) + ")/(" + product(3, factors) + ")";
            String text = "lim(e, 0, " + body + ")";
            Evaluated limit;
            try {
                limit = new Evaluated(text);
            } catch (BudgetException open) {
                continue;
            }
            decided++;
            Evaluated near = new Evaluated(body);
            for (int k = 0; k < 4; k++) {
                Map<String, Rational> at = point();
                BallSystem balls = new BallSystem(1024);
                Ball value = limit.at(balls, balls::constant, at);
                Rational step = Rational.parse("1e-30");
                Ball right = near.at(balls, balls::constant, Map.of("x", at.get("x"), "y", at.get("y"), "e", step));
                Ball left =
                        near.at(balls, balls::constant, Map.of("x", at.get("x"), "y", at.get("y"), "e", step.negate()));
                if (value.isDefined()) {
                    defined++;
                    assertTrue(isNear(value, right) && isNear(value, left), text + " at " + at);
                } else if (value.isUndefined() && left.isDefined() && right.isDefined()) {
                    assertTrue(!isNear(left, right) || isFar(left), text + " at " + at);
                }
            }
        }
        assertTrue(decided > drawn / 2 && defined > drawn / 2, decided + " decided, " + defined + " values");
    }

    private static boolean isNear(Ball a, Ball b) {
        Rational bound = Rational.parse("1e-8");
        return !b.isDefined()
                ? !b.isUndefined()
                : a.upper().subtract(b.lower()).abs().compareTo(bound) < 0
                        && b.upper().subtract(a.lower()).abs().compareTo(bound) < 0;
    }

    private static boolean isFar(Ball a) {
        return a.lower().abs().compareTo(Rational.parse("1e8")) > 0;
    }
}
