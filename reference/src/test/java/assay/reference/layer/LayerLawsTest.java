package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Domain;
import assay.reference.expression.ShapeException;
import assay.reference.number.Ball;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every layer of the catalogue. */
class LayerLawsTest {
    private static final int CAPACITY = 100_000;
    private static final Dual.System DUALS = new Dual.System();

    static List<LayerCase> cases() {
        return LayerCase.all();
    }

    /** Entries that are hardly ever equal: thousandths between -2 and 2, or between 0 and 1. */
    private static List<Tensor<Rational>> operands(LayerCase layer, Random random) {
        List<Tensor<Rational>> operands = new ArrayList<>();
        for (List<Integer> axes : layer.axes()) {
            operands.add(Tensor.tabulate(
                    axes,
                    index -> layer.positive()
                            ? Rational.of(1 + random.nextInt(998), 1000)
                            : Rational.of(random.nextInt(4001) - 2000, 1000)));
        }
        return operands;
    }

    private static <T> List<Tensor<T>> in(NumberSystem<T> n, List<Tensor<Rational>> operands) {
        return operands.stream().map(operand -> operand.map(n::constant)).toList();
    }

    private static <T> List<T> flat(List<Tensor<T>> operands) {
        return operands.stream().flatMap(operand -> operand.entries().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theShapeRuleTellsTheAxesOfTheValues(LayerCase layer) {
        assertEquals(layer.result(), layer.layer().shape(layer.axes()));
        Tensor<Ball> values = layer.layer().of(Doubles.BALLS, in(Doubles.BALLS, operands(layer, new Random(1))));
        assertEquals(layer.result(), values.dimensions());
        assertTrue(values.entries().stream().allMatch(Ball::isDefined), values.toString());
        assertEquals(layer.axes().size(), layer.layer().operands().size());
    }

    /** A misfit is found by the rule and by the values. */
    @ParameterizedTest
    @MethodSource("cases")
    void operandsOfAnotherSizeAreRefused(LayerCase layer) {
        for (int k = 1; k < layer.axes().size(); k++) {
            if (layer.layer() instanceof Convolution) {
                continue; // Any two sequences fit.
            }
            List<List<Integer>> axes = new ArrayList<>(layer.axes());
            List<Integer> longer = new ArrayList<>(axes.get(k));
            longer.add(7);
            axes.set(k, longer);
            assertThrows(ShapeException.class, () -> layer.layer().shape(axes));
            List<Tensor<Ball>> operands = axes.stream()
                    .map(each -> Tensor.tabulate(each, index -> Doubles.BALLS.constant(Rational.HALF)))
                    .toList();
            assertThrows(ShapeException.class, () -> layer.layer().of(Doubles.BALLS, operands));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProgramHasTheValuesOfTheLayer(LayerCase layer) {
        Program program = layer.layer().program(layer.axes(), CAPACITY);
        List<Tensor<Ball>> operands = in(Doubles.BALLS, operands(layer, new Random(2)));
        List<Ball> direct = layer.layer().of(Doubles.BALLS, operands).entries();
        List<Ball> compiled = program.evaluate(Doubles.BALLS, flat(operands));
        assertEquals(direct.size(), compiled.size());
        for (int k = 0; k < direct.size(); k++) {
            assertMeet(direct.get(k), compiled.get(k));
        }
    }

    /** {@code <g, J v> = <J^T g, v>}: the left side by dual numbers, the right side by the program's derivatives. */
    @ParameterizedTest
    @MethodSource("cases")
    void theAdjointPassesTheDotProductTest(LayerCase layer) {
        Random random = new Random(3);
        List<Tensor<Rational>> point = operands(layer, random);
        List<Tensor<Rational>> direction = operands(layer, random);
        List<Tensor<Dual>> duals = new ArrayList<>();
        for (int k = 0; k < point.size(); k++) {
            Tensor<Rational> at = point.get(k);
            Tensor<Rational> along = direction.get(k);
            duals.add(Tensor.tabulate(
                    at.dimensions(),
                    index -> new Dual(Doubles.BALLS.constant(at.at(index)), Doubles.BALLS.constant(along.at(index)))));
        }
        List<Dual> moving = layer.layer().of(DUALS, duals).entries();
        List<Rational> g = new ArrayList<>();
        for (int k = 0; k < moving.size(); k++) {
            g.add(Rational.of(random.nextInt(2001) - 1000, 500));
        }
        Ball left = Doubles.BALLS.constant(Rational.ZERO);
        for (int k = 0; k < g.size(); k++) {
            left = Doubles.BALLS.add(
                    left,
                    Doubles.BALLS.multiply(
                            Doubles.BALLS.constant(g.get(k)), moving.get(k).slope()));
        }
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        List<Tensor<Instruction>> inputs = new ArrayList<>();
        for (int k = 0; k < point.size(); k++) {
            inputs.add(
                    builder.inputs(layer.layer().operands().get(k), layer.axes().get(k), Domain.Named.REAL));
        }
        Instruction sum = builder.constant(Rational.ZERO);
        List<Instruction> outputs = layer.layer().of(builder, inputs).entries();
        for (int k = 0; k < g.size(); k++) {
            sum = builder.add(sum, builder.multiply(builder.constant(g.get(k)), outputs.get(k)));
        }
        List<Instruction> gradient = Derivatives.of(builder, sum, flat(inputs));
        List<Ball> slopes = builder.program(gradient).evaluate(Doubles.BALLS, flat(in(Doubles.BALLS, point)));
        Ball right = Doubles.BALLS.constant(Rational.ZERO);
        List<Ball> along = flat(in(Doubles.BALLS, direction));
        for (int k = 0; k < slopes.size(); k++) {
            right = Doubles.BALLS.add(right, Doubles.BALLS.multiply(slopes.get(k), along.get(k)));
        }
        assertMeet(left, right);
    }

    /** {@code L(3x - y) = 3L(x) - L(y)} for each operand that the layer is linear in, and for no other. */
    @ParameterizedTest
    @MethodSource("cases")
    void exactlyLinearLayersSatisfySuperposition(LayerCase layer) {
        Random random = new Random(4);
        Tensor<Ball> three = Tensor.scalar(Doubles.BALLS.constant(Rational.of(3)));
        for (int k = 0; k < layer.axes().size(); k++) {
            List<Tensor<Ball>> x = new ArrayList<>(in(Doubles.BALLS, operands(layer, random)));
            List<Tensor<Ball>> y = new ArrayList<>(x);
            y.set(k, x.get(k).map(entry -> Doubles.BALLS.divide(Doubles.BALLS.constant(Rational.HALF), entry)));
            List<Tensor<Ball>> mixed = new ArrayList<>(x);
            mixed.set(k, x.get(k).zip(three, Doubles.BALLS::multiply).zip(y.get(k), Doubles.BALLS::subtract));
            List<Ball> expected = layer.layer()
                    .of(Doubles.BALLS, x)
                    .zip(three, Doubles.BALLS::multiply)
                    .zip(layer.layer().of(Doubles.BALLS, y), Doubles.BALLS::subtract)
                    .entries();
            List<Ball> actual = layer.layer().of(Doubles.BALLS, mixed).entries();
            boolean meet = true;
            for (int j = 0; j < expected.size(); j++) {
                meet &= meet(expected.get(j), actual.get(j));
            }
            String operand = layer.layer().operands().get(k);
            assertEquals(layer.linear().contains(operand), meet, operand);
        }
    }

    /** Two enclosures of one number: they meet, and both are narrow. */
    private static void assertMeet(Ball first, Ball second) {
        Rational narrow = Rational.of(1, 1L << 60);
        assertTrue(first.isDefined() && second.isDefined());
        assertTrue(first.upper().subtract(first.lower()).compareTo(narrow) < 0, first + " is wide");
        assertTrue(second.upper().subtract(second.lower()).compareTo(narrow) < 0, second + " is wide");
        assertTrue(meet(first, second), first + " is not " + second);
    }

    private static boolean meet(Ball first, Ball second) {
        return first.isDefined()
                && second.isDefined()
                && first.lower().compareTo(second.upper()) <= 0
                && second.lower().compareTo(first.upper()) <= 0;
    }

    @Test
    void theCatalogueHasEveryLayer() throws IOException, URISyntaxException {
        Path folder = Path.of(Forward.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(Forward.class.getPackageName().replace('.', File.separatorChar));
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.equals("package-info.class")) {
                    found.addAll(forward(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        assertEquals(
                Catalogue.all().stream()
                        .map(entry -> entry.type().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new)),
                found);
        assertEquals(
                Set.copyOf(Catalogue.all()),
                cases().stream().map(LayerCase::entry).collect(Collectors.toSet()));
        cases().forEach(layer ->
                assertEquals(layer.entry().type(), layer.layer().getClass()));
    }

    private static List<String> forward(String name) {
        try {
            Class<?> type = Class.forName(Forward.class.getPackageName() + "." + name);
            return Forward.class.isAssignableFrom(type) && !type.isInterface() ? List.of(name) : List.of();
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
