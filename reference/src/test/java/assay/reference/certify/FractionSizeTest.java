package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds for fractions that are not written out, against fractions that are. */
class FractionSizeTest {

    /** A polynomial in one variable, by its coefficients from the lowest. */
    private record Poly(List<BigInteger> coefficients) {
        static Poly of(long... values) {
            List<BigInteger> list = new ArrayList<>();
            for (long value : values) {
                list.add(BigInteger.valueOf(value));
            }
            return new Poly(list);
        }

        Poly plus(Poly other) {
            List<BigInteger> sum = new ArrayList<>();
            for (int k = 0; k < Math.max(coefficients.size(), other.coefficients.size()); k++) {
                sum.add(at(k).add(other.at(k)));
            }
            return new Poly(sum);
        }

        BigInteger at(int k) {
            return k < coefficients.size() ? coefficients.get(k) : BigInteger.ZERO;
        }

        Poly times(Poly other) {
            Poly product = of();
            for (int k = 0; k < coefficients.size(); k++) {
                List<BigInteger> shifted = new ArrayList<>();
                for (int j = 0; j < k; j++) {
                    shifted.add(BigInteger.ZERO);
                }
                for (BigInteger each : other.coefficients) {
                    shifted.add(each.multiply(coefficients.get(k)));
                }
                product = product.plus(new Poly(shifted));
            }
            return product;
        }

        int degree() {
            for (int k = coefficients.size() - 1; k >= 0; k--) {
                if (coefficients.get(k).signum() != 0) {
                    return k;
                }
            }
            return 0;
        }

        BigInteger length() {
            return coefficients.stream().map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    private record Written(Poly above, Poly below, FractionSize size) {
        void check() {
            assertTrue(above.degree() <= size.above(), this::toString);
            assertTrue(below.degree() <= size.below(), this::toString);
            assertTrue(above.length().compareTo(BigInteger.ONE.shiftLeft((int) size.aboveBits())) <= 0, this::toString);
            assertTrue(below.length().compareTo(BigInteger.ONE.shiftLeft((int) size.belowBits())) <= 0, this::toString);
        }
    }

    /** The fraction that the operations write out, without cancelling, is within its bounds. */
    @Test
    void boundsHoldForWhatIsWrittenOut() {
        Random random = new Random(99);
        FractionSizes system = FractionSizes.INSTANCE;
        List<Written> all = new ArrayList<>();
        all.add(new Written(Poly.of(0, 1), Poly.of(1), FractionSize.VARIABLE));
        for (int n = 0; n < 3000; n++) {
            Written a = all.get(random.nextInt(all.size()));
            Written b = all.get(random.nextInt(all.size()));
            Poly crossed = a.above().times(b.below());
            Poly across = b.above().times(a.below());
            Written made = switch (random.nextInt(7)) {
                case 0 -> {
                    Rational value = Rational.of(random.nextInt(41) - 20, 1 + random.nextInt(20));
                    yield new Written(
                            new Poly(List.of(value.numerator())),
                            new Poly(List.of(value.denominator())),
                            system.constant(value));
                }
                case 1 -> new Written(crossed.plus(across), a.below().times(b.below()), system.add(a.size(), b.size()));
                case 2 ->
                    new Written(
                            crossed.plus(across.times(Poly.of(-1))),
                            a.below().times(b.below()),
                            system.subtract(a.size(), b.size()));
                case 3 ->
                    new Written(
                            a.above().times(b.above()),
                            a.below().times(b.below()),
                            system.multiply(a.size(), b.size()));
                case 4 -> new Written(crossed, across, system.divide(a.size(), b.size()));
                case 5 -> new Written(a.above().times(Poly.of(-1)), a.below(), system.negate(a.size()));
                default -> {
                    int exponent = random.nextInt(7) - 3;
                    Poly above = Poly.of(1);
                    Poly below = Poly.of(1);
                    for (int k = 0; k < Math.abs(exponent); k++) {
                        above = above.times(exponent > 0 ? a.above() : a.below());
                        below = below.times(exponent > 0 ? a.below() : a.above());
                    }
                    yield new Written(above, below, system.power(a.size(), exponent));
                }
            };
            made.check();
            if (made.above().degree() < 20
                    && made.below().degree() < 20
                    && made.size().aboveBits() < 200) {
                all.add(made);
            }
        }
        assertTrue(all.stream()
                .anyMatch(each -> each.size().above() == each.above().degree()
                        && each.size().above() > 5));
    }

    /** Worked out by hand: degrees and bits above and below. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | 1 0 0 0",
                "3 | 0 0 2 1",
                "-4/7 | 0 0 2 3",
                "x + x*y | 2 0 1 0",
                "x*y*x | 3 0 0 0",
                "1/x | 0 1 1 1",
                "x/y | 1 1 0 0",
                "x/y + y/x | 2 2 1 0",
                "(x + y)^3 | 3 0 3 0",
                "(x + y)^(-3) | 0 3 0 3",
                "-x | 1 0 0 0",
            })
    void byHand(String text, String expected) {
        Lowered lowered = Lowered.of("x::real y::real", text);
        List<FractionSize> inputs = lowered.builder().inputs().stream()
                .map(any -> FractionSize.VARIABLE)
                .toList();
        FractionSize size = lowered.builder()
                .program(lowered.roots())
                .evaluate(FractionSizes.INSTANCE, inputs)
                .get(0);
        String found = size.above() + " " + size.below() + " " + size.aboveBits() + " " + size.belowBits();
        assertEquals(expected, found, text);
    }

    /** A bound that grows too large stays so, and says nothing. */
    @Test
    void overflowSaysNothing() {
        FractionSize large = FractionSize.VARIABLE;
        for (int k = 0; k < 80; k++) {
            large = large.times(large);
            assertEquals(k < 29, large.isKnown(), "degree 2^" + (k + 1));
        }
        assertFalse(large.plus(FractionSize.VARIABLE).isKnown());
        assertFalse(large.times(FractionSize.VARIABLE).isKnown());
        assertFalse(large.inverse().isKnown());
        assertFalse(large.power(2).isKnown());
        assertFalse(FractionSize.VARIABLE.power(1L << 40).isKnown());
        assertFalse(new FractionSize(1, 0, 3, 0).power((1L << 30) / 3 + 1).isKnown());
        assertTrue(new FractionSize(1, 0, 3, 0).power((1L << 30) / 3 - 1).isKnown());
        assertFalse(FractionSize.VARIABLE.power(Long.MAX_VALUE).isKnown());
        for (int part = 0; part < 4; part++) {
            long[] parts = {1, 1, 1, 1};
            parts[part] = FractionSize.MOST;
            assertFalse(new FractionSize(parts[0], parts[1], parts[2], parts[3]).isKnown());
            parts[part] = FractionSize.MOST - 1;
            assertTrue(new FractionSize(parts[0], parts[1], parts[2], parts[3]).isKnown());
        }
        FractionSizes system = FractionSizes.INSTANCE;
        for (FractionSize unknown : List.of(
                system.pi(),
                system.undefined(),
                system.root(FractionSize.VARIABLE, Rational.HALF),
                system.exp(FractionSize.VARIABLE),
                system.log(FractionSize.VARIABLE),
                system.sin(FractionSize.VARIABLE),
                system.cos(FractionSize.VARIABLE),
                system.atan(FractionSize.VARIABLE),
                system.erf(FractionSize.VARIABLE),
                system.floor(FractionSize.VARIABLE),
                system.choose(
                        FractionSize.VARIABLE, FractionSize.VARIABLE, FractionSize.VARIABLE, FractionSize.VARIABLE))) {
            assertFalse(unknown.isKnown());
        }
    }

    /**
     * The number of trials by the formula: one draw errs with probability at most degree/2^60 + (bits/60)/2^53, four
     * draws with four times that; trials multiply down to 2^−128. Worked out here with real numbers.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1, 100",
        "2, 60",
        "3, 120",
        "1000, 10",
        "1000000, 10",
        "1, 100000",
        "7, 10000000",
        "500000000, 3",
    })
    void trials(int degree, int bits) {
        Lowered lowered = Lowered.of("x::real", "x");
        Instruction power = lowered.builder().power(lowered.root(), degree);
        Rational constant = Rational.of(BigInteger.ONE.shiftLeft(Math.min(bits, 1000) - 1), BigInteger.ONE);
        Instruction scaled = lowered.builder().multiply(lowered.builder().constant(constant), lowered.root());
        if (bits > 1000) {
            scaled = lowered.builder()
                    .power(
                            lowered.builder().multiply(lowered.builder().constant(constant), lowered.root()),
                            bits / 1000);
        }
        Optional<ProbableIdentity> found = new Evaluations(lowered.builder(), power, scaled).bound();
        ProbableIdentity bound = found.orElseThrow();
        double error = 4 * (bound.degree() / 0x1p60 + Math.floor(bound.bits() / 60.0) / 0x1p53);
        assertTrue(bound.degree() >= Math.max(degree, 1));
        assertTrue(bound.bits() >= Math.min(bits, 1000) - 1);
        double exact = -128 / (Math.log(error) / Math.log(2));
        assertTrue(bound.trials() >= exact, bound + " needs " + exact);
        // Powers of two instead of the numbers themselves cost at most three bits of each trial.
        assertTrue(bound.trials() <= Math.ceil(-128 / (Math.log(error) / Math.log(2) + 3)), bound + " needs " + exact);
    }

    @Test
    void sidesAreCompared() {
        Lowered lowered = Lowered.of("x::real", "x", "x^7", "x^3/(1 + x^2)");
        Optional<ProbableIdentity> first = new Evaluations(
                        lowered.builder(),
                        lowered.roots().get(1),
                        lowered.roots().get(2))
                .bound();
        Optional<ProbableIdentity> second = new Evaluations(
                        lowered.builder(),
                        lowered.roots().get(2),
                        lowered.roots().get(1))
                .bound();
        // x^7 (1 + x^2) − x^3 has degree 9.
        assertEquals(9, first.orElseThrow().degree());
        assertEquals(first, second);
    }
}
