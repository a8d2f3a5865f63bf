package assay.reference.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinkPolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu(x)             | any-subgradient            | 1/3  | ACCEPTED",
                "relu(x)             | any-subgradient            | 0    | ACCEPTED",
                "relu(x)             | any-subgradient            | -1/9 | REFUTED",
                "relu(x)             | any-subgradient            | 10/9 | REFUTED",
                "abs(x)              | any-subgradient            | 1/2  | ACCEPTED",
                "relu(x)             | convention: 0              | 0    | UNDECIDED",
                "abs(x)              | one-sided                  | -1   | ACCEPTED",
                "abs(x)              | one-sided                  | 1    | ACCEPTED",
                "abs(x)              | one-sided                  | 0    | REFUTED",
                "abs(x)              | exact-where-differentiable | 17   | ACCEPTED",
                "relu(x) - relu(-x)  | exact-where-differentiable | 0    | REFUTED",
                "relu(x) - relu(-x)  | any-subgradient            | 0    | REFUTED",
                "relu(x) - relu(-x)  | convention: 0              | 1    | ACCEPTED",
                "relu(x) - relu(-x)  | convention: 0              | 0    | REFUTED",
                "x*abs(x)            | one-sided                  | 0    | ACCEPTED",
                "abs(x)*exp(y)       | any-subgradient            | 1    | ACCEPTED",
                "abs(x)*exp(y)       | any-subgradient            | 3    | REFUTED",
                "abs(x)*exp(y)       | one-sided                  | 1    | REFUTED",
            })
    void aClaimAtZeroIsJudgedByThePolicy(String formula, String policy, String claim, Judgement expected) {
        Difference difference =
                Formula.of(formula).difference(Formula.point("0")).by(0, 0);
        OneSidedDerivatives sides = ((Difference.Kink) difference).oneSided().orElseThrow();
        assertEquals(expected, KinkPolicy.parse(policy).judge(Exact.of(Rational.parse(claim)), sides));
        assertEquals(policy, KinkPolicy.parse(policy).toString());
    }

    @Test
    void anUnknownPolicyIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> KinkPolicy.parse("whatever"));
    }

    private static List<Exact> vector(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .map(part -> Exact.of(Rational.parse(part)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu(x) - relu(-x)                | 0 0 0 | 1 | 1 0 0      | 0 0 0",
                "abs(x) + abs(y)                   | 0 0 0 | 4 | 1/2 -1 0   | 1/2 -9/8 0",
                "max(x, y)                         | 0 0 0 | 2 | 1/3 2/3 0  | 1/2 1/3 0",
                "max(x, y, z)                      | 1 1 1 | 3 | 1/3 1/3 1/3 | 1/2 1/2 1/2",
                "max(x, y, z)                      | 1 1 0 | 2 | 1/3 2/3 0  | 1/3 1/3 1/3",
                "relu(x)*y                         | 0 2 0 | 2 | 1 0 0      | 3 0 0",
                "relu(y)*x                         | 3 1 0 | 1 | 1 3 0      | 1 2 0",
                "relu(relu(x) - y)                 | 0 0 0 | 3 | 1/2 -1 0   | 1/2 0 0",
                "abs(x + y) - abs(x) - abs(y)      | 0 0 0 | 5 | 0 0 0      | 3 0 0",
                "relu(x^2 - y)                     | 1 1 0 | 2 | 1 -1/2 0   | 2 -1/2 0",
                "abs(x)                            | 2 0 0 | 1 | 1 0 0      | 0 0 0",
            })
    void theGeneralisedGradientIsTheHullOverTheCellsThatMeet(
            String formula, String point, int distinct, String inside, String outside) {
        GeneralizedGradient gradient =
                Formula.of(formula).difference(Formula.point(point)).generalizedGradient(0);
        assertTrue(gradient.isComplete(), gradient::toString);
        assertEquals(distinct, gradient.gradients().size(), gradient::toString);
        assertEquals(Judgement.ACCEPTED, gradient.judge(vector(inside)), gradient::toString);
        assertEquals(Judgement.REFUTED, gradient.judge(vector(outside)), gradient::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abs(x^2 - y^2) | 0 0 0",
                "relu(2*x - x - x) + y | 0 0 0",
                "relu((x + 1)^2 - x^2 - 2*x - 1) | 3 0 0",
                "relu(exp(x) - 1) | 0 0 0",
                "sign(x) | 0 0 0",
                "abs(x)*sqrt(x) | 0 0 0"
            })
    void whereCellsAreNotToldApartNothingIsRefuted(String formula, String point) {
        GeneralizedGradient gradient =
                Formula.of(formula).difference(Formula.point(point)).generalizedGradient(0);
        assertEquals(Judgement.UNDECIDED, gradient.judge(vector("7 7 7")), gradient::toString);
    }

    /** The hull contains random combinations of its points, and not a point beyond a corner. */
    @Property(tries = 200)
    void theHullHoldsItsCombinations(@ForAll long seed) {
        Random random = new Random(seed);
        int dimension = 1 + random.nextInt(4);
        List<List<Rational>> points = new java.util.ArrayList<>();
        List<Rational> combination = new java.util.ArrayList<>(java.util.Collections.nCopies(dimension, Rational.ZERO));
        int count = 1 + random.nextInt(6);
        int total = 0;
        int[] weights = new int[count];
        for (int k = 0; k < count; k++) {
            weights[k] = random.nextInt(4) + (k == 0 ? 1 : 0);
            total += weights[k];
        }
        Rational greatest = Rational.of(-100);
        for (int k = 0; k < count; k++) {
            List<Rational> point = new java.util.ArrayList<>();
            for (int axis = 0; axis < dimension; axis++) {
                point.add(Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(3)));
                combination.set(
                        axis, combination.get(axis).add(point.get(axis).multiply(Rational.of(weights[k], total))));
            }
            greatest = greatest.max(point.get(0));
            points.add(point);
        }
        assertTrue(ConvexHull.contains(points, combination));
        List<Rational> beyond = new java.util.ArrayList<>(combination);
        beyond.set(0, greatest.add(Rational.of(1, 1000)));
        assertTrue(!ConvexHull.contains(points, beyond));
    }
}
