package assay.reference.polynomial;

/** Products and powers of polynomials, within limits. */
final class PolynomialProduct {
    /** Monomials of up to twice as many words count once. */
    private static final int WORDS = 16;

    private PolynomialProduct() {}

    /**
     * The product.
     *
     * @throws LimitException if the product of the numbers of terms or the coefficients exceed the limits
     */
    static Polynomial of(Polynomial a, Polynomial b, PolynomialLimits limits) {
        if (a.isOne()) {
            return b;
        }
        if (b.isOne()) {
            return a;
        }
        if (a.isZero()) {
            return a;
        }
        if (b.isZero()) {
            return b;
        }
        // Products of long monomials take more room and time.
        long weight = Math.max(1, Math.max(a.words(), b.words()) / WORDS);
        if (weight * a.size() * b.size() > limits.products()) {
            throw new LimitException(LimitException.Limit.TERMS);
        }
        if (a.coefficientBits() + b.coefficientBits() > limits.bits()) {
            throw new LimitException(LimitException.Limit.BITS);
        }
        Polynomial product = a.size() <= b.size() ? partial(a, b, 0, a.size()) : partial(b, a, 0, b.size());
        if (product.size() > limits.terms()) {
            throw new LimitException(LimitException.Limit.TERMS);
        }
        return Polynomial.exact(product);
    }

    /** The product of the terms from..to of a with b, by merging halves. */
    private static Polynomial partial(Polynomial a, Polynomial b, int from, int to) {
        if (to - from == 1) {
            return b.timesTerm(a, from);
        }
        int middle = from + to >>> 1;
        return partial(a, b, from, middle).add(partial(a, b, middle, to));
    }

    /** The power with an exponent of at least 0. */
    static Polynomial power(Polynomial base, int exponent, PolynomialLimits limits) {
        if (exponent == 1) {
            return base;
        }
        Polynomial result = Polynomial.constant(base.layout(), 1);
        for (int k = 31 - Integer.numberOfLeadingZeros(exponent); k >= 0 && exponent > 0; k--) {
            result = of(result, result, limits);
            if ((exponent >> k & 1) != 0) {
                result = of(result, base, limits);
            }
        }
        return result;
    }
}
