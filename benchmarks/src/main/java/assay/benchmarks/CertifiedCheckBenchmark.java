package assay.benchmarks;

import assay.reference.difference.Accuracy;
import assay.reference.difference.CertifiedDifference;
import assay.reference.difference.DifferenceRefutation;
import assay.reference.difference.GradientCheck;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.layer.Activation;
import assay.reference.layer.BatchNormalization;
import assay.reference.layer.Bias;
import assay.reference.layer.Linear;
import assay.reference.layer.Reduction;
import assay.reference.layer.SquaredError;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
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

/**
 * The check of a whole claimed gradient at one point: of the loss of a network of three matrices with tanh between (20
 * units: 1,240 parameters, 50 units: 7,600), and of a batch normalization of 50 samples with 50 features by its 2,500
 * inputs. The right claim is the gradient by the rules; in the wrong one the last entry is times 1 + 10^-9.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CertifiedCheckBenchmark {
    private static final int CAPACITY = 1 << 20;
    private static final Linear LINEAR = new Linear(Linear.Orientation.OUTPUTS_FIRST);
    private static final Bias BIAS = new Bias(Bias.Along.FEATURES);
    private static final Activation TANH = new Activation(ElementaryFunction.TANH);

    /** The function. */
    @Param({"network-20", "network-50", "batch-normalization-50"})
    public String function = "";

    private final Random random = new Random(20170612);
    private ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private List<Instruction> outputs = List.of();
    private List<Rational> at = List.of();
    private List<Rational> direction = List.of();
    private List<Instruction> right = List.of();
    private List<Instruction> wrong = List.of();

    /** Builds the programs and checks once that the verdicts are right. */
    @Setup
    public void build() {
        builder = new ProgramBuilder(CAPACITY);
        int size = Integer.parseInt(function.replaceAll("\\D", ""));
        Instruction loss = function.startsWith("network") ? network(size) : normalization(size);
        outputs = List.of(loss);
        at = draw(builder.inputs().size(), function.startsWith("network") ? 64 : 4);
        direction = draw(at.size(), 4);
        right = Derivatives.of(
                builder, loss, builder.inputs().stream().map(builder::input).toList());
        wrong = new ArrayList<>(right);
        Instruction factor = builder.constant(Rational.of(1_000_000_001, 1_000_000_000));
        wrong.set(wrong.size() - 1, builder.multiply(factor, wrong.get(wrong.size() - 1)));
        System.out.println(at.size() + " parameters, right refuted: "
                + rightInBalls().size() + ", wrong refuted: "
                + wrongInBalls().size() + ", in doubles: " + wrongInDoubles().size() + ", along a direction: "
                + wrongAlong().isPresent());
    }

    private Instruction network(int units) {
        Tensor<Instruction> x = constants(units);
        for (int layer = 1; layer <= 2; layer++) {
            Tensor<Instruction> weights = builder.inputs("W" + layer, List.of(units, units), Domain.REAL);
            Tensor<Instruction> bias = builder.inputs("b" + layer, List.of(units), Domain.REAL);
            x = TANH.of(builder, BIAS.of(builder, LINEAR.of(builder, x, weights), bias));
        }
        Tensor<Instruction> last = builder.inputs("W3", List.of(units, units), Domain.REAL);
        Tensor<Instruction> y = LINEAR.of(builder, x, last);
        return new SquaredError(Rational.HALF, Reduction.SUM)
                .of(builder, y, constants(units))
                .entry();
    }

    private Instruction normalization(int size) {
        Tensor<Instruction> x = builder.inputs("x", List.of(size, size), Domain.REAL);
        Tensor<Instruction> y =
                new BatchNormalization(Rational.of(1, 100_000)).of(builder, x, constants(size), constants(size));
        return new SquaredError(Rational.HALF, Reduction.SUM)
                .of(builder, y, constants(size, size))
                .entry();
    }

    private Tensor<Instruction> constants(Integer... axes) {
        return Tensor.tabulate(
                List.of(axes), index -> builder.constant(draw(1, 4).get(0)));
    }

    private List<Rational> draw(int count, int scale) {
        List<Rational> numbers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            numbers.add(Rational.of(2L * random.nextInt(64) - 63, 16L * scale));
        }
        return numbers;
    }

    private GradientCheck check(List<Instruction> claims) {
        return new GradientCheck(new CertifiedDifference(builder, outputs, at, Accuracy.DEFAULT), 0, claims);
    }

    /** All entries in balls; nothing is wrong. */
    @Benchmark
    public List<DifferenceRefutation> rightInBalls() {
        return check(right).inBalls(1);
    }

    /** All entries in balls; the last is wrong. */
    @Benchmark
    public List<DifferenceRefutation> wrongInBalls() {
        return check(wrong).inBalls(1);
    }

    /** All entries in doubles, the wrong one confirmed. */
    @Benchmark
    public List<DifferenceRefutation> wrongInDoubles() {
        return check(wrong).inDoubles(1);
    }

    /** One direction. */
    @Benchmark
    public Optional<DifferenceRefutation> wrongAlong() {
        return check(wrong).along(direction);
    }
}
