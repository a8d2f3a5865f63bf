package assay.benchmarks;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
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

/** A verdict against the length of the program: |x + y|² written out, and with the 2 forgotten. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LengthBenchmark {
    private static final Expression NOTHING = new Expression.Literal(Rational.ZERO);
    /** Both sides together have twelve instructions for each entry of x. */
    private static final int INSTRUCTIONS_PER_ENTRY = 12;

    /** The length of the program, about. */
    @Param({"12", "120", "1200", "12000"})
    public int length;

    private Expression square = NOTHING;
    private Expression same = NOTHING;
    private Expression wrong = NOTHING;

    /** Reads the formulas. */
    @Setup
    public void read() {
        Dimension n = Dimension.fixed(length / INSTRUCTIONS_PER_ENTRY);
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.of(n))
                .symbol("y", Shape.of(n))
                .build();
        square = Pair.read("sum(i, (x[i] + y[i])^2)", symbols);
        same = Pair.read("sum(i, x[i]^2) + 2*sum(i, x[i]*y[i]) + sum(i, y[i]^2)", symbols);
        wrong = Pair.read("sum(i, x[i]^2) + sum(i, x[i]*y[i]) + sum(i, y[i]^2)", symbols);
        System.out.println("right: " + confirm().verdict() + ", 2 missing: " + refute().verdict());
    }

    /** A true identity. */
    @Benchmark
    public Decision confirm() {
        return new Equality().decide(square, same);
    }

    /** A wrong one. */
    @Benchmark
    public Decision refute() {
        return new Equality().decide(square, wrong);
    }
}
