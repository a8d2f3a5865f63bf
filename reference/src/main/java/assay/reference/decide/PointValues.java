package assay.reference.decide;

import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.PointSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an expression's values are at two fixed points, rounded. Expressions that are equal have the same; that two have the
 * same proves nothing, but makes it very likely that they are equal. The points depend on the names of the symbols alone.
 */
public final class PointValues {
    private static final int CAPACITY = 20_000;
    private static final int POINTS = 2;
    private static final String UNDEFINED = "undefined";
    private static final int RATIONAL_BITS = 2048;
    private static final int[] PRECISIONS = {192, 768, 3072};

    /** The unit of rounding is 1/N. No short fraction lies halfway between two multiples of it. */
    private static final BigInteger N = BigInteger.TEN.pow(24).add(BigInteger.valueOf(7));

    private final List<ExactSystem> systems = new ArrayList<>();
    private final List<BallSystem> balls = new ArrayList<>();

    /** Values with up to 3072 bits. */
    public PointValues() {
        for (int precision : PRECISIONS) {
            BallSystem system = new BallSystem(precision);
            balls.add(system);
            systems.add(new ExactSystem(system, RATIONAL_BITS));
        }
    }

    /** The values as a text; none if the expression cannot be written out or its values are not known closely enough. */
    public Optional<String> of(Expression expression) {
        return of(expression, SizeNames.of(expression));
    }

    /** Whether two expressions are proved to have different values, and both to have one, at a fixed point. */
    public boolean areApart(Expression first, Expression second) {
        SortedMap<String, Integer> least = SizeNames.of(first, second);
        Optional<String> one = of(first, least).filter(text -> !text.contains(UNDEFINED));
        Optional<String> other = of(second, least).filter(text -> !text.contains(UNDEFINED));
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private Optional<String> of(Expression expression, SortedMap<String, Integer> leastSizes) {
        SortedMap<String, Integer> sizes = new TreeMap<>(leastSizes);
        sizes.replaceAll((name, least) -> Math.max(least, 2) + Math.floorMod(name.hashCode(), 3));
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        try {
            Tensor<Instruction> entries = new Lowering(builder, new Sizes(sizes)).lower(expression);
            StringBuilder text = new StringBuilder(entries.dimensions().toString());
            for (int point = 0; point < POINTS; point++) {
                Optional<List<String>> values = values(builder, entries.entries(), point);
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                text.append(' ').append(values.get());
            }
            return Optional.of(text.toString());
        } catch (ShapeException | BudgetException beyond) {
            return Optional.empty();
        }
    }

    private Optional<List<String>> values(ProgramBuilder builder, List<Instruction> entries, int point) {
        List<Rational> arguments = arguments(builder.inputs(), point);
        for (int k = 0; k < PRECISIONS.length; k++) {
            BallSystem ball = balls.get(k);
            List<Exact> values = builder.program(entries)
                    .evaluate(
                            systems.get(k),
                            arguments.stream().map(systems.get(k)::constant).toList());
            List<String> texts =
                    values.stream().flatMap(value -> text(value, ball).stream()).toList();
            if (texts.size() == values.size()) {
                return Optional.of(texts);
            }
        }
        return Optional.empty();
    }

    /** The values of each symbol are drawn by its name, whatever other symbols there are. */
    private static List<Rational> arguments(List<Input> inputs, int point) {
        Map<String, List<Input>> bySymbol = new LinkedHashMap<>();
        inputs.forEach(input -> bySymbol.computeIfAbsent(input.symbol(), any -> new ArrayList<>())
                .add(input));
        Map<Input, Rational> values = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        bySymbol.forEach((name, own) -> {
            List<Rational> drawn = new PointSource(own, name).point(point).values();
            for (int k = 0; k < own.size(); k++) {
                values.put(own.get(k), drawn.get(k));
            }
        });
        return inputs.stream()
                .map(input -> values.getOrDefault(input, Rational.ZERO))
                .toList();
    }

    /** The value in units, or that it has none; nothing where it is not known closely enough. */
    private static Optional<String> text(Exact value, BallSystem system) {
        if (value.isUndefined()) {
            return Optional.of(UNDEFINED);
        }
        if (!value.isDefined()) {
            return Optional.empty();
        }
        if (value.rational().isPresent()) {
            return Optional.of(rounded(value.rational().get()).toString());
        }
        Ball ball = value.enclosure(system);
        if (!ball.isModerate()) {
            return Optional.empty();
        }
        BigInteger lower = rounded(ball.lower());
        return lower.equals(rounded(ball.upper())) ? Optional.of(lower.toString()) : Optional.empty();
    }

    private static BigInteger rounded(Rational value) {
        return value.multiply(Rational.of(N)).add(Rational.HALF).floor();
    }
}
