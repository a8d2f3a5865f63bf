package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import assay.reference.prove.ProofBudget;
import assay.reference.prove.ProofResult;
import assay.reference.prove.Prover;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that no honest prover makes, for claims that are false: the checker sees through each of them. */
class ForgedCertificatesTest {
    private static final Layout LAYOUT = Layout.values()[0];

    private static Fraction fraction(Polynomial numerator) {
        return new Fraction(numerator, BigInteger.ONE, List.of(), List.of());
    }

    private static Fraction number(long value) {
        return fraction(Polynomial.constant(LAYOUT, value));
    }

    private static Fraction generator(int g) {
        return fraction(Polynomial.power(LAYOUT, g, 1));
    }

    /** sin(t x) = value, with the sine and cosine of x as generators 1 and 2. */
    private static Optional<String> turned(int t, Fraction value, int times) {
        ProgramBuilder builder = new ProgramBuilder(100);
        Instruction x = builder.input(new Input("x", List.of(), Domain.REAL));
        Instruction side = builder.sin(builder.multiply(builder.constant(Rational.of(t)), x));
        Instruction claimed = t == 2
                ? builder.multiply(builder.constant(Rational.TWO), builder.multiply(builder.sin(x), builder.cos(x)))
                : builder.constant(Rational.ZERO);
        List<IdentityStep> steps = new java.util.ArrayList<>(List.of(
                new IdentityStep.Generate(0, Generator.Kind.INPUT, number(0), 0, 1),
                new IdentityStep.Generate(1, Generator.Kind.SIN, generator(0), 0, 1),
                new IdentityStep.Rewrite(
                        side.id(), value, List.of(new IdentityStep.Turn(1, times, number(0), number(0))))));
        if (t == 2) {
            steps.add(new IdentityStep.Rewrite(
                    builder.sin(x).id(), generator(1), List.of(new IdentityStep.Turn(1, 1, number(0), number(0)))));
            steps.add(new IdentityStep.Rewrite(
                    builder.cos(x).id(), generator(2), List.of(new IdentityStep.Turn(1, 1, number(0), number(0)))));
        }
        IdentityNode node = new IdentityNode(steps, new IdentityNode.Closed(List.of()));
        IdentityCertificate certificate = new IdentityCertificate(
                Strength.PROOF,
                true,
                LAYOUT,
                List.of(new IdentityCertificate.Case(0, Map.of(), false, node)),
                Optional.empty());
        return new IdentityChecker(builder, List.of(side), List.of(claimed), PolynomialLimits.DEFAULT)
                .check(certificate);
    }

    @Test
    void turnsAreCounted() {
        Polynomial product = Polynomial.power(LAYOUT, 1, 1)
                .timesMonomial(Polynomial.power(LAYOUT, 2, 1))
                .times(BigInteger.TWO);
        assertEquals(Optional.empty(), turned(2, fraction(product), 2));
        assertTrue(turned(2, fraction(product), 1).isPresent());
        assertTrue(turned(2, fraction(product.negate()), 2).isPresent());
        assertTrue(turned(2, number(0), 2).isPresent());
        // −2^31 has no magnitude among the ints: no turn at all would be made for it.
        assertTrue(turned(Integer.MIN_VALUE, number(0), Integer.MIN_VALUE).isPresent());
        assertTrue(turned(Integer.MAX_VALUE, number(0), Integer.MAX_VALUE).isPresent());
        assertTrue(turned(1001, number(0), 1001).isPresent());
    }

    private static Check check(String variables, String left, String right, Certificate certificate) {
        Formulas formulas = new Formulas(variables);
        return new Checker(formulas.read(left), formulas.read(right)).check(certificate);
    }

    private static void assertRejected(String variables, String left, String right, Certificate certificate) {
        assertInstanceOf(Check.Rejected.class, check(variables, left, right, certificate));
    }

    /** Sides of a question, lowered as the checker does it. */
    private static Pairs pairs(ProgramBuilder builder, Instruction left, Instruction right) {
        return new Pairs(builder, List.of(), List.of(left), List.of(right));
    }

    private record Guarded(ProgramBuilder builder, Instruction guard, Instruction left, Instruction right) {
        /** sign(g)² and 1 where g = √(x²y²) − x y, which is 0 for all positive numbers and 2 at (−1, 1). */
        static Guarded of() {
            ProgramBuilder builder = new ProgramBuilder(1000);
            Instruction x = builder.input(new Input("x", List.of(), Domain.Named.POSITIVE));
            Instruction y = builder.input(new Input("y", List.of(), Domain.Named.POSITIVE));
            Instruction square = builder.multiply(builder.power(x, 2), builder.power(y, 2));
            Instruction guard = builder.subtract(builder.root(square, Rational.HALF), builder.multiply(x, y));
            Instruction one = builder.constant(Rational.ONE);
            Instruction sign = builder.choose(guard, builder.negate(one), builder.constant(Rational.ZERO), one);
            return new Guarded(builder, guard, builder.power(sign, 2), one);
        }
    }

    /** A guard that is no zero at a point outside of the domain may be zero on all of it. */
    @Test
    void theNullSetIsOneOfTheDomain() {
        // As the checker makes them: the pieces, then the fences; then one merge with the guard cut out.
        Guarded forged = Guarded.of();
        List<Instruction> roots = List.of(forged.left(), forged.right());
        assertTrue(Guards.pieces(forged.builder(), roots).isPresent());
        Instruction a = Guards.fenced(forged.builder(), Guards.of(roots), forged.left());
        Instruction b = Guards.fenced(forged.builder(), Guards.of(roots), forged.right());
        Instruction later = a.id() > b.id() ? a : b;
        Instruction earlier = later == a ? b : a;
        Merging merging = new Merging(forged.builder());
        forged.builder().program(List.of(a, b)).instructions().forEach(merging::image);
        Abstraction abstraction = Abstraction.of(
                        merging,
                        merging.image(later),
                        merging.image(earlier),
                        List.of(merging.image(forged.guard())),
                        1000)
                .orElseThrow();
        ProofResult proof = new Prover(ProofBudget.DEFAULT)
                .prove(abstraction.builder(), List.of(abstraction.left()), List.of(abstraction.right()));
        Certificate merge = new StepwiseIdentity(List.of(new StepwiseIdentity.Merge(
                later.id(), earlier.id(), List.of(forged.guard().id()), ((ProofResult.Proved) proof).certificate())));
        for (int sign : new int[] {1, -1}) {
            Guarded fresh = Guarded.of();
            Certificate certificate = new AlmostEverywhereIdentity(
                    new TreeMap<>(Map.of("x", Rational.of(sign), "y", Rational.ONE)), merge);
            assertThrows(
                    RejectionException.class,
                    () -> pairs(fresh.builder(), fresh.left(), fresh.right()).claim(certificate));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x::real, x^2, x",
        "x::nonzero, x^3, x",
        "x::nonnegative, x^2, x",
        "x::probability, x^2, x",
        "x::one-hot, x^2, x"
    })
    void onlyWholeNumbersAreExhausted(String variables, String left, String right) {
        for (int least : new int[] {0, 1}) {
            assertRejected(
                    variables, left, right, new Exhaustive(new TreeMap<>(Map.of("x", new Exhaustive.Side(least, 1)))));
        }
    }

    @Test
    void aBoxIsTriedWhole() {
        String whole = "n::integer";
        Exhaustive.Side some = new Exhaustive.Side(0, 2);
        String zeros = "n*(n-1)*(n-2)";
        assertEquals(
                new Check.Valid(Claim.EQUAL),
                check(whole, zeros, "0*n", new Exhaustive(new TreeMap<>(Map.of("n", some)))));
        for (Exhaustive.Side more : List.of(new Exhaustive.Side(-1, 2), new Exhaustive.Side(0, 3))) {
            assertRejected(whole, zeros, "0*n", new Exhaustive(new TreeMap<>(Map.of("n", more))));
        }
        assertRejected(whole, zeros, "0*n", new Exhaustive(new TreeMap<>(Map.of("m", some))));
        assertRejected(whole, zeros, "0*n", new Exhaustive(new TreeMap<>(Map.of("n", some, "m", some))));
        assertRejected(
                whole, "n", "n+0*n", new Exhaustive(new TreeMap<>(Map.of("n", new Exhaustive.Side(0, 3_000_000)))));
        assertRejected("n::positive-integer", zeros, "0*n", new Exhaustive(new TreeMap<>(Map.of("n", some))));
    }

    /** What proves nothing about these sides, or less than it says. */
    @ParameterizedTest
    @ValueSource(strings = {"x+1", "x*x/x", "2*x", "-x"})
    void theSameProgramIsTheSame(String other) {
        assertRejected("", "x", other, new SameProgram());
        assertRejected("", "x", other, new SwappedIdentity(new SameProgram()));
        assertRejected("", "x", other, new StepwiseIdentity(List.of()));
        assertRejected("", "x", other, new DefinedIdentity(new SameProgram()));
        assertRejected("", "x", other, new AlmostEverywhereIdentity(new TreeMap<>(Map.of()), new SameProgram()));
    }

    /** The proof of x/x = 1 where both are defined, said to hold everywhere. */
    @ParameterizedTest
    @CsvSource({"x::real, false", "x::nonnegative, false", "'x::(-1,1)', false", "'x::(1/2,1)', true"})
    void definednessIsShown(String variables, boolean defined) {
        Formulas formulas = new Formulas(variables);
        ProgramBuilder builder = new ProgramBuilder(100);
        Instruction x = builder.input(new Input("x", List.of(), Domain.parse(variables.substring(3))));
        Instruction quotient = builder.divide(x, x);
        Instruction one = builder.constant(Rational.ONE);
        ProofResult proof = new Prover(ProofBudget.DEFAULT).prove(builder, List.of(quotient), List.of(one));
        IdentityCertificate where = ((ProofResult.Proved) proof).certificate();
        assertEquals(
                defined ? new Check.Valid(Claim.EQUAL) : new Check.Rejected("they are not shown to be defined"),
                new Checker(formulas.read("x/x"), formulas.read("1")).check(new DefinedIdentity(where)));
    }

    @Test
    void probabilityNeedsAllItsTrials() {
        ProgramBuilder builder = new ProgramBuilder(100);
        Instruction x = builder.input(new Input("x", List.of(), Domain.REAL));
        Instruction one = builder.constant(Rational.ONE);
        Instruction left = builder.power(builder.add(x, one), 2);
        Instruction right = builder.add(builder.add(builder.power(x, 2), builder.add(x, x)), one);
        ProbableIdentity bound = new Evaluations(builder, left, right).bound().orElseThrow();
        assertEquals(Claim.EQUAL, pairs(builder, left, right).claim(bound));
        for (ProbableIdentity less : List.of(
                new ProbableIdentity(bound.trials() - 1, bound.degree(), bound.bits()),
                new ProbableIdentity(0, bound.degree(), bound.bits()),
                new ProbableIdentity(bound.trials(), bound.degree() - 1, bound.bits()),
                new ProbableIdentity(bound.trials(), bound.degree(), bound.bits() - 1))) {
            assertThrows(
                    RejectionException.class, () -> pairs(builder, left, right).claim(less));
        }
        Instruction wrong = builder.add(right, one);
        assertThrows(
                RejectionException.class,
                () -> pairs(builder, left, wrong)
                        .claim(new Evaluations(builder, left, wrong).bound().orElseThrow()));
        // Equal wherever both are defined, but one divides by x.
        Instruction partial = builder.divide(builder.multiply(left, x), x);
        assertThrows(
                RejectionException.class,
                () -> pairs(builder, left, partial)
                        .claim(new Evaluations(builder, left, partial).bound().orElseThrow()));
        // About one pair only.
        Pairs two = new Pairs(builder, List.of(2), List.of(left, left), List.of(right, wrong));
        assertThrows(RejectionException.class, () -> two.claim(bound));
    }
}
