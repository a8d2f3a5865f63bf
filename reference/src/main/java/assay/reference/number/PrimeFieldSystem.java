package assay.reference.number;

/**
 * Arithmetic modulo a prime. It says of a rational function with integer coefficients what its value is modulo the
 * prime, at integers modulo the prime; of everything else it says that it is unknown, and of a division by a multiple of
 * the prime too. The values are the residues, and {@link #UNKNOWN}.
 */
public final class PrimeFieldSystem implements NumberSystem<Long> {
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
        return UNKNOWN;
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
        return UNKNOWN;
    }

    @Override
    public Long exp(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long log(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long sin(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long cos(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long atan(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long erf(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long floor(Long value) {
        return UNKNOWN;
    }

    @Override
    public Long choose(Long guard, Long negative, Long zero, Long positive) {
        return UNKNOWN;
    }
}
