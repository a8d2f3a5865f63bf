package assay.reference.polynomial;

/**
 * A function on the domain of which polynomials are made.
 *
 * @param kind which function
 * @param argument its argument; 0 for an input and for pi
 * @param input the number of the input, for an input; else 0
 * @param degree the n for which this is the n-th root of an input, of pi or of the argument; else 1
 */
public record Generator(Kind kind, Quotient argument, int input, int degree) {

    /** The functions. */
    public enum Kind {
        /** The parameter of an input. */
        INPUT,
        PI,
        EXP,
        LOG,
        /** The non-negative root of a non-negative argument, of the generator's degree. */
        ROOT,
        ERF,
        SIN,
        /** Always the generator after the sine of the same argument. */
        COS,
        ATAN,
        FLOOR,
        /** 1 where the argument is above zero, else 0. */
        INDICATOR,
        /** (−1) to a whole number. */
        PARITY
    }
}
