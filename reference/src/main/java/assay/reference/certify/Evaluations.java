package assay.reference.certify;

import assay.reference.number.PrimeField;
import assay.reference.number.PrimeFieldSystem;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two rational functions are equal, by their values modulo random primes at random points (Schwartz 1980, Zippel
 * 1979). If they differ, then the numerator n of their difference is not zero. It vanishes modulo a prime above 2^60
 * only if the prime divides some one coefficient, which at most {@code bits / 60} of them do, of more than 2^53 (Rosser
 * and Schoenfeld 1962, corollary 3 of theorem 2); else it vanishes at a random point with a probability of at most
 * {@code degree / 2^60}. Neither n nor its coefficients are computed: degree and bits are bounds from the program.
 */
public final class Evaluations {
    /** The error is at most 2 to the power −128; the merges of a proof are far fewer than 2^28. */
    static final int SECURITY = 128;
    /** Points at which a divisor vanishes are drawn again this often, which multiplies the error. */
    private static final int DRAWS = 4;

    private static final int DRAW_BITS = 2;
    private static final int LOG_OF_PRIMES = 53;
    private static final int LEAST_GAIN = 8;

    private final ProgramBuilder builder;
    private final Instruction left;
    private final Instruction right;
    private final Program program;

    /** The question whether two instructions are equal. */
    public Evaluations(ProgramBuilder builder, Instruction left, Instruction right) {
        this.builder = builder;
        this.left = left;
        this.right = right;
        this.program = builder.program(List.of(left, right));
    }

    /** A certificate if they are defined at the same points and have equal values modulo primes drawn from the seed. */
    public Optional<ProbableIdentity> certificate(String seed) {
        Optional<ProbableIdentity> bound = bound();
        return bound.isPresent() && isAgreed(seed, bound.get().trials()) && isDefinedAlike() ? bound : Optional.empty();
    }

    /** What equal values will show; empty if they are no rational functions, or if the bounds are too large. */
    Optional<ProbableIdentity> bound() {
        List<FractionSize> variables =
                builder.inputs().stream().map(input -> FractionSize.VARIABLE).toList();
        List<FractionSize> sizes = program.evaluate(FractionSizes.INSTANCE, variables);
        FractionSize difference = sizes.get(0).plus(sizes.get(1));
        if (!isRational() || !sizes.get(0).isKnown() || !sizes.get(1).isKnown() || !difference.isKnown()) {
            return Optional.empty();
        }
        long degree = difference.above();
        long bits = difference.aboveBits();
        // One draw errs with probability degree / 2^60 + (bits / 60) / 2^53 at most.
        int byPoint = 60 - logarithm(degree);
        int byPrime = LOG_OF_PRIMES - logarithm(bits / 60 + 1);
        int gain = Math.min(byPoint, byPrime) - 1 - DRAW_BITS;
        return gain < LEAST_GAIN
                ? Optional.empty()
                : Optional.of(new ProbableIdentity((SECURITY + gain - 1) / gain, (int) degree, (int) bits));
    }

    /** The least power of two that is at least a number. */
    private static int logarithm(long number) {
        return number <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(number - 1);
    }

    private boolean isRational() {
        for (Instruction each : program.instructions()) {
            switch (each.opcode()) {
                case CONSTANT, INPUT, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, POWER -> {}
                case PI, UNDEFINED, ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR, CHOOSE -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the values are equal in a number of trials with primes and points drawn from the seed and the program. */
    boolean isAgreed(String seed, int trials) {
        StringBuilder text = new StringBuilder(seed).append('\n');
        program.instructions().forEach(each -> text.append(each).append('\n'));
        HashStream stream = new HashStream(
                text.append(left.id()).append(' ').append(right.id()).toString());
        for (int trial = 0; trial < trials; trial++) {
            boolean agreed = false;
            for (int draw = 0; draw < DRAWS && !agreed; draw++) {
                PrimeField field = stream.prime();
                List<Long> point = new ArrayList<>();
                for (int k = 0; k < builder.inputs().size(); k++) {
                    point.add(stream.residue(field.prime()));
                }
                List<Long> values = program.evaluate(new PrimeFieldSystem(field), point);
                Long first = values.get(0);
                Long second = values.get(1);
                if (first.equals(PrimeFieldSystem.UNKNOWN) || second.equals(PrimeFieldSystem.UNKNOWN)) {
                    // A divisor is zero here: this says nothing.
                    continue;
                }
                if (!first.equals(second)) {
                    return false;
                }
                agreed = true;
            }
            if (!agreed) {
                return false;
            }
        }
        return true;
    }

    /** Whether both divide by the same values, but for those that are proved not to be zero. */
    boolean isDefinedAlike() {
        Set<Instruction> ofLeft = divisors(left);
        Set<Instruction> ofRight = divisors(right);
        Set<Instruction> open = new HashSet<>(ofLeft);
        open.addAll(ofRight);
        open.removeIf(divisor -> ofLeft.contains(divisor) && ofRight.contains(divisor));
        List<Instruction> inverses = new ArrayList<>();
        for (Instruction divisor : open) {
            inverses.add(builder.power(divisor, -1));
        }
        return inverses.isEmpty() || new DefinedByIntervals(builder, inverses).isProved();
    }

    /** What a rational function divides by: it has a value wherever none of these is zero. */
    private Set<Instruction> divisors(Instruction root) {
        Set<Instruction> divisors = new HashSet<>();
        for (Instruction each : builder.program(List.of(root)).instructions()) {
            if (each.opcode() == Opcode.DIVIDE) {
                divisors.add(each.operand(1));
            } else if (each.opcode() == Opcode.POWER && each.parameter() < 0) {
                divisors.add(each.operand(0));
            }
        }
        divisors.removeIf(divisor -> divisor.isTotal() && divisor.isPositive());
        return divisors;
    }
}
