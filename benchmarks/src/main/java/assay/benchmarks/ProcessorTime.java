package assay.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/** Times of the processor in this thread: other work on the machine counts little. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** The median time of a call in milliseconds, of some runs after as many for warming up. */
    static double median(int runs, Supplier<?> call) {
        for (int k = 0; k < runs; k++) {
            call.get();
        }
        double[] times = new double[runs];
        for (int k = 0; k < runs; k++) {
            long start = now();
            call.get();
            times[k] = (now() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    /** The time of this thread until now in nanoseconds. */
    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
