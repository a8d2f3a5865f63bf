package assay.reference.polynomial;

/**
 * How the exponents of a monomial are packed into words of 64 bits: the word is the integer {@code Σ e_i 2^(b i)} of
 * signed exponents. Adding words multiplies monomials, and comparing words is a monomial order, as long as every
 * exponent stays within {@link #limit()}.
 */
public enum Layout {
    /** Eight exponents of 8 bits in a word. */
    BYTES(8),
    /** Four exponents of 16 bits in a word. */
    SHORTS(16),
    /** Two exponents of 32 bits in a word. */
    INTS(32);

    private final int bits;
    private final int perWord;
    private final long half;
    private final long mask;
    private final long bias;

    Layout(int bits) {
        this.bits = bits;
        this.perWord = 64 / bits;
        this.half = 1L << bits - 1;
        this.mask = (1L << bits) - 1;
        long sum = 0;
        for (int k = 0; k < perWord; k++) {
            sum |= half << bits * k;
        }
        this.bias = sum;
    }

    /** The greatest magnitude of an exponent. */
    public int limit() {
        return (int) (half - 1);
    }

    /** The next wider layout, or this one if there is none. */
    public Layout wider() {
        return this == BYTES ? SHORTS : INTS;
    }

    /** The number of words for exponents of the generators below {@code generators}. */
    int words(int generators) {
        return (generators + perWord - 1) / perWord;
    }

    /** The word in which the exponent of a generator lies. */
    int word(int generator) {
        return generator / perWord;
    }

    /** The number of exponents in a word. */
    int perWord() {
        return perWord;
    }

    /** The word of a single exponent. */
    long pack(int generator, int exponent) {
        return (long) exponent << bits * (generator % perWord);
    }

    /** The exponent of a generator, from the word in which it lies. */
    int exponent(long word, int generator) {
        return (int) ((word + bias >>> bits * (generator % perWord) & mask) - half);
    }

    /** The number of zeros before the first exponent of a word that is not zero; the word is not. */
    int zeros(long word) {
        return Long.numberOfTrailingZeros(word) / bits;
    }

    /** The word without some of its first exponents, which are zero. */
    long skip(long word, int zeros) {
        return word >> bits * zeros;
    }

    /** The first exponent of a word. */
    int first(long word) {
        return (int) (word << 64 - bits >> 64 - bits);
    }

    /** The word without its first exponent. */
    long rest(long word) {
        return word - first(word) >> bits;
    }

    /** True if no exponent of the word is negative. */
    boolean isNonnegative(long word) {
        return (word + bias & bias) == bias;
    }

    /** The lesser exponent at each place. */
    long minimum(long a, long b) {
        long ua = a + bias;
        long ub = b + bias;
        return (ua & ~atLeast(a, b) | ub & atLeast(a, b)) - bias;
    }

    /** The greater exponent at each place. */
    long maximum(long a, long b) {
        long ua = a + bias;
        long ub = b + bias;
        return (ub & ~atLeast(a, b) | ua & atLeast(a, b)) - bias;
    }

    /** Ones at the places where the exponent of a is at least that of b; differences must stay within the field. */
    private long atLeast(long a, long b) {
        long flags = (a - b + bias & bias) >>> bits - 1;
        return bits == 64 ? -flags : flags * mask;
    }
}
