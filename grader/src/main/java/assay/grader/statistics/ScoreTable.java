package assay.grader.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The points of a class: one row for each student, one column for each question part. A cell is empty where there are no
 * points yet, because a person has still to look; an answer that is missing or cannot be read has 0 points and is no empty
 * cell. A cell takes eight bytes, so 30,000 students with 40 parts take ten megabytes.
 */
public final class ScoreTable {
    private final List<Item> items;
    /** Points by student; not-a-number marks an empty cell and never leaves this class. */
    private final List<double[]> rows;

    /**
     * A column.
     *
     * @param points what a right answer is worth, more than 0
     */
    public record Item(String id, double points) {
        /**
         * A column.
         *
         * @throws IllegalArgumentException if the points are not a positive number
         */
        public Item {
            if (!(points > 0) || Double.isInfinite(points)) {
                throw new IllegalArgumentException(id + " is worth " + points + " points");
            }
        }
    }

    private ScoreTable(List<Item> items, List<double[]> rows) {
        this.items = items;
        this.rows = rows;
    }

    /** Starts a table with these columns. */
    public static Builder of(List<Item> items) {
        return new Builder(List.copyOf(items));
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final List<Item> items;
        private final List<double[]> rows = new ArrayList<>();

        private Builder(List<Item> items) {
            this.items = items;
        }

        /**
         * Adds a student.
         *
         * @param points one cell for each column
         * @throws IllegalArgumentException if there are more or fewer cells than columns, or a cell holds no number
         */
        public Builder add(List<OptionalDouble> points) {
            if (points.size() != items.size()) {
                throw new IllegalArgumentException(points.size() + " cells for " + items.size() + " columns");
            }
            double[] row = new double[points.size()];
            for (int k = 0; k < row.length; k++) {
                OptionalDouble cell = points.get(k);
                if (cell.isPresent() && !Double.isFinite(cell.getAsDouble())) {
                    throw new IllegalArgumentException("a cell holds " + cell.getAsDouble());
                }
                row[k] = cell.orElse(Double.NaN);
            }
            rows.add(row);
            return this;
        }

        /** The table of the rows so far. */
        public ScoreTable build() {
            return new ScoreTable(items, List.copyOf(rows));
        }
    }

    /** The columns. */
    public List<Item> items() {
        return items;
    }

    /** The number of rows. */
    public int students() {
        return rows.size();
    }

    /** Whether a student has points for an item. */
    public boolean isScored(int student, int item) {
        return !Double.isNaN(rows.get(student)[item]);
    }

    /** The points of a student for an item. */
    public OptionalDouble points(int student, int item) {
        double points = rows.get(student)[item];
        return Double.isNaN(points) ? OptionalDouble.empty() : OptionalDouble.of(points);
    }

    /** The share of an item's points that those students have who have points for it, from 0 to 1. */
    public double[] shares(int item) {
        double worth = items.get(item).points();
        return rows.stream()
                .mapToDouble(row -> row[item])
                .filter(points -> !Double.isNaN(points))
                .map(points -> points / worth)
                .toArray();
    }

    /**
     * The share that a student has of the points of all items with points, from 0 to 1; empty if no item has points.
     */
    public OptionalDouble total(int student) {
        return totalWithout(student, -1);
    }

    /** The same without one item: the rest score. */
    public OptionalDouble rest(int student, int item) {
        return totalWithout(student, item);
    }

    private OptionalDouble totalWithout(int student, int left) {
        double[] row = rows.get(student);
        double earned = 0;
        double attainable = 0;
        for (int k = 0; k < row.length; k++) {
            if (k != left && !Double.isNaN(row[k])) {
                earned += row[k];
                attainable += items.get(k).points();
            }
        }
        return attainable > 0 ? OptionalDouble.of(earned / attainable) : OptionalDouble.empty();
    }

    /** The totals of the students that have one, in their order. */
    public double[] totals() {
        double[] totals = new double[students()];
        int count = 0;
        for (int student = 0; student < totals.length; student++) {
            OptionalDouble total = total(student);
            if (total.isPresent()) {
                totals[count++] = total.getAsDouble();
            }
        }
        return Arrays.copyOf(totals, count);
    }
}
