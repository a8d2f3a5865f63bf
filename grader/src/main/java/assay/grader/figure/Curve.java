package assay.grader.figure;

import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured values by step, such as the loss and the accuracy of a training.
 *
 * @param columns the names of the columns, the step first
 * @param rows the exact numbers of each row
 */
public record Curve(List<String> columns, List<List<Rational>> rows) implements Figure {
    private static final int MOST_POINTS = 500;
    private static final int MOST_DIGITS = 1_000;

    /**
     * A curve.
     *
     * @throws IllegalArgumentException if a row has not one number for each column
     */
    public Curve {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (!rows.stream().allMatch(row -> row.size() == width)) {
            throw new IllegalArgumentException("a row has not one number for each column");
        }
    }

    /** The numbers of a column. */
    public List<Rational> column(String name) {
        int k = columns.indexOf(name);
        return rows.stream().map(row -> row.get(k)).toList();
    }

    /** At most a few hundred rows, evenly chosen, the first and the last among them. */
    public Curve thinned() {
        if (rows.size() <= MOST_POINTS) {
            return this;
        }
        List<List<Rational>> chosen = new ArrayList<>();
        for (int k = 0; k < MOST_POINTS; k++) {
            chosen.add(rows.get((int) ((long) k * (rows.size() - 1) / (MOST_POINTS - 1))));
        }
        return new Curve(columns, chosen);
    }

    /** The decimal that a number is, or a quotient if it is none. */
    private static String spelled(Rational number) {
        BigInteger rest = number.denominator();
        int digits = 0;
        while (rest.bitLength() > 1 && digits < MOST_DIGITS) {
            rest = rest.divide(rest.gcd(BigInteger.TEN));
            digits++;
            if (rest.gcd(BigInteger.TEN).equals(BigInteger.ONE)) {
                break;
            }
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(number.numerator())
                        .divide(new BigDecimal(number.denominator()), digits, RoundingMode.UNNECESSARY)
                        .toPlainString()
                : number.toString();
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", "curve");
        content.put("columns", columns);
        content.put(
                "rows",
                rows.stream()
                        .map(row -> row.stream().map(Curve::spelled).toList())
                        .toList());
        return content;
    }
}
