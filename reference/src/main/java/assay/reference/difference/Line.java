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
            values.add(at(n, k, t));
        }
        return values;
    }

    /** The value of one input at t. */
    <T> T at(NumberSystem<T> n, int position, Rational t) {
        Rational x = at.get(position);
        Rational u = direction.get(position);
        return n.constant(u.isZero() || t.isZero() ? x : x.add(t.multiply(u)));
    }

    /** A rectangle that contains the values of one input at all complex t of at most the given magnitude. */
    ComplexBall onDisk(ComplexBallSystem n, int position, Rational radius) {
        Rational u = direction.get(position);
        return u.isZero() ? n.constant(at.get(position)) : n.disk(at.get(position), radius.multiply(u.abs()));
    }

    /** Whether the input changes along the line. */
    boolean moves(int position) {
        return !direction.get(position).isZero();
    }
}
