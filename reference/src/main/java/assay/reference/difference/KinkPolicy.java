package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;

/** What a claimed derivative must be at a kink, where the derivatives from both sides differ. */
public sealed interface KinkPolicy {

    /** The policies without a number. */
    enum Named implements KinkPolicy {
        /** Nothing is asked where there is no derivative. */
        EXACT_WHERE_DIFFERENTIABLE("exact-where-differentiable"),
        /** Every number between the derivatives from both sides. */
        ANY_SUBGRADIENT("any-subgradient"),
        /** The derivative from one side, either of them. */
        ONE_SIDED("one-sided");

        private final String spelling;

        Named(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /**
     * The value that follows by the chain rule from a convention for the derivative of relu at 0. Between the conventions 0
     * and 1, which may meet several kinks one inside of the other, the value is what lies at that share of the way.
     *
     * @param value the derivative of relu at 0, usually 0, ½ or 1
     */
    record Convention(Rational value) implements KinkPolicy {
        @Override
        public String toString() {
            return "convention: " + value;
        }
    }

    /**
     * Reads {@code exact-where-differentiable}, {@code any-subgradient}, {@code one-sided} or {@code convention: 1/2}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static KinkPolicy parse(String text) {
        for (Named named : Named.values()) {
            if (named.spelling.equals(text.strip())) {
                return named;
            }
        }
        String start = "convention:";
        if (text.strip().startsWith(start)) {
            return new Convention(
                    Rational.parse(text.strip().substring(start.length()).strip()));
        }
        throw new IllegalArgumentException("unknown policy '" + text
                + "'; known are exact-where-differentiable, any-subgradient, one-sided and convention: 0");
    }

    /**
     * What a claim is worth along a line. Where both sides agree there is a derivative, and the claim must be it.
     *
     * @param claim what is claimed of the derivative
     * @param sides the derivatives from both sides
     */
    default Judgement judge(Exact claim, OneSidedDerivatives sides) {
        ExactSystem numbers = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
        Exact left = sides.left();
        Exact right = sides.right();
        if (sides.common().isPresent()) {
            return Judgement.ofEquality(claim, left);
        }
        if (this instanceof Convention) {
            // The sides do not tell what the chain rule gives.
            return Judgement.UNDECIDED;
        }
        return switch ((Named) this) {
            case EXACT_WHERE_DIFFERENTIABLE -> sides.differ() ? Judgement.ACCEPTED : Judgement.UNDECIDED;
            case ANY_SUBGRADIENT -> between(numbers.subtract(claim, left), numbers.subtract(claim, right));
            case ONE_SIDED -> Judgement.ofEquality(claim, left).or(Judgement.ofEquality(claim, right));
        };
    }

    /** The precision of numbers that are not rational. */
    int PRECISION = 256;

    /** The length of rationals. */
    int RATIONAL_BITS = 4096;

    /** Whether the distances to both ends have opposite signs, or one is zero. */
    private static Judgement between(Exact fromLeft, Exact fromRight) {
        Sign a = fromLeft.sign();
        Sign b = fromRight.sign();
        if (a == Sign.ZERO || b == Sign.ZERO) {
            return Judgement.ACCEPTED;
        }
        if (!a.isDecided() || !b.isDecided()) {
            return Judgement.UNDECIDED;
        }
        return a == b ? Judgement.REFUTED : Judgement.ACCEPTED;
    }
}
