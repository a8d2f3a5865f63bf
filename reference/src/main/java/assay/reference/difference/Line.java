package assay.reference.difference;

import assay.reference.number.ComplexBall;
import assay.reference.number.ComplexBallSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A line through a point, {@code x + t u}: one value and one component for each input of a program, by its position.
 *
 * @param at the point x
 * @param direction the direction u
 */
record Line(List<Rational> at, List<Rational> direction) {
    Line {
        at = List.copyOf(at);
        direction = List.copyOf(direction);
        if (at.size() != direction.size()) {
            throw new IllegalArgumentException(
                    "a point of " + at.size() + " and a direction of " + direction.size() + " components");
        }
    }

    /** The line of one coordinate. */
    static Line alongCoordinate(List<Rational> at, int position) {
        List<Rational> direction = new ArrayList<>(java.util.Collections.nCopies(at.size(), Rational.ZERO));
        direction.set(position, Rational.ONE);
        return new Line(at, direction);
    }

    /** The point at t. */
    <T> List<T> point(NumberSystem<T> n, Rational t) {
        List<T> values = new ArrayList<>(at.size());
        for (int k = 0; k < at.size(); k++) {
            Rational u = direction.get(k);
            values.add(
                    n.constant(u.isZero() || t.isZero() ? at.get(k) : at.get(k).add(t.multiply(u))));
        }
        return values;
    }

    /** Rectangles that contain the points of all complex t of at most the given magnitude. */
    List<ComplexBall> disk(ComplexBallSystem n, Rational radius) {
        List<ComplexBall> values = new ArrayList<>(at.size());
        for (int k = 0; k < at.size(); k++) {
            Rational u = direction.get(k);
            values.add(u.isZero() ? n.constant(at.get(k)) : n.disk(at.get(k), radius.multiply(u.abs())));
        }
        return values;
    }

    /** Whether the input changes along the line. */
    boolean moves(int position) {
        return !direction.get(position).isZero();
    }
}
