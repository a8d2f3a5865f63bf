package assay.benchmarks;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.program.Instruction;
import assay.reference.prove.ProofBudget;
import assay.reference.prove.ProofResult;
import assay.reference.prove.Prover;
import assay.reference.refute.Comparison;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages of a verdict on their own, over the pairs of the table of the field in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {
    private record Formulas(Expression left, Expression right) {}

    private List<Pair> pairs = List.of();
    private List<Formulas> equal = List.of();
    private List<Formulas> different = List.of();
    private int next;

    /** Reads the table. */
    @Setup
    public void load() {
        pairs = Pair.table("equality-134");
        equal = formulas(true);
        different = formulas(false);
    }

    private List<Formulas> formulas(boolean wanted) {
        return pairs.stream()
                .filter(pair -> pair.equal() == wanted)
                .map(pair -> new Formulas(pair.left(), pair.right()))
                .toList();
    }

    /** Text to expressions, both sides. */
    @Benchmark
    public void reading(Blackhole sink) {
        Pair pair = pairs.get(next++ % pairs.size());
        sink.consume(pair.left());
        sink.consume(pair.right());
    }

    /** Lowering of both sides to one program, without the comparison. */
    @Benchmark
    public Comparison lowering() {
        Formulas formulas = equal.get(next++ % equal.size());
        return Comparison.of(formulas.left(), formulas.right(), Sizes.NONE, Map.of(), 20_000);
    }

    /** Wrong answers from expressions to a counterexample. */
    @Benchmark
    public Decision refuting() {
        Formulas formulas = different.get(next++ % different.size());
        return new Equality().decide(formulas.left(), formulas.right());
    }

    /** Right answers from expressions to a certificate: lowering, a look at a few points, proof. */
    @Benchmark
    public Decision confirming() {
        Formulas formulas = equal.get(next++ % equal.size());
        return new Equality().decide(formulas.left(), formulas.right());
    }

    /** Right answers: lowering and proof alone. */
    @Benchmark
    public ProofResult proving() {
        Comparison comparison = lowering();
        return new Prover(ProofBudget.DEFAULT)
                .prove(comparison.builder(), instructions(comparison, true), instructions(comparison, false));
    }

    private static List<Instruction> instructions(Comparison comparison, boolean left) {
        return comparison.open().stream()
                .map(position -> left ? comparison.left(position) : comparison.right(position))
                .toList();
    }
}
