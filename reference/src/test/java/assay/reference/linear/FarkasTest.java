package assay.reference.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.linear.LinearConstraint.Sign;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FarkasTest {

    private static LinearConstraint row(Sign sign, int constant, int... coefficients) {
        return new LinearConstraint(
                IntStream.of(coefficients).mapToObj(Rational::of).toList(), Rational.of(constant), sign);
    }

    private static final List<LinearConstraint> XOR = List.of(
            row(Sign.NONNEGATIVE, 0, 0, 0, -1),
            row(Sign.POSITIVE, 0, 0, 1, 1),
            row(Sign.POSITIVE, 0, 1, 0, 1),
            row(Sign.NONNEGATIVE, 0, -1, -1, -1));

    @Test
    void noLineSeparatesXor() {
        Farkas proof = FarkasSearch.find(XOR).orElseThrow();
        assertTrue(proof.isContradictory());
        assertEquals("-2*v + b - 1 > 0", row(Sign.POSITIVE, -1, -2, 1).spelled(List.of("v", "b")));
    }

    /** Each way to spoil the proof is seen by the check. */
    @Test
    void aSpoiltProofIsNone() {
        Farkas proof = FarkasSearch.find(XOR).orElseThrow();
        for (int r = 0; r < XOR.size(); r++) {
            List<Rational> multipliers = new ArrayList<>(proof.multipliers());
            multipliers.set(r, multipliers.get(r).add(Rational.ONE));
            assertFalse(new Farkas(XOR, multipliers).isContradictory(), "multiplier " + r);
        }
        List<Rational> negative =
                proof.multipliers().stream().map(Rational::negate).toList();
        assertFalse(new Farkas(XOR, negative).isContradictory());
        List<LinearConstraint> weak = XOR.stream()
                .map(row -> new LinearConstraint(row.coefficients(), row.constant(), Sign.NONNEGATIVE))
                .toList();
        assertFalse(new Farkas(weak, proof.multipliers()).isContradictory(), "0 >= 0 is no contradiction");
        assertFalse(new Farkas(XOR, List.of()).isContradictory());
        assertFalse(new Farkas(List.of(), List.of()).isContradictory());
        assertTrue(FarkasSearch.find(weak).isEmpty());
    }

    /** Constraints that a known point satisfies are never refuted. */
    @Test
    void whatHasASolutionIsNotRefuted() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            int unknowns = 1 + random.nextInt(4);
            int[] point = random.ints(unknowns, -3, 4).toArray();
            List<LinearConstraint> rows = new ArrayList<>();
            for (int r = 0; r < 1 + random.nextInt(7); r++) {
                int[] a = random.ints(unknowns, -3, 4).toArray();
                int value =
                        IntStream.range(0, unknowns).map(k -> a[k] * point[k]).sum();
                Sign sign = Sign.values()[random.nextInt(3)];
                int slack = sign == Sign.ZERO ? 0 : random.nextInt(2) + (sign == Sign.POSITIVE ? 1 : 0);
                rows.add(row(sign, slack - value, a));
            }
            assertEquals(Optional.empty(), FarkasSearch.find(rows), rows::toString);
        }
    }

    /** Constraints that were made to contradict one another, with fractions, are refuted. */
    @Test
    void whatWasMadeToContradictIsRefuted() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            int unknowns = 1 + random.nextInt(4);
            List<LinearConstraint> rows = new ArrayList<>();
            List<Rational> sum = new ArrayList<>(java.util.Collections.nCopies(unknowns, Rational.ZERO));
            Rational constant = Rational.ZERO;
            for (int r = 0; r < 1 + random.nextInt(5); r++) {
                List<Rational> a = new ArrayList<>();
                for (int k = 0; k < unknowns; k++) {
                    a.add(Rational.of(random.nextInt(13) - 6).divide(Rational.of(1 + random.nextInt(6))));
                    sum.set(k, sum.get(k).add(a.get(k)));
                }
                Rational c = Rational.of(random.nextInt(9) - 4).divide(Rational.of(7));
                constant = constant.add(c);
                rows.add(new LinearConstraint(a, c, Sign.values()[random.nextInt(3)]));
            }
            List<Rational> negated = sum.stream().map(Rational::negate).toList();
            rows.add(new LinearConstraint(negated, constant.negate(), Sign.POSITIVE));
            assertTrue(FarkasSearch.find(rows).isPresent(), rows::toString);
        }
    }
}
