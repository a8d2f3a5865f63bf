package assay.benchmarks;

import assay.reference.decide.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and comparing the pairs of a table in turn: the percentiles are those over its pairs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class VerdictBenchmark {
    /** The table. */
    @Param({"equality-134"})
    public String table = "";

    private List<Pair> pairs = List.of();
    private int next;

    /** Reads the table. */
    @Setup
    public void load() {
        pairs = Pair.table(table);
    }

    /** The verdict on the next pair, from text. */
    @Benchmark
    public Decision verdict() {
        next = (next + 1) % pairs.size();
        return pairs.get(next).verdict();
    }
}
