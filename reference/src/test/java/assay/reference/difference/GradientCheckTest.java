package assay.reference.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss of a small network, its gradient by the rules, and that gradient with one entry planted wrong. */
class GradientCheckTest {
    private final ProgramBuilder builder = new ProgramBuilder(1_000_000);
    private final Random random = new Random(11);

    private Instruction loss(String activation) {
        Dimension n = Dimension.parse("4");
        Symbols symbols = Symbols.strict()
                .symbol("A", Shape.of(n, n), Domain.REAL)
                .symbol("B", Shape.of(n, n), Domain.REAL)
                .symbol("b", Shape.of(n), Domain.REAL)
                .symbol("x", Shape.of(n), Domain.REAL)
                .symbol("t", Shape.of(n), Domain.REAL)
                .build();
        String residual = "(B@" + activation + "(A@x + b) - t)";
        Reading reading = Reader.read(residual + "'@" + residual + "/2", symbols);
        if (reading instanceof Reading.Read read) {
            return new Lowering(builder, Sizes.NONE).lower(read.expression()).entry();
        }
        throw new AssertionError(reading);
    }

    private List<Rational> point() {
        return builder.inputs().stream()
                .map(input -> Rational.of(random.nextInt(201) - 100, 70))
                .toList();
    }

    private List<Instruction> inputs() {
        return builder.inputs().stream().map(builder::input).toList();
    }

    private List<Instruction> with(List<Instruction> gradient, int position, Rational factor) {
        List<Instruction> changed = new ArrayList<>(gradient);
        changed.set(position, builder.multiply(gradient.get(position), builder.constant(factor)));
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "sigmoid", "gelu", "exp"})
    void theRightGradientStandsAndOneWrongEntryIsFound(String activation) {
        Instruction loss = loss(activation);
        List<Rational> at = point();
        List<Instruction> gradient = Derivatives.of(builder, loss, inputs());
        List<Rational> direction =
                at.stream().map(any -> Rational.of(random.nextInt(15) - 7, 8)).toList();
        CertifiedDifference differences = new CertifiedDifference(builder, List.of(loss), at, Accuracy.DEFAULT);
        GradientCheck right = new GradientCheck(differences, 0, gradient);
        assertEquals(List.of(), right.inDoubles(5));
        assertEquals(List.of(), right.inBalls(5));
        assertTrue(right.along(direction).isEmpty());

        List<Difference> enclosed = differences.gradient(0);
        int wrong = IntStream.range(0, at.size())
                .filter(k -> enclosed.get(k).derivative().stream().noneMatch(d -> d.contains(Rational.ZERO)))
                .skip(3)
                .findFirst()
                .orElseThrow();
        Rational little = Rational.ONE.add(Rational.parse("1e-9"));
        GradientCheck planted = new GradientCheck(differences, 0, with(gradient, wrong, little));
        for (List<DifferenceRefutation> found : List.of(planted.inDoubles(5), planted.inBalls(5))) {
            assertEquals(1, found.size());
            assertEquals(
                    Line.alongCoordinate(at, wrong).direction(), found.get(0).direction());
            assertTrue(!(found.get(0).evidence() instanceof Evidence.Accumulated));
        }
        Rational tiny = Rational.ONE.add(Rational.parse("1e-16"));
        assertEquals(
                1,
                new GradientCheck(differences, 0, with(gradient, wrong, tiny))
                        .inBalls(5)
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "abs"})
    void onAKinkTheOtherCoordinatesAreStillChecked(String activation) {
        Instruction loss = loss(activation);
        List<Rational> at = new ArrayList<>(point());
        // The first unit is switched at zero: its weights and bias are on a kink, the other inputs but x are not.
        for (int k = 0; k < at.size(); k++) {
            if (builder.inputs().get(k).toString().matches("A\\[1,.\\]|b\\[1\\]")) {
                at.set(k, Rational.ZERO);
            }
        }
        List<Difference> gradient = new CertifiedDifference(builder, List.of(loss), at, Accuracy.DEFAULT).gradient(0);
        for (int k = 0; k < at.size(); k++) {
            String name = builder.inputs().get(k).toString();
            assertEquals(
                    name.matches("A\\[1,.\\]|b\\[1\\]"),
                    gradient.get(k) instanceof Difference.Kink,
                    name + gradient.get(k));
        }
        assertTrue(builder.program(List.of(loss)).instructions().stream().anyMatch(i -> i.opcode() == Opcode.CHOOSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2/7"})
    void aRefutationCannotBeBuiltFromNumbersThatMayBeEqual(String value) {
        Exact same = Exact.of(Rational.parse(value));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DifferenceRefutation(List.of(), List.of(), same, same, new Evidence.Polynomial(1, 128)));
    }
}
