package assay.reference.certify;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;

/** Evaluates a program to bounds for its values as fractions of polynomials in the inputs. */
final class FractionSizes implements NumberSystem<FractionSize> {
    static final FractionSizes INSTANCE = new FractionSizes();

    private FractionSizes() {}

    @Override
    public FractionSize constant(Rational value) {
        return new FractionSize(
                0, 0, value.numerator().bitLength(), value.denominator().bitLength());
    }

    @Override
    public FractionSize pi() {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize undefined() {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize add(FractionSize left, FractionSize right) {
        return left.plus(right);
    }

    @Override
    public FractionSize subtract(FractionSize left, FractionSize right) {
        return left.plus(right);
    }

    @Override
    public FractionSize multiply(FractionSize left, FractionSize right) {
        return left.times(right);
    }

    @Override
    public FractionSize divide(FractionSize dividend, FractionSize divisor) {
        return dividend.times(divisor.inverse());
    }

    @Override
    public FractionSize negate(FractionSize value) {
        return value;
    }

    @Override
    public FractionSize power(FractionSize base, int exponent) {
        FractionSize whole = base.power(Math.abs((long) exponent));
        return exponent < 0 ? whole.inverse() : whole;
    }

    @Override
    public FractionSize root(FractionSize base, Rational exponent) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize exp(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize log(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize sin(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize cos(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize atan(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize erf(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize floor(FractionSize value) {
        return FractionSize.UNKNOWN;
    }

    @Override
    public FractionSize choose(FractionSize guard, FractionSize negative, FractionSize zero, FractionSize positive) {
        return FractionSize.UNKNOWN;
    }
}
