package assay.grader.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How many students have how much: bins of equal width from 0 to 1. A bin holds its lower end; the last one also its upper
 * end.
 */
public record Histogram(List<Bin> bins) {
    /** From this many students on there are twenty bins, else ten. */
    private static final int MANY = 200;

    public Histogram {
        bins = List.copyOf(bins);
    }

    /** The students whose share is at least {@code low} percent and below {@code high} percent. */
    public record Bin(int low, int high, int students) {}

    /** The histogram of shares from 0 to 1. */
    public static Histogram of(double[] shares) {
        int count = shares.length < MANY ? 10 : 20;
        int[] students = new int[count];
        for (double share : shares) {
            // Shares are quotients of decimals: what is a border up to rounding is the border.
            int bin = (int) Math.floor(share * count + Spread.ROUNDING);
            students[Math.min(count - 1, Math.max(0, bin))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            bins.add(new Bin(100 * k / count, 100 * (k + 1) / count, students[k]));
        }
        return new Histogram(bins);
    }
}
