package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Sizes;
import assay.reference.notation.PlainPrinter;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import assay.reference.rounding.WrittenDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final List<String> INPUTS = List.of("x1", "x2");

    @Test
    void theStepsOfAKnownFunction() {
        List<TraceRow> rows = Trace.of(Table.question("log(x1) + x1*x2 - sin(x2)", Table.forward("1", "0"), "2", "5"));
        assertEquals(
                List.of(
                        "v_{-1}", "v0", "v1", "v2", "v3", "v4", "v5", "y", "dv_{-1}", "dv0", "dv1", "dv2", "dv3", "dv4",
                        "dv5", "dy"),
                rows.stream().map(row -> row.name().toString()).toList());
        assertEquals(Formula.read("log(v_{-1})"), rows.get(2).expression());
        assertEquals(Formula.read("v1 + v2"), rows.get(4).expression());
        assertEquals(
                Optional.of(Rational.of(11, 2)),
                rows.get(15).value().enclosure(64).rational());
        List<TraceRow> reverse = Trace.of(Table.question("log(x1) + x1*x2 - sin(x2)", Table.reverse(), "2", "5"));
        assertEquals("bx1", reverse.get(reverse.size() - 1).name().toString());
        assertEquals(
                Optional.of(Rational.of(11, 2)),
                reverse.get(reverse.size() - 1).value().enclosure(64).rational());
    }

    /** A computed trace is accepted in every row, with the numbers rounded to four decimals. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/(x1+x2) + x2^2 + cos(x1)",
                "log(x1) + x1*x2 - sin(x2)",
                "exp(x1*x2)/(1 + exp(x1*x2))",
                "x1",
                "3",
                "(x1 + x2)*(x1 + x2) + (x1 + x2)",
                "tanh(x1 - x2)*sqrt(x1) + x1^x2",
                "-x1 - -x2"
            })
    void aComputedTraceIsAccepted(String function) {
        for (Mode mode : List.of(Table.forward("1", "-2"), Table.reverse())) {
            TraceQuestion question = Table.question(function, mode, "3/2", "2");
            List<TraceLine> lines = new ArrayList<>();
            for (TraceRow row : Trace.of(question)) {
                lines.add(new TraceLine(
                        row.name().toString(), Optional.of(row.expression()), Optional.of(rounded(row.value()))));
            }
            TraceReport report = new TraceChecker(question, Table.FOUR, Sampling::compare).check(lines);
            for (RowReport row : report.rows()) {
                assertEquals(RowVerdict.RIGHT, row.verdict(), function + " in " + row);
                assertTrue(row.value().orElseThrow().verdict().isRight(), function + " in " + row);
            }
            assertEquals(List.of(), report.missing());
        }
    }

    private static WrittenDecimal rounded(ComputableReal value) {
        Exact exact = value.enclosure(128);
        Rational near = exact.rational()
                .orElseGet(() -> exact.enclosure(new BallSystem(128)).lower());
        Rational units = near.multiply(Rational.of(10_000)).add(Rational.HALF);
        return new WrittenDecimal(Rational.of(units.floor()).divide(Rational.of(10_000)), 4);
    }

    /** Random rational functions: what forward, reverse and the derivative of the whole formula give is one number. */
    @Property(tries = 150)
    void forwardIsReverseIsTheDerivative(
            @ForAll("functions") Expression function,
            @ForAll("numbers") Rational first,
            @ForAll("numbers") Rational second,
            @ForAll("numbers") Rational dx1,
            @ForAll("numbers") Rational dx2,
            @ForAll("numbers") Rational seed) {
        Exact tangent = last(function, first, second, new Mode.Forward(List.of(dx1, dx2)), "dy");
        Exact adjoint1 = last(function, first, second, new Mode.Reverse(seed), "bx1");
        Exact adjoint2 = last(function, first, second, new Mode.Reverse(seed), "bx2");
        ProgramBuilder builder = new ProgramBuilder(100_000);
        List<Exact> gradient = new ArrayList<>();
        for (String input : INPUTS) {
            Instruction derivative = new Lowering(builder, Sizes.NONE)
                    .lower(new Derivative(function, Formula.symbol(input)))
                    .entry();
            List<Exact> arguments = builder.inputs().stream()
                    .map(i -> Exact.of(i.symbol().equals("x1") ? first : second))
                    .toList();
            gradient.add(builder.program(List.of(derivative))
                    .evaluate(ComputableReal.system(64), arguments)
                    .get(0));
        }
        // At a kink a derivative is undefined; a step that depends on no input shows that in forward mode only.
        // A function without any value has no derivative either, whatever its steps say.
        if (tangent.isDefined() && gradient.stream().allMatch(Exact::isDefined)) {
            Rational d1 = gradient.get(0).rational().orElseThrow();
            Rational d2 = gradient.get(1).rational().orElseThrow();
            String place = PlainPrinter.print(function) + " at " + first + ", " + second + " along " + dx1 + ", " + dx2;
            assertEquals(d1.multiply(seed), adjoint1.rational().orElseThrow(), place);
            assertEquals(d2.multiply(seed), adjoint2.rational().orElseThrow(), place);
            assertEquals(
                    d1.multiply(dx1).add(d2.multiply(dx2)), tangent.rational().orElseThrow(), place);
            // The dot-product test: <seed, J dx> = <J^T seed, dx>.
            assertEquals(
                    tangent.rational().orElseThrow().multiply(seed),
                    adjoint1.rational()
                            .orElseThrow()
                            .multiply(dx1)
                            .add(adjoint2.rational().orElseThrow().multiply(dx2)));
        }
    }

    private static Exact last(Expression function, Rational x1, Rational x2, Mode mode, String name) {
        List<Expression.Symbol> inputs = INPUTS.stream().map(Formula::symbol).toList();
        TraceQuestion question = new TraceQuestion(function, "y", inputs, List.of(x1, x2), mode);
        return Trace.of(question).stream()
                .filter(row -> row.name().toString().equals(name))
                .reduce((a, b) -> b)
                .orElseThrow()
                .value()
                .enclosure(64);
    }

    @Provide
    Arbitrary<Rational> numbers() {
        return Arbitraries.integers().between(-6, 6).map(k -> Rational.of(k, 3));
    }

    /** Sums, products, quotients, powers and maxima of the inputs and small numbers, up to four deep. */
    @Provide
    Arbitrary<Expression> functions() {
        return functions(4);
    }

    private static Arbitrary<Expression> functions(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                Arbitraries.of(INPUTS).map(Formula::symbol),
                Arbitraries.integers().between(-3, 3).map(k -> new Expression.Literal(Rational.of(k))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> part = functions(depth - 1);
        Arbitrary<List<Expression>> pair = part.list().ofSize(2);
        return Arbitraries.oneOf(
                leaf,
                pair.map(Expression.Add::new),
                pair.map(Expression.Multiply::new),
                part.list().ofSize(3).map(Expression.Multiply::new),
                pair.map(f -> new Expression.Divide(f.get(0), f.get(1))),
                part.map(Expression.Negate::new),
                part.map(f -> new Expression.Power(f, new Expression.Literal(Rational.of(2)))),
                pair.map(f -> new Expression.Apply(ElementaryFunction.MAX, f)));
    }
}
