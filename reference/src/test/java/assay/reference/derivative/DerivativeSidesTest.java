package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.difference.Accuracy;
import assay.reference.difference.CertifiedDifference;
import assay.reference.difference.Difference;
import assay.reference.difference.GeneralizedGradient;
import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Derivatives from the sides by rules against certified differences, which use no rules, for random functions with many
 * pieces at points where many of these meet.
 */
class DerivativeSidesTest {
    private static final int FUNCTIONS = Integer.getInteger("assay.sides", 400);
    private static final ExactSystem NUMBERS = new ExactSystem(new BallSystem(256), 4096);
    private static final Symbols SYMBOLS = Symbols.lenient()
            .symbol("x", Shape.of(Dimension.fixed(2)), Domain.REAL)
            .build();
    private static final List<Rational> VALUES =
            List.of(Rational.ZERO, Rational.ZERO, Rational.ONE, Rational.MINUS_ONE, Rational.HALF);

    private final Random random = new Random(20170612);
    private int sides;
    private int kinks;
    private int jumps;
    private int cells;

    private String function(int depth) {
        if (depth == 0) {
            return List.of("x[1]", "x[2]", "1", "2", "(x[1]-x[2])", "(x[1]+1)").get(random.nextInt(6));
        }
        String a = function(depth - 1);
        String b = function(random.nextInt(depth));
        return switch (random.nextInt(14)) {
            case 0 -> "relu(" + a + ")";
            case 1 -> "abs(" + a + ")";
            case 2 -> "max(" + a + "," + b + ")";
            case 3 -> "min(" + a + "," + b + ")";
            case 4 -> "(" + a + "+" + b + ")";
            case 5 -> "(" + a + "-" + b + ")";
            case 6 -> "(" + a + ")*(" + b + ")";
            case 7 -> "(" + a + ")*1[" + b + ">0]";
            case 8 -> "cases(" + b + "<0: " + a + ", else: 2*(" + a + "))";
            case 9 -> "cases(" + b + "<=0: " + a + ", else: " + function(depth - 1) + ")";
            case 10 -> "relu(-(" + a + "))";
            case 11 -> "elu(" + a + ")";
            case 12 -> "(" + a + ")^2";
            default -> "sin(" + a + ")";
        };
    }

    @Test
    void rulesAgreeWithDifferences() {
        for (int n = 0; n < FUNCTIONS; n++) {
            String text = function(1 + random.nextInt(3));
            check(text, List.of(VALUES.get(random.nextInt(5)), VALUES.get(random.nextInt(5))));
        }
        assertTrue(sides > FUNCTIONS && kinks > FUNCTIONS / 20 && cells > FUNCTIONS, sides + " " + kinks + " " + cells);
        assertTrue(jumps > 0, "no function jumps");
    }

    private void check(String text, List<Rational> at) {
        Expression function = ((Reading.Read) Reader.read(text, SYMBOLS)).expression();
        Expression.Symbol x = (Expression.Symbol) ((Reading.Read) Reader.read("x", SYMBOLS)).expression();
        ProgramBuilder builder = new ProgramBuilder(100_000);
        Lowering lowering = new Lowering(builder, Sizes.NONE);
        lowering.lower(x);
        List<Instruction> output = lowering.lower(function).entries();
        Map<DerivativeSide, List<Exact>> rules = new EnumMap<>(DerivativeSide.class);
        for (DerivativeSide side : DerivativeSide.values()) {
            List<Instruction> slopes = lowering.lower(new Expression.Derivative(function, x).from(side))
                    .entries();
            rules.put(
                    side,
                    builder.program(slopes)
                            .evaluate(
                                    NUMBERS, at.stream().map(NUMBERS::constant).toList()));
        }
        CertifiedDifference differences = new CertifiedDifference(builder, output, at, Accuracy.DEFAULT);
        String where = text + " at " + at;
        for (int k = 0; k < 2; k++) {
            Difference difference = differences.by(0, k);
            Difference left = difference instanceof Difference.Kink kink ? kink.left() : difference;
            Difference right = difference instanceof Difference.Kink kink ? kink.right() : difference;
            Exact known = rules.get(DerivativeSide.KNOWN).get(k);
            side(rules.get(DerivativeSide.LEFT).get(k), left, known, where + " from below by " + k);
            side(rules.get(DerivativeSide.RIGHT).get(k), right, known, where + " from above by " + k);
            kinks += difference instanceof Difference.Kink ? 1 : 0;
        }
        GeneralizedGradient all = differences.generalizedGradient(0);
        for (DerivativeSide side :
                List.of(DerivativeSide.ALONG, DerivativeSide.AGAINST, DerivativeSide.ABOVE, DerivativeSide.BELOW)) {
            List<Exact> gradient = rules.get(side);
            if (all.isComplete() && gradient.stream().allMatch(Exact::isDefined)) {
                cells++;
                assertTrue(
                        all.gradients().stream().anyMatch(each -> meets(each, gradient)),
                        () -> where + " " + side + " " + gradient + " is none of " + all.gradients());
            }
        }
    }

    private void side(Exact rule, Difference difference, Exact known, String where) {
        if (difference instanceof Difference.Jump) {
            jumps++;
            assertFalse(rule.isDefined(), where + ": it jumps");
        }
        if (difference instanceof Difference.Enclosed enclosed) {
            if (rule.isDefined()) {
                sides++;
                assertFalse(rule.disjoint(enclosed.value()), where + ": " + rule + " against " + enclosed.value());
            } else if (rule.isUndefined()) {
                assertFalse(known.isDefined(), where + ": is said to have no derivative, and has");
            }
        }
    }

    private static boolean meets(List<Exact> first, List<Exact> second) {
        return !first.get(0).disjoint(second.get(0)) && !first.get(1).disjoint(second.get(1));
    }
}
