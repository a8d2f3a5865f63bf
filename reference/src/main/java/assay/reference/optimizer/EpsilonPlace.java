package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;

/** Where the small number stands that keeps a division by a root of squares possible. */
public enum EpsilonPlace {
    /** {@code sqrt(s) + epsilon}. */
    OUTSIDE_ROOT,
    /** {@code sqrt(s + epsilon)}. */
    INSIDE_ROOT;

    <T> T divisor(NumberSystem<T> n, T squares, Rational epsilon) {
        T small = n.constant(epsilon);
        return switch (this) {
            case OUTSIDE_ROOT -> n.add(n.root(squares, Rational.HALF), small);
            case INSIDE_ROOT -> n.root(n.add(squares, small), Rational.HALF);
        };
    }
}
