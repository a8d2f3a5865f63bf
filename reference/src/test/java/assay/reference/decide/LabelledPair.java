package assay.reference.decide;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.refute.Comparison;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two formulas of which it is known whether they are equal.
 *
 * @param point for different ones, a point at which they differ
 */
record LabelledPair(String variables, String left, String right, boolean equal, String point, String note) {

    /** The table of identities and wrong variants. */
    static List<LabelledPair> identities() {
        return identities("identities.txt");
    }

    /** A table of that form. */
    static List<LabelledPair> identities(String resource) {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(" ; ", 6);
            pairs.add(new LabelledPair(cells[0], cells[1], cells[2], true, "", cells[5]));
            pairs.add(new LabelledPair(cells[0], cells[1], cells[3], false, cells[4], cells[5]));
        }
        return pairs;
    }

    static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(LabelledPair.class.getResourceAsStream(resource));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Expression leftExpression() {
        return new Formulas(variables).read(left);
    }

    Expression rightExpression() {
        return new Formulas(variables).read(right);
    }

    /** Whether double intervals show a difference at the stated point; entries that it does not name are 1. */
    boolean differsAtPoint() {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Rational> values = new HashMap<>();
        for (String assignment : point.strip().split(" +")) {
            if (assignment.contains("=")) {
                String[] sides = assignment.split("=");
                if (isSize(sides[0])) {
                    sizes.put(sides[0], Integer.parseInt(sides[1]));
                }
                values.put(sides[0], Rational.parse(sides[1]));
            }
        }
        Comparison comparison = Comparison.of(leftExpression(), rightExpression(), new Sizes(sizes), Map.of(), 10_000);
        List<Interval> arguments = new ArrayList<>();
        for (Input input : comparison.builder().inputs()) {
            arguments.add(Interval.of(values.getOrDefault(input.toString(), Rational.ONE)));
        }
        for (int position : comparison.open()) {
            List<Interval> both = comparison
                    .builder()
                    .program(List.of(comparison.left(position), comparison.right(position)))
                    .evaluate(IntervalSystem.INSTANCE, arguments);
            if (both.get(0).disjoint(both.get(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSize(String name) {
        return variables.matches(".*:([A-Za-z]+x)*" + name + "(x[A-Za-z]+)*(:.*|$| .*)");
    }

    @Override
    public String toString() {
        return left + "  ?=  " + right + "   [" + variables + "]";
    }
}
