package assay.reference.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.IdentityChecker;
import assay.reference.expression.Domain;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random formulas: what is proved agrees at random points, and a formula never equals itself plus something. */
class ProverPropertyTest {
    private static final int DEPTH = 4;

    /** A random formula, or the same formula rewritten by identities that hold everywhere. */
    private static final class Formulas {
        private final ProgramBuilder builder;
        private final Random random;
        private final boolean rewriting;

        Formulas(ProgramBuilder builder, long seed, boolean rewriting) {
            this.builder = builder;
            this.random = new Random(seed);
            this.rewriting = rewriting;
        }

        private Instruction constant(long value) {
            return builder.constant(Rational.of(value));
        }

        Instruction input(int k) {
            return builder.input(new Input("x" + k, List.of(), k == 2 ? Domain.Named.POSITIVE : Domain.REAL));
        }

        Instruction formula(int depth) {
            int kind = random.nextInt(depth == 0 ? 3 : 12);
            if (depth == 0) {
                return kind == 0 ? constant(random.nextInt(5) - 2) : input(random.nextInt(3));
            }
            Instruction a = formula(depth - 1);
            Instruction b = kind < 6 ? formula(depth - 1) : a;
            return switch (kind) {
                case 0, 1 -> rewriting ? builder.subtract(b, builder.negate(a)) : builder.add(a, b);
                case 2 -> rewriting ? builder.negate(builder.subtract(b, a)) : builder.subtract(a, b);
                case 3, 4 ->
                    rewriting ? builder.negate(builder.multiply(builder.negate(b), a)) : builder.multiply(a, b);
                case 5 -> max(a, b);
                case 6 ->
                    rewriting
                            ? builder.divide(constant(1), builder.add(constant(1), builder.exp(builder.negate(a))))
                            : builder.divide(builder.exp(a), builder.add(builder.exp(a), constant(1)));
                case 7 ->
                    rewriting
                            ? builder.divide(builder.add(a, abs(a)), constant(2))
                            : builder.choose(a, constant(0), constant(0), a);
                case 8 ->
                    rewriting
                            ? builder.add(a, builder.log(builder.add(constant(1), builder.exp(builder.negate(a)))))
                            : builder.log(builder.add(constant(1), builder.exp(a)));
                case 9 -> rewriting ? builder.root(builder.power(a, 2), Rational.HALF) : abs(a);
                case 10 -> rewriting ? builder.multiply(a, a) : builder.power(a, 2);
                default -> rewriting ? builder.negate(builder.sin(builder.negate(a))) : builder.sin(a);
            };
        }

        private Instruction abs(Instruction a) {
            return builder.choose(a, builder.negate(a), constant(0), a);
        }

        private Instruction max(Instruction a, Instruction b) {
            return rewriting
                    ? builder.divide(builder.add(builder.add(a, b), abs(builder.subtract(b, a))), constant(2))
                    : builder.choose(builder.subtract(a, b), b, b, a);
        }
    }

    /** Random formulas with divisions, logarithms and roots of anything, and rewritings that can change where they are defined. */
    private static final class PartialFormulas {
        private final ProgramBuilder builder;
        private final Random random;
        private final boolean rewriting;

        PartialFormulas(ProgramBuilder builder, long seed, boolean rewriting) {
            this.builder = builder;
            this.random = new Random(seed);
            this.rewriting = rewriting;
        }

        Instruction formula(int depth) {
            int kind = random.nextInt(depth == 0 ? 4 : 12);
            if (depth == 0) {
                return kind == 0
                        ? builder.constant(Rational.of(random.nextInt(5) - 2))
                        : builder.input(new Input("x" + kind % 2, List.of(), Domain.REAL));
            }
            Instruction a = formula(depth - 1);
            Instruction b = kind < 8 ? formula(depth - 1) : a;
            boolean change = rewriting && random.nextInt(2) == 0;
            if (!rewriting) {
                random.nextInt(2);
            }
            Instruction zero = builder.constant(Rational.ZERO);
            Instruction one = builder.constant(Rational.ONE);
            return switch (kind) {
                case 0 -> change ? builder.subtract(b, builder.negate(a)) : builder.add(a, b);
                case 1 -> builder.subtract(a, b);
                case 2, 3 -> change ? builder.multiply(b, a) : builder.multiply(a, b);
                case 4, 5 -> change ? builder.multiply(a, builder.divide(one, b)) : builder.divide(a, b);
                case 6 -> change ? builder.add(builder.log(a), builder.log(b)) : builder.log(builder.multiply(a, b));
                case 7 ->
                    change
                            ? builder.multiply(builder.root(a, Rational.HALF), builder.root(b, Rational.HALF))
                            : builder.root(builder.multiply(a, b), Rational.HALF);
                case 8 -> change ? a : builder.exp(builder.log(a));
                case 9 -> change ? one : builder.divide(a, a);
                case 10 ->
                    change
                            ? builder.choose(a, builder.negate(a), zero, a)
                            : builder.root(builder.multiply(a, a), Rational.HALF);
                default ->
                    change
                            ? builder.choose(a, zero, builder.undefined(), builder.log(a))
                            : builder.choose(a, zero, zero, builder.log(a));
            };
        }
    }

    @Property(tries = 300)
    void whatIsSaidOfDefinednessHoldsAtPoints(@ForAll long seed, @ForAll long points) {
        ProgramBuilder builder = new ProgramBuilder(5_000);
        Instruction left = new PartialFormulas(builder, seed, false).formula(3);
        Instruction right = new PartialFormulas(builder, seed, true).formula(3);
        if (!(prove(builder, left, right) instanceof ProofResult.Proved proved)) {
            return;
        }
        IdentityChecker checker = new IdentityChecker(builder, List.of(left), List.of(right), PolynomialLimits.DEFAULT);
        assertEquals(Optional.empty(), checker.check(proved.certificate()));
        boolean everywhere = proved.definedness().everywhere();
        Random random = new Random(points);
        for (int n = 0; n < 60; n++) {
            List<Interval> point = builder.inputs().stream()
                    .map(input -> IntervalSystem.INSTANCE.constant(
                            Rational.of(random.nextInt(9) - 4, 1 << random.nextInt(3))))
                    .toList();
            List<Interval> values = builder.program(List.of(left, right)).evaluate(IntervalSystem.INSTANCE, point);
            Interval a = values.get(0);
            Interval b = values.get(1);
            assertFalse(a.isDefined() && b.isDefined() && a.disjoint(b), () -> "values at " + point);
            assertFalse(everywhere && a.isDefined() && b.isUndefined(), () -> "defined at " + point);
            assertFalse(everywhere && a.isUndefined() && b.isDefined(), () -> "defined at " + point);
        }
    }

    private static final ProofBudget SMALL = new ProofBudget(60, 12, new PolynomialLimits(300, 20_000, 512, 64));

    private static ProofResult prove(ProgramBuilder builder, Instruction left, Instruction right) {
        return new Prover(SMALL).prove(builder, List.of(left), List.of(right));
    }

    @Property(tries = 150)
    void certificatesOfRewritingsAreAccepted(@ForAll long seed) {
        ProgramBuilder builder = new ProgramBuilder(5_000);
        Instruction left = new Formulas(builder, seed, false).formula(DEPTH);
        Instruction right = new Formulas(builder, seed, true).formula(DEPTH);
        ProofResult result = prove(builder, left, right);
        if (result instanceof ProofResult.Proved proved) {
            assertTrue(proved.definedness().everywhere(), proved::toString);
            IdentityChecker checker =
                    new IdentityChecker(builder, List.of(left), List.of(right), PolynomialLimits.DEFAULT);
            assertEquals(Optional.empty(), checker.check(proved.certificate()));
        }
    }

    @Property(tries = 150)
    void nothingEqualsItselfPlusSomething(@ForAll long seed, @ForAll long more) {
        ProgramBuilder builder = new ProgramBuilder(5_000);
        Instruction left = new Formulas(builder, seed, false).formula(DEPTH);
        Instruction right = new Formulas(builder, seed, true).formula(DEPTH);
        Formulas terms = new Formulas(builder, more, false);
        // 1/1000000 + (a term)^2 is never zero.
        Instruction term = builder.add(builder.constant(Rational.of(1, 1_000_000)), builder.power(terms.formula(2), 2));
        assertFalse(prove(builder, left, builder.add(right, term)) instanceof ProofResult.Proved);
    }

    @Property(tries = 300)
    void whatIsProvedAgreesAtPoints(@ForAll long one, @ForAll long other) {
        ProgramBuilder builder = new ProgramBuilder(5_000);
        Instruction left = new Formulas(builder, one, false).formula(2);
        Instruction right = new Formulas(builder, other, true).formula(2);
        // So that some of them are equal on a part of the domain.
        Instruction guard = new Formulas(builder, one ^ other, false).formula(1);
        Instruction mixed = builder.choose(guard, left, left, right);
        if (prove(builder, left, mixed) instanceof ProofResult.Proved) {
            Random random = new Random(one);
            for (int n = 0; n < 30; n++) {
                List<Interval> point = builder.inputs().stream()
                        .map(input -> Rational.of(random.nextInt(33) - 16, 1 + random.nextInt(4)))
                        .map(value -> value.isZero() ? Rational.ONE : value.abs())
                        .map(IntervalSystem.INSTANCE::constant)
                        .toList();
                List<Interval> values = builder.program(List.of(left, mixed)).evaluate(IntervalSystem.INSTANCE, point);
                assertFalse(values.get(0).disjoint(values.get(1)), () -> left + " and " + mixed);
            }
        }
    }
}
