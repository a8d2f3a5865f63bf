package assay.benchmarks;

import assay.reference.difference.Accuracy;
import assay.reference.difference.CertifiedDifference;
import assay.reference.difference.DifferenceRefutation;
import assay.reference.difference.GradientCheck;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.layer.BatchNormalization;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Derivatives;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** The gradient of a whole loss, which is right, against certified differences at one point. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DifferenceBenchmark {
    private static final int CAPACITY = 5_000_000;

    /** The function: a network of three layers, or a batch normalisation, with its width. */
    @Param({"tanh 20", "relu 20", "tanh 50", "batch 50"})
    public String function = "";

    private ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private List<Instruction> loss = List.of();
    private List<Instruction> gradient = List.of();
    private List<Rational> at = List.of();
    private List<Rational> direction = List.of();

    /** Lowers the function and its gradient, and draws a point. */
    @Setup
    public void lower() {
        builder = new ProgramBuilder(CAPACITY);
        String[] words = function.split(" ");
        int width = Integer.parseInt(words[1]);
        loss = List.of(words[0].equals("batch") ? batch(width) : network(words[0], width));
        List<Instruction> inputs = builder.inputs().stream().map(builder::input).toList();
        gradient = Derivatives.of(builder, loss.get(0), inputs);
        Random random = new Random(3);
        at = inputs.stream()
                .map(input -> Rational.of(random.nextInt(201) - 100, 128))
                .toList();
        direction = inputs.stream()
                .map(input -> Rational.of(random.nextInt(15) - 7, 8))
                .toList();
        System.out.println(inputs.size() + " parameters and inputs, "
                + builder.program(loss).instructions().size() + " instructions");
    }

    private Instruction network(String activation, int width) {
        Dimension n = Dimension.parse(Integer.toString(width));
        Symbols.Builder symbols = Symbols.strict();
        List.of("A", "B", "C").forEach(name -> symbols.symbol(name, Shape.of(n, n), Domain.REAL));
        List.of("x", "b", "c", "t").forEach(name -> symbols.symbol(name, Shape.of(n), Domain.REAL));
        String residual = "(C@" + activation + "(B@" + activation + "(A@x + b) + c) - t)";
        return new Lowering(builder, Sizes.NONE)
                .lower(Pair.read(residual + "'@" + residual + "/2", symbols.build()))
                .entry();
    }

    private Instruction batch(int width) {
        Tensor<Instruction> output = new BatchNormalization(Rational.of(1, 100_000))
                .of(builder, input("x", width, width), input("gamma", width), input("beta", width));
        Instruction sum = builder.constant(Rational.ZERO);
        for (Instruction entry : output.entries()) {
            sum = builder.add(sum, builder.power(builder.subtract(entry, builder.constant(Rational.HALF)), 2));
        }
        return sum;
    }

    private Tensor<Instruction> input(String name, Integer... dimensions) {
        return Tensor.tabulate(List.of(dimensions), index -> {
            List<Integer> fromOne =
                    java.util.Arrays.stream(index).mapToObj(k -> k + 1).toList();
            return builder.input(new Input(name, fromOne, Domain.REAL));
        });
    }

    private GradientCheck check() {
        return new GradientCheck(new CertifiedDifference(builder, loss, at, Accuracy.DEFAULT), 0, gradient);
    }

    /** All coordinates in double intervals. */
    @Benchmark
    public List<DifferenceRefutation> inDoubles() {
        return check().inDoubles(1);
    }

    /** All coordinates to 60 bits. */
    @Benchmark
    public List<DifferenceRefutation> inBalls() {
        return check().inBalls(1);
    }

    /** One random direction to 60 bits. */
    @Benchmark
    public Optional<DifferenceRefutation> along() {
        return check().along(direction);
    }
}
