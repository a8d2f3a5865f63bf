package assay.reference.decide;

import assay.reference.expression.Domain;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.PrimeField;
import assay.reference.number.PrimeFieldSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounded values of instructions at a few points. Instructions of one fingerprint are worth a proof that they are equal;
 * nothing more is claimed.
 */
final class Fingerprints {
    /** Values are compared to this many leading bits. */
    private static final int BITS = 30;

    private static final double WIDEST = 0x1p-36;
    /** Real numbers are taken near zero, where long sums do not saturate the functions that they are put into. */
    private static final double SMALL = 0.25;

    private static final int SMOOTH = 2;
    private static final int PIECEWISE = 6;

    private final Map<Instruction, Long> prints = new HashMap<>();

    /** Fingerprints by real values of the instructions of a program. */
    Fingerprints(ProgramBuilder builder, List<Instruction> instructions, boolean piecewise) {
        PointSource source = new PointSource(builder.inputs(), "");
        Program program = builder.program(instructions);
        long[] hashes = new long[instructions.size()];
        boolean[] unclear = new boolean[instructions.size()];
        for (int n = 0; n < (piecewise ? PIECEWISE : SMOOTH); n++) {
            List<Interval> values = program.evaluate(IntervalSystem.INSTANCE, arguments(source.point(n % 2), n));
            for (int k = 0; k < hashes.length; k++) {
                Interval value = values.get(k);
                unclear[k] |= !isNarrow(value);
                hashes[k] = mixed(hashes[k] + rounded(value));
            }
        }
        for (int k = 0; k < hashes.length; k++) {
            if (!unclear[k]) {
                prints.put(instructions.get(k), hashes[k]);
            }
        }
    }

    /** Fingerprints modulo a prime: no rounding hides what is equal, but functions are arbitrary ones. */
    Fingerprints(ProgramBuilder builder, List<Instruction> instructions) {
        List<Long> point = new ArrayList<>();
        for (int k = 0; k < builder.inputs().size(); k++) {
            point.add(mixed(k + 1) & PrimeField.M61 >> 1);
        }
        List<Long> values = builder.program(instructions).evaluate(new ArbitraryFunctions(), point);
        for (int k = 0; k < values.size(); k++) {
            if (!values.get(k).equals(PrimeFieldSystem.UNKNOWN)) {
                prints.put(instructions.get(k), values.get(k));
            }
        }
    }

    /** Every function but the rational ones takes values without any rule. */
    private static final class ArbitraryFunctions extends PrimeFieldSystem {
        ArbitraryFunctions() {
            super(PrimeField.MERSENNE);
        }

        @Override
        protected Long function(int number, Long... arguments) {
            long code = mixed(-1 - number);
            for (Long argument : arguments) {
                if (argument < 0) {
                    return UNKNOWN;
                }
                code = mixed(code + argument);
            }
            return code & PrimeField.M61 >> 1;
        }
    }

    /** Whether an instruction has a fingerprint. */
    boolean has(Instruction instruction) {
        return prints.containsKey(instruction);
    }

    /** The fingerprint of an instruction that has one. */
    long of(Instruction instruction) {
        Long print = prints.get(instruction);
        if (print == null) {
            throw new IllegalArgumentException("no fingerprint of " + instruction);
        }
        return print;
    }

    /** Generic numbers near a point: where many coordinates are equal, different instructions would be equal too. */
    private static List<Interval> arguments(Point point, int n) {
        List<Interval> arguments = new ArrayList<>();
        List<Rational> values = point.values();
        for (int k = 0; k < values.size(); k++) {
            Input input = point.inputs().get(k);
            Interval value = Interval.of(values.get(k));
            if (isContinuous(input.domain()) && value.isExact()) {
                long draw = mixed(n * 0x9E3779B97F4A7C15L + k + 1);
                double factor = 1 - (draw >>> 12) * 0x1p-56;
                if (input.domain() == Domain.Named.REAL) {
                    factor *= n > 1 && (draw & 1) == 0 ? -SMALL : SMALL;
                }
                value = Interval.of(value.lo() * factor);
            }
            arguments.add(value);
        }
        return arguments;
    }

    private static boolean isContinuous(Domain domain) {
        return domain instanceof Domain.OpenInterval
                || switch ((Domain.Named) domain) {
                    case REAL, POSITIVE, NONNEGATIVE, NONZERO, PROBABILITY -> true;
                    case INTEGER, POSITIVE_INTEGER, SIMPLEX, ONE_HOT -> false;
                };
    }

    private static boolean isNarrow(Interval value) {
        return value.isDefined()
                && value.isBounded()
                && value.width() <= WIDEST * (value.containsZero() ? 1 : Math.abs(value.lo()));
    }

    private static long rounded(Interval value) {
        double middle = value.lo() / 2 + value.hi() / 2;
        if (value.containsZero()) {
            return 0;
        }
        int dropped = 53 - BITS;
        return Double.doubleToLongBits(middle) + (1L << dropped - 1) >> dropped;
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
