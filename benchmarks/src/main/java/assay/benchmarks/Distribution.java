package assay.benchmarks;

import assay.reference.decide.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the verdicts on a table and how the time of a verdict, text to certificate, is distributed over its pairs: for
 * each pair the median of many runs after all pairs have been run many times.
 */
public final class Distribution {
    private static final int RUNS = 51;
    /** Counted and not timed, so that a busy machine warms up as far as an idle one. */
    private static final int WARM_UP_VERDICTS = 300_000;

    private record Timed(Pair pair, long nanoseconds) {}

    private Distribution() {}

    /** The names of tables. */
    public static void main(String[] tables) {
        for (String table : tables) {
            print(table, Pair.table(table));
        }
    }

    private static void print(String table, List<Pair> pairs) {
        Map<String, Integer> verdicts = new TreeMap<>();
        long cold = System.nanoTime();
        for (Pair pair : pairs) {
            Decision decision = pair.verdict();
            verdicts.merge((pair.equal() ? "equal" : "not equal") + " -> " + decision.verdict(), 1, Integer::sum);
        }
        System.out.printf("%s: %d pairs, first pass %d ms, %s%n", table, pairs.size(), millis(cold), verdicts);
        for (int pass = 0; pass < WARM_UP_VERDICTS / pairs.size(); pass++) {
            pairs.forEach(Pair::verdict);
        }
        List<Timed> timed = new ArrayList<>();
        for (Pair pair : pairs) {
            timed.add(new Timed(pair, median(pair)));
        }
        timed.sort(Comparator.comparingLong(Timed::nanoseconds));
        for (int percent : new int[] {0, 10, 25, 50, 75, 90, 95, 99, 100}) {
            Timed at = timed.get((timed.size() - 1) * percent / 100);
            System.out.printf(
                    "%4d %%  %10.1f us  %s%n",
                    percent, at.nanoseconds() / 1e3, at.pair().id());
        }
        double mean = timed.stream().mapToLong(Timed::nanoseconds).average().orElse(0);
        System.out.printf("mean    %10.1f us%n", mean / 1e3);
    }

    private static long median(Pair pair) {
        long[] times = new long[RUNS];
        for (int k = 0; k < RUNS; k++) {
            long start = System.nanoTime();
            pair.verdict();
            times[k] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
