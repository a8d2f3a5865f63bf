package assay.grader.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One axis of a chart.
 *
 * @param name what is on it; may be empty
 * @param low the least value that is shown
 * @param high the greatest value that is shown
 * @param breaks where it is labelled
 * @param labels what is written there
 */
public record Axis(String name, double low, double high, List<Double> breaks, List<String> labels) {

    /** An axis with a label at each break. */
    public Axis {
        breaks = List.copyOf(breaks);
        labels = List.copyOf(labels);
        if (breaks.size() != labels.size() || !(low < high)) {
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
        }
    }

    /** Shares from nothing to everything, in percent. */
    public static Axis percent(String name) {
        return new Axis(name, 0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("0", "25%", "50%", "75%", "100%"));
    }

    /** Counts from 0 with at most six labels at round numbers. */
    public static Axis count(String name, long most) {
        long step = step(most);
        List<Double> breaks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long at = 0; at < most + step; at += step) {
            breaks.add((double) at);
            labels.add(Long.toString(at));
        }
        return new Axis(name, 0, breaks.get(breaks.size() - 1), breaks, labels);
    }

    /** The least of 1, 2, 5, 10, 20, 50, … that reaches the end in five steps. */
    private static long step(long most) {
        long ten = 1;
        while (true) {
            for (long digit : new long[] {1, 2, 5}) {
                if (5 * digit * ten >= most) {
                    return digit * ten;
                }
            }
            ten *= 10;
        }
    }

    /** From the least to the greatest of some numbers, with a label at three to six round ones. */
    public static Axis covering(String name, List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (!(least < greatest)) {
            greatest = least + Math.max(1, Math.abs(least));
        }
        BigDecimal step = roundStep((greatest - least) / 5);
        BigDecimal first = BigDecimal.valueOf(least).divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = BigDecimal.valueOf(greatest).divide(step, 0, RoundingMode.CEILING);
        List<Double> breaks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (BigDecimal k = first; k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
            BigDecimal at = k.multiply(step);
            breaks.add(at.doubleValue());
            labels.add(
                    at.signum() == 0
                            ? "0"
                            : at.stripTrailingZeros().toPlainString().replace('-', '−'));
        }
        return new Axis(name, breaks.get(0), breaks.get(breaks.size() - 1), breaks, labels);
    }

    /** The least of …, 0.1, 0.2, 0.5, 1, 2, 5, … that is not below a number. */
    private static BigDecimal roundStep(double wanted) {
        int exponent = (int) Math.floor(Math.log10(wanted));
        for (int digit : new int[] {1, 2, 5, 10}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= wanted * (1 - 1e-9)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step for " + wanted);
    }

    /** Whole numbers, each with its label. */
    public static Axis numbered(String name, int first, int last) {
        int step = Math.max(1, (last - first) / 10 + ((last - first) % 10 == 0 ? 0 : 1));
        List<Double> breaks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int at = first; at <= last; at += step) {
            breaks.add((double) at);
            labels.add(Integer.toString(at));
        }
        return new Axis(name, first - 0.5, last + 0.5, breaks, labels);
    }

    Map<String, Object> scale(String aesthetic) {
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("aesthetic", aesthetic);
        scale.put("name", name);
        scale.put("limits", List.of(low, high));
        scale.put("breaks", breaks);
        scale.put("labels", labels);
        scale.put("expand", List.of(0.015, 0.0));
        return scale;
    }
}
