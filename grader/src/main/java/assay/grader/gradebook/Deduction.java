package assay.grader.gradebook;

import assay.reference.number.Rational;
import java.util.Optional;

/** What lateness costs, as a share of points. */
public sealed interface Deduction {

    /**
     * The share from 0 to 1.
     *
     * @param days the started days that are charged, at least 1
     */
    Rational share(int days);

    /** Nothing. */
    record Nothing() implements Deduction {
        @Override
        public Rational share(int days) {
            return Rational.ZERO;
        }
    }

    /** The same however late. */
    record Constant(Rational once) implements Deduction {
        public Constant {
            requireShare(once);
        }

        @Override
        public Rational share(int days) {
            return once;
        }
    }

    /**
     * The same for each started day.
     *
     * @param atMost where it ends, if it does before everything is lost
     */
    record PerDay(Rational each, Optional<Rational> atMost) implements Deduction {
        public PerDay {
            requireShare(each);
            atMost.ifPresent(Deduction::requireShare);
        }

        @Override
        public Rational share(int days) {
            return each.multiply(Rational.of(days)).min(atMost.orElse(Rational.ONE));
        }
    }

    private static void requireShare(Rational share) {
        if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(share + " is no share between 0 and 1");
        }
    }
}
