package assay.reference.certify.integer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Map;
import java.util.Set;

/**
 * Builds programs in which the floor of a whole number plus a constant is worked out: ⌊n + c⌋ = n + ⌊c⌋ for a
 * combination n of whole-number inputs with whole coefficients. Some inputs are fractions, between 0 and 1 but neither;
 * a combination of them is allowed beside c if no whole number lies between its bounds.
 */
final class AffineSystem implements NumberSystem<Affine> {
    private static final int LONGEST = 512;

    private final ProgramBuilder builder;
    private final Set<Integer> fractions;

    /**
     * A system that builds into a builder.
     *
     * @param fractions the numbers of the instructions of inputs between 0 and 1; all others are whole numbers
     */
    AffineSystem(ProgramBuilder builder, Set<Integer> fractions) {
        this.builder = builder;
        this.fractions = fractions;
    }

    private Instruction i(Affine value) {
        return value.instruction(builder);
    }

    private static boolean affine(Affine a, Affine b) {
        return a.other() == null
                && b.other() == null
                && a.constant().bitLength() < LONGEST
                && b.constant().bitLength() < LONGEST;
    }

    @Override
    public Affine constant(Rational value) {
        return Affine.of(value);
    }

    @Override
    public Affine pi() {
        return Affine.of(builder.pi());
    }

    @Override
    public Affine undefined() {
        return Affine.of(builder.undefined());
    }

    @Override
    public Affine add(Affine left, Affine right) {
        return affine(left, right) ? left.plus(right, Rational.ONE) : Affine.of(builder.add(i(left), i(right)));
    }

    @Override
    public Affine subtract(Affine left, Affine right) {
        return affine(left, right)
                ? left.plus(right, Rational.MINUS_ONE)
                : Affine.of(builder.subtract(i(left), i(right)));
    }

    @Override
    public Affine multiply(Affine left, Affine right) {
        if (affine(left, right)) {
            if (left.isConstant()) {
                return right.times(left.constant());
            }
            if (right.isConstant()) {
                return left.times(right.constant());
            }
        }
        return Affine.of(builder.multiply(i(left), i(right)));
    }

    @Override
    public Affine divide(Affine dividend, Affine divisor) {
        return affine(dividend, divisor)
                        && divisor.isConstant()
                        && !divisor.constant().isZero()
                ? dividend.times(divisor.constant().reciprocal())
                : Affine.of(builder.divide(i(dividend), i(divisor)));
    }

    @Override
    public Affine negate(Affine value) {
        return value.other() == null ? value.times(Rational.MINUS_ONE) : Affine.of(builder.negate(i(value)));
    }

    @Override
    public Affine power(Affine base, int exponent) {
        return Affine.of(builder.power(i(base), exponent));
    }

    @Override
    public Affine root(Affine base, Rational exponent) {
        return Affine.of(builder.root(i(base), exponent));
    }

    @Override
    public Affine exp(Affine value) {
        return Affine.of(builder.exp(i(value)));
    }

    @Override
    public Affine log(Affine value) {
        return Affine.of(builder.log(i(value)));
    }

    @Override
    public Affine sin(Affine value) {
        return Affine.of(builder.sin(i(value)));
    }

    @Override
    public Affine cos(Affine value) {
        return Affine.of(builder.cos(i(value)));
    }

    @Override
    public Affine atan(Affine value) {
        return Affine.of(builder.atan(i(value)));
    }

    @Override
    public Affine erf(Affine value) {
        return Affine.of(builder.erf(i(value)));
    }

    @Override
    public Affine floor(Affine value) {
        if (value.other() != null) {
            return Affine.of(builder.floor(i(value)));
        }
        Rational least = value.constant();
        Rational greatest = value.constant();
        Affine whole = Affine.of(Rational.ZERO);
        for (Map.Entry<Integer, Rational> term : value.coefficients().entrySet()) {
            Rational coefficient = term.getValue();
            if (!fractions.contains(term.getKey())) {
                if (!coefficient.isInteger()) {
                    return Affine.of(builder.floor(i(value)));
                }
                Instruction input = builder.instructions().get(term.getKey());
                whole = whole.plus(Affine.variable(input), coefficient);
            } else if (coefficient.signum() > 0) {
                greatest = greatest.add(coefficient);
            } else {
                least = least.add(coefficient);
            }
        }
        Rational floor = Rational.of(least.floor());
        // The value lies between the two, but is neither of them unless they are the same.
        return greatest.compareTo(floor.add(Rational.ONE)) <= 0
                ? whole.plus(Affine.of(floor), Rational.ONE)
                : Affine.of(builder.floor(i(value)));
    }

    @Override
    public Affine choose(Affine guard, Affine negative, Affine zero, Affine positive) {
        if (guard.isConstant()) {
            int sign = guard.constant().signum();
            return sign < 0 ? negative : sign == 0 ? zero : positive;
        }
        return Affine.of(builder.choose(i(guard), i(negative), i(zero), i(positive)));
    }
}
