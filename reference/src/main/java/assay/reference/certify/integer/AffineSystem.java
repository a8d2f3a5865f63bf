package assay.reference.certify.integer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;

/**
 * Builds programs in which the floor of a whole number plus a constant is worked out: ⌊n + c⌋ = n + ⌊c⌋ for a
 * combination n of whole-number inputs with whole coefficients.
 */
final class AffineSystem implements NumberSystem<Affine> {
    private static final int LONGEST = 512;

    private final ProgramBuilder builder;

    AffineSystem(ProgramBuilder builder) {
        this.builder = builder;
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
        if (!value.isWholeButForConstant()) {
            return Affine.of(builder.floor(i(value)));
        }
        Rational whole = Rational.of(value.constant().floor());
        return value.plus(Affine.of(whole.subtract(value.constant())), Rational.ONE);
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
