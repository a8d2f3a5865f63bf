package assay.grader.cli;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable as declared on the command line, {@code NAME:SHAPE[:DOMAIN]}, or in a JSON line.
 *
 * @param name the name
 * @param shape its axes; none for a scalar
 * @param domain the values that its entries take
 */
record Declaration(String name, Shape shape, Domain domain) {

    /**
     * Reads {@code x:K:real}, {@code W:KxD} or {@code t::positive}.
     *
     * @throws IllegalArgumentException if it is none of these; the message says what is wrong
     */
    static Declaration parse(String text) {
        String[] parts = text.split(":", 3);
        String name = parts[0].strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' names no variable; write NAME:SHAPE[:DOMAIN]");
        }
        List<Dimension> axes = new ArrayList<>();
        if (parts.length > 1 && !parts[1].isBlank()) {
            for (String axis : parts[1].split("[x×,]", -1)) {
                axes.add(Dimension.parse(axis));
            }
        }
        Domain domain = parts.length > 2 && !parts[2].isBlank() ? Domain.parse(parts[2]) : Domain.REAL;
        return of(name, new Shape(axes), domain);
    }

    /**
     * A declaration whose domain fits its shape.
     *
     * @throws IllegalArgumentException if it does not
     */
    static Declaration of(String name, Shape shape, Domain domain) {
        boolean row = domain == Domain.Named.SIMPLEX || domain == Domain.Named.ONE_HOT;
        if (row && shape.isScalar()) {
            throw new IllegalArgumentException(
                    "the domain " + domain + " of " + name + " is one of vectors; give its length");
        }
        return new Declaration(name, shape, domain);
    }
}
