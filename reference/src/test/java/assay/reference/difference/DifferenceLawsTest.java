package assay.reference.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.ElementaryFunction;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The differences hold what the rules of differentiation give, and refute what is a little beside it. */
class DifferenceLawsTest {
    private static final int PRECISION = 300;
    private static final BallSystem BALLS = new BallSystem(PRECISION);
    private static final Rational PART = Rational.parse("1e-9");

    private static Rational rational(Random random) {
        return Rational.of(random.nextInt(4001) - 2000, 1 + random.nextInt(900));
    }

    private static List<Rational> point(Random random) {
        return List.of(rational(random), rational(random), rational(random));
    }

    /** A random composed formula with choices, roots and quotients; it may be undefined at many points. */
    private static String formula(Random random, int depth) {
        if (depth == 0) {
            return random.nextInt(4) > 0
                    ? String.valueOf("xyz".charAt(random.nextInt(3)))
                    : "(" + rational(random) + ")";
        }
        String a = formula(random, depth - 1);
        String b = formula(random, random.nextInt(depth));
        return switch (random.nextInt(16)) {
            case 0, 1 -> "(" + a + " + " + b + ")";
            case 2 -> "(" + a + " - " + b + ")";
            case 3, 4 -> "(" + a + ")*(" + b + ")";
            case 5 -> "(" + a + ")/(1 + (" + b + ")^2)";
            case 6 -> "(" + a + ")/(" + b + ")";
            case 7 -> "(" + a + ")^" + (2 + random.nextInt(2));
            case 8 -> "exp(-(" + a + ")^2)";
            case 9 -> "sqrt(" + a + ")";
            case 10 -> "log(1 + (" + a + ")^2)";
            case 11 -> "tanh(" + a + ")";
            case 12 -> "relu(" + a + ")";
            case 13 -> "max(" + a + ", " + b + ")";
            case 14 -> "sin(" + a + ")";
            default -> "erf(" + a + ")";
        };
    }

    private static int compare(Formula f, List<Rational> at, List<Rational> direction, Difference difference) {
        if (!(difference instanceof Difference.Enclosed enclosed)) {
            return 0;
        }
        Exact rules = f.byRules(at, direction, PRECISION);
        // At relu(relu(x)) for a negative x the rules see a guard that is zero, and the function is zero all around.
        assertTrue(f.isDefinedAt(at), () -> "no value, but " + enclosed);
        assertFalse(enclosed.value().disjoint(rules), () -> enclosed + " against " + rules);
        if (!rules.isDefined() || enclosed.value().contains(Rational.ZERO) || rules.contains(Rational.ZERO)) {
            // Next to zero in relation to the function.
            return 0;
        }
        Ball beside = BALLS.multiply(rules.enclosure(BALLS), BALLS.constant(Rational.ONE.add(PART)));
        assertTrue(
                DifferenceRefutation.of(at, direction, Exact.in(beside), difference)
                        .isPresent(),
                () -> enclosed + " does not refute " + beside);
        assertTrue(DifferenceRefutation.of(at, direction, rules, difference).isEmpty());
        return 1;
    }

    @ParameterizedTest
    @EnumSource
    void everyFunctionAgreesWithItsRule(ElementaryFunction function) {
        Random random = new Random(7);
        String arguments = function.takes(1) ? "(x)" : function.takes(2) ? "(x, y)" : "(x, -1, 1)";
        Formula f = Formula.of(function.spelling() + arguments);
        int decided = 0;
        for (int k = 0; k < 30; k++) {
            List<Rational> at = point(random);
            Rational small = at.get(0).multiply(Rational.of(1, 1 + random.nextInt(4)));
            at = List.of(small, at.get(1), at.get(2));
            Difference difference = f.difference(at).by(0, 0);
            decided += compare(f, at, List.of(Rational.ONE, Rational.ZERO, Rational.ZERO), difference);
            if (f.isSmoothAt(at)) {
                assertTrue(difference instanceof Difference.Enclosed, difference::toString);
            }
        }
        boolean flat = List.of("sign", "heaviside", "floor", "ceil").contains(function.spelling());
        assertTrue(flat || decided > 0, "never decided");
    }

    @Property(tries = 300)
    void randomFormulasAgreeWithTheRules(@ForAll long seed) {
        Random random = new Random(seed);
        Formula f = Formula.of(formula(random, 1 + random.nextInt(4)));
        List<Rational> at = point(random);
        List<Rational> direction = point(random);
        CertifiedDifference differences = f.difference(at);
        compare(f, at, direction, differences.along(0, direction));
        List<Difference> gradient = differences.gradient(0);
        for (int k = 0; k < gradient.size(); k++) {
            List<Rational> unit = new ArrayList<>(List.of(Rational.ZERO, Rational.ZERO, Rational.ZERO));
            unit.set(k, Rational.ONE);
            compare(f, at, unit, gradient.get(k));
            Difference alone = differences.by(0, k);
            assertEquals(
                    alone.derivative().isPresent(), gradient.get(k).derivative().isPresent(), () -> "alone " + alone);
            if (alone instanceof Difference.Enclosed one && gradient.get(k) instanceof Difference.Enclosed other) {
                assertFalse(one.value().disjoint(other.value()), () -> one + " against " + other);
            }
        }
    }

    /** What is recorded of a difference is enough to compute it again, and a smaller bound is noticed. */
    @Property(tries = 50)
    void theRecordedNumbersGiveTheEnclosureAgain(@ForAll long seed) {
        Random random = new Random(seed);
        Formula f = Formula.of("tanh(x*y) + exp(-z^2)*sin(x)");
        List<Rational> at = point(random);
        List<Rational> direction = point(random);
        CertifiedDifference differences = f.difference(at);
        Difference.Enclosed enclosed = (Difference.Enclosed) differences.along(0, direction);
        Evidence.Cauchy evidence = (Evidence.Cauchy) enclosed.evidence();
        assertEquals(Optional.of(enclosed.value()), differences.repeat(0, direction, evidence));
        Evidence.Cauchy tooSmall = new Evidence.Cauchy(
                evidence.centre(),
                evidence.bound().multiply(Rational.of(1, 8)),
                evidence.radius(),
                evidence.step(),
                evidence.precision());
        assertTrue(differences.repeat(0, direction, tooSmall).isEmpty());
        Evidence.Cauchy tooWide = new Evidence.Cauchy(
                evidence.centre(), evidence.bound(), Rational.of(40), evidence.step(), evidence.precision());
        assertTrue(differences.repeat(0, direction, tooWide).isEmpty());
        assertTrue(differences
                .repeat(0, direction, new Evidence.Polynomial(2, 128))
                .isEmpty());
        Formula square = Formula.of("x*y + z^2 - 3*x*y^2");
        Difference.Enclosed exact = (Difference.Enclosed) square.difference(at).along(0, direction);
        assertEquals(Optional.of(exact.value()), square.difference(at).repeat(0, direction, exact.evidence()));
    }
}
