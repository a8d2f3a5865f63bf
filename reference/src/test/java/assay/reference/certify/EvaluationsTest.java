package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Domain;
import assay.reference.number.PrimeField;
import assay.reference.number.PrimeFieldSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Evaluation modulo random primes: what it rests on, and that nobody can prepare for its primes. */
class EvaluationsTest {
    private final ProgramBuilder builder = new ProgramBuilder(10_000);
    private final Instruction x = builder.input(new Input("x", List.of(), Domain.REAL));
    private final Instruction y = builder.input(new Input("y", List.of(), Domain.REAL));

    private Instruction constant(BigInteger value) {
        return builder.constant(Rational.of(value, BigInteger.ONE));
    }

    /** The primes that a seed would draw if the program were this text. */
    private static BigInteger product(int primes, String text) {
        HashStream stream = new HashStream(text);
        BigInteger product = BigInteger.ONE;
        for (int k = 0; k < primes; k++) {
            product = product.multiply(BigInteger.valueOf(stream.prime().prime()));
        }
        return product;
    }

    @Test
    void equalFractionsAgree() {
        // (x^2 - y^2)/(x - y) and (x - y)(x + y)/(x - y): the difference is over (x - y)^2
        Instruction difference = builder.subtract(x, y);
        Instruction left = builder.divide(builder.subtract(builder.power(x, 2), builder.power(y, 2)), difference);
        Instruction right = builder.divide(builder.multiply(difference, builder.add(y, x)), difference);
        Optional<ProbableIdentity> certificate = new Evaluations(builder, left, right).certificate("");
        assertTrue(certificate.isPresent());
        assertEquals(3, certificate.get().degree());
    }

    /** A multiple of many primes vanishes modulo each of them, and modulo none of those that are drawn. */
    @Test
    void multiplesOfKnownPrimesAreFound() {
        Instruction left = builder.power(builder.add(x, y), 9);
        List<BigInteger> multiples = new ArrayList<>(List.of(BigInteger.valueOf(PrimeField.M61)));
        for (String text : new String[] {"", "decide", "certify", "certify\n"}) {
            multiples.add(product(200, text));
        }
        for (BigInteger multiple : multiples) {
            Instruction right = builder.add(left, builder.multiply(constant(multiple), x));
            Evaluations evaluations = new Evaluations(builder, left, right);
            assertTrue(evaluations.bound().isPresent());
            assertFalse(evaluations.isAgreed("", 1));
            assertFalse(evaluations.isAgreed("certify", 1));
        }
        // The negative control: modulo 2^61 − 1 alone nothing would be seen.
        Instruction hidden = builder.add(left, builder.multiply(constant(multiples.get(0)), x));
        List<Long> values = builder.program(List.of(left, hidden))
                .evaluate(new PrimeFieldSystem(PrimeField.MERSENNE), List.of(17L, 23L));
        assertEquals(values.get(0), values.get(1));
    }

    @Test
    void divisionByZeroIsNoAgreement() {
        // Never a point: the divisor is zero, or a multiple of every prime that a constant could hold.
        Instruction zero = builder.subtract(
                builder.multiply(x, builder.add(y, x)), builder.add(builder.multiply(x, y), builder.power(x, 2)));
        Instruction one = builder.divide(y, zero);
        Instruction other = builder.divide(x, zero);
        assertFalse(new Evaluations(builder, one, other).isAgreed("", 1));
        assertEquals(Optional.empty(), new Evaluations(builder, one, other).certificate(""));
    }

    @Test
    void functionsAreNoRationalOnes() {
        Instruction root = builder.root(x, Rational.HALF);
        assertEquals(
                Optional.empty(),
                new Evaluations(builder, builder.power(builder.add(root, y), 2), builder.exp(x)).bound());
        assertEquals(Optional.empty(), new Evaluations(builder, builder.multiply(builder.pi(), x), x).bound());
    }

    /** The error that a certificate stands for is below 2^-128, and of the size that its trials give. */
    @Test
    void trialsFollowFromTheBounds() {
        Instruction sum = builder.add(x, y);
        Instruction power = sum;
        int before = 0;
        for (int k = 0; k < 40; k++) {
            Optional<ProbableIdentity> bound =
                    new Evaluations(builder, builder.multiply(power, x), builder.multiply(power, y)).bound();
            if (bound.isEmpty()) {
                assertTrue(k > 20, "degree 2^" + k);
                return;
            }
            double error = 4 * (bound.get().degree() * 0x1p-60 + bound.get().bits() / 60.0 * 0x1p-53);
            int trials = bound.get().trials();
            assertTrue(trials * Math.log(error) / Math.log(2) <= -Evaluations.SECURITY, "degree 2^" + k);
            assertTrue(trials >= before);
            before = trials;
            power = builder.multiply(power, power);
        }
        throw new AssertionError("no degree was too large");
    }

    @Test
    void drawsAreReproducibleAndSpread() {
        Set<Long> primes = new HashSet<>();
        HashStream stream = new HashStream("a");
        HashStream again = new HashStream("a");
        for (int k = 0; k < 100; k++) {
            PrimeField field = stream.prime();
            assertEquals(field.prime(), again.prime().prime());
            assertEquals(61, 64 - Long.numberOfLeadingZeros(field.prime()));
            long residue = stream.residue(field.prime());
            assertTrue(0 <= residue && residue < field.prime());
            assertEquals(residue, again.residue(field.prime()));
            primes.add(field.prime());
        }
        assertEquals(100, primes.size());
        assertNotEquals(
                new HashStream("b").prime().prime(), new HashStream("a").prime().prime());
    }

    /** The value modulo a prime is the residue of the exact value; the bounds hold for its numerator. */
    @Property(tries = 500)
    void residuesAreThoseOfTheValue(@ForAll long seed) {
        Random random = new Random(seed);
        Instruction formula = formula(random, 4);
        Rational first = Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(4));
        Rational second = Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(4));
        PrimeField field = new HashStream("" + seed).prime();
        PrimeFieldSystem system = new PrimeFieldSystem(field);
        Long residue = builder.program(List.of(formula))
                .evaluate(system, List.of(system.constant(first), system.constant(second)))
                .get(0);
        Optional<Rational> exact = exact(formula, first, second);
        assertEquals(exact.map(system::constant).orElse(PrimeFieldSystem.UNKNOWN), residue);
        // At the point (2^b, 1) with integer coefficients, the value over the bounds cannot be larger.
        FractionSize size = builder.program(List.of(formula))
                .evaluate(FractionSizes.INSTANCE, List.of(FractionSize.VARIABLE, FractionSize.VARIABLE))
                .get(0);
        Optional<Rational> large = exact(formula, Rational.of(1 << 20), Rational.ONE);
        if (large.isPresent() && size.isKnown()) {
            assertTrue(large.get().numerator().bitLength() <= size.aboveBits() + 20 * size.above() + 1);
            assertTrue(large.get().denominator().bitLength() <= size.belowBits() + 20 * size.below() + 1);
        }
    }

    private Instruction formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            int kind = random.nextInt(3);
            return kind == 0
                    ? x
                    : kind == 1 ? y : builder.constant(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)));
        }
        Instruction a = formula(random, depth - 1);
        Instruction b = formula(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> builder.add(a, b);
            case 1 -> builder.subtract(a, b);
            case 2 -> builder.multiply(a, b);
            case 3 -> builder.divide(a, b);
            case 4 -> builder.negate(a);
            default -> builder.power(a, random.nextInt(6) - 2);
        };
    }

    private static Optional<Rational> exact(Instruction i, Rational x, Rational y) {
        List<Rational> values = new ArrayList<>();
        for (int k = 0; k < i.arity(); k++) {
            Optional<Rational> value = exact(i.operand(k), x, y);
            if (value.isEmpty()) {
                return value;
            }
            values.add(value.get());
        }
        return switch (i.opcode()) {
            case CONSTANT -> Optional.of(i.constant());
            case INPUT -> Optional.of(i.parameter() == 0 ? x : y);
            case ADD -> Optional.of(values.get(0).add(values.get(1)));
            case SUBTRACT -> Optional.of(values.get(0).subtract(values.get(1)));
            case MULTIPLY -> Optional.of(values.get(0).multiply(values.get(1)));
            case NEGATE -> Optional.of(values.get(0).negate());
            case DIVIDE ->
                values.get(1).isZero()
                        ? Optional.empty()
                        : Optional.of(values.get(0).divide(values.get(1)));
            case POWER ->
                values.get(0).isZero() && i.parameter() < 0
                        ? Optional.empty()
                        : Optional.of(values.get(0).power(i.parameter()));
            default -> Optional.empty();
        };
    }
}
