package assay.reference.number;

/**
 * Arithmetic modulo a prime. It says of a rational function with integer coefficients what its value is modulo the
 * prime, at integers modulo the prime; of a division by a multiple of the prime it says that it is unknown. Other
 * functions have no values modulo a prime. The values are the residues, and {@link #UNKNOWN}.
 */
public class PrimeFieldSystem implements NumberSystem<Long> {
    /** No residue is known. */
    public static final Long UNKNOWN = -1L;

    private final PrimeField field;

    /** The arithmetic of a field. */
    public PrimeFieldSystem(PrimeField field) {
        this.field = field;
    }

    private static boolean isUnknown(Long a, Long b) {
        return a < 0 || b < 0;
    }

    @Override
    public Long constant(Rational value) {
        var residue = field.reduce(value);
        return residue.isPresent() ? Long.valueOf(residue.getAsLong()) : UNKNOWN;
    }

    @Override
    public Long pi() {
        return function(0);
    }

    @Override
    public Long undefined() {
        return UNKNOWN;
    }

    @Override
    public Long add(Long left, Long right) {
        return isUnknown(left, right) ? UNKNOWN : field.add(left, right);
    }

    @Override
    public Long subtract(Long left, Long right) {
        return isUnknown(left, right) ? UNKNOWN : field.subtract(left, right);
    }

    @Override
    public Long multiply(Long left, Long right) {
        return isUnknown(left, right) ? UNKNOWN : field.multiply(left, right);
    }

    @Override
    public Long divide(Long dividend, Long divisor) {
        return isUnknown(dividend, divisor) || divisor == 0
                ? UNKNOWN
                : field.multiply(dividend, field.inverse(divisor));
    }

    @Override
    public Long negate(Long value) {
        return value < 0 ? UNKNOWN : field.negate(value);
    }

    @Override
    public Long power(Long base, int exponent) {
        if (base < 0 || base == 0 && exponent < 0) {
            return UNKNOWN;
        }
        return field.power(exponent < 0 ? field.inverse(base) : base, Math.abs((long) exponent));
    }

    @Override
    public Long root(Long base, Rational exponent) {
        return function(1, base, (long) exponent.hashCode() & 0xFFFF_FFFFL);
    }

    @Override
    public Long exp(Long value) {
        return function(2, value);
    }

    @Override
    public Long log(Long value) {
        return function(3, value);
    }

    @Override
    public Long sin(Long value) {
        return function(4, value);
    }

    @Override
    public Long cos(Long value) {
        return function(5, value);
    }

    @Override
    public Long atan(Long value) {
        return function(6, value);
    }

    @Override
    public Long erf(Long value) {
        return function(7, value);
    }

    @Override
    public Long floor(Long value) {
        return function(8, value);
    }

    @Override
    public Long choose(Long guard, Long negative, Long zero, Long positive) {
        return function(9, guard, negative, zero, positive);
    }

    /**
     * What stands for a function that is no rational one: nothing, unless a subclass knows better.
     *
     * @param number which function it is
     * @param arguments its arguments, and what else it depends on
     */
    protected Long function(int number, Long... arguments) {
        return UNKNOWN;
    }
}
