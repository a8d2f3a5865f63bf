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

/** The gradient of a two-layer network by its inner weights, in matrix form, against two other forms of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GradientBenchmark {
    private static final Expression NOTHING = new Expression.Literal(Rational.ZERO);
    private static final String GRADIENT = "outer((V'@(V@tanh(U@x) - y)).*(1 - tanh(U@x).*tanh(U@x)), x)";
    private static final String SAME = "(diag(1 - tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x) - y))@x'";
    private static final String WRONG = "(diag(1 - tanh(U@x).*tanh(U@x))@V@(V@tanh(U@x) - y))@x'";

    /** The width of every layer, a number or the name of a symbolic size. */
    @Param({"2", "10", "50", "N"})
    public String width = "";

    private Expression gradient = NOTHING;
    private Expression same = NOTHING;
    private Expression wrong = NOTHING;

    /** Reads the formulas. */
    @Setup
    public void read() {
        Dimension n = Dimension.parse(width);
        Symbols symbols = Symbols.strict()
                .symbol("U", Shape.of(n, n))
                .symbol("V", Shape.of(n, n))
                .symbol("x", Shape.of(n))
                .symbol("y", Shape.of(n))
                .build();
        gradient = Pair.read(GRADIENT, symbols);
        same = Pair.read(SAME, symbols);
        wrong = Pair.read(WRONG, symbols);
        System.out.println("right: " + right().verdict() + ", transpose missing: "
                + transposeMissing().verdict());
    }

    /** A true identity. */
    @Benchmark
    public Decision right() {
        return new Equality().decide(gradient, same);
    }

    /** The usual mistake. */
    @Benchmark
    public Decision transposeMissing() {
        return new Equality().decide(gradient, wrong);
    }
}
