package assay.reference.rounding;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Program;
import java.util.List;

/** A real number that can be enclosed as closely as one likes, or is known as a rational. */
@FunctionalInterface
public interface ComputableReal {

    /** The number of bits up to which rationals are kept exactly. */
    int RATIONAL_BITS = 1 << 12;

    /** The precision in bits at which a comparison begins. */
    int FIRST_PRECISION = 64;

    /** The precision in bits after which a comparison stays open. */
    int LAST_PRECISION = 1 << 11;

    /** What is known about the number by an arithmetic. */
    Exact enclosure(ExactSystem arithmetic);

    /**
     * What is known about the number by arithmetic of a precision.
     *
     * @param precision bits, in the range of {@link BallSystem}
     */
    default Exact enclosure(int precision) {
        return enclosure(system(precision));
    }

    /**
     * The sign of this number less another, as far as enclosures of rising precision tell it: zero only where both are
     * known exactly.
     */
    default Sign compare(ComputableReal other) {
        Sign sign = Sign.UNDECIDED;
        for (int precision = FIRST_PRECISION; !sign.isDecided() && precision <= LAST_PRECISION; precision *= 2) {
            ExactSystem system = system(precision);
            sign = system.subtract(enclosure(system), other.enclosure(system)).sign();
        }
        return sign;
    }

    /** A rational number. */
    static ComputableReal of(Rational value) {
        Exact exact = Exact.of(value);
        return arithmetic -> exact;
    }

    /** An output of a program, counted from 0, at exact arguments. */
    static ComputableReal of(Program program, int output, List<Exact> arguments) {
        List<Exact> fixed = List.copyOf(arguments);
        return arithmetic -> program.evaluate(arithmetic, fixed).get(output);
    }

    /** The arithmetic of this precision. */
    static ExactSystem system(int precision) {
        return new ExactSystem(new BallSystem(precision), RATIONAL_BITS);
    }
}
