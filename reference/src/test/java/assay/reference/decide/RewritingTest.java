package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import assay.reference.rewriting.Rewritings;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws: valid rewritings are never called different, and a changed formula is never called equal. */
class RewritingTest {
    private static final Equality EQUALITY = new Equality();

    @Property(tries = 400, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void validRewritingsAreNeverDifferent(@ForAll("formulas") Expression formula, @ForAll long choices) {
        Expression rewritten = Rewritings.mixed(formula, new Random(choices));
        assertNotEquals(
                Decision.Verdict.DIFFERENT, EQUALITY.decide(formula, rewritten).verdict());
    }

    @Property(tries = 400, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void aTermThatIsNotZeroIsNeverEqual(
            @ForAll("formulas") Expression formula, @ForAll long choices, @ForAll("nonzero") Expression term) {
        Expression changed = new Add(List.of(Rewritings.mixed(formula, new Random(choices)), term));
        assertNotEquals(
                Decision.Verdict.EQUAL, EQUALITY.decide(formula, changed).verdict());
    }

    @Provide
    Arbitrary<Expression> nonzero() {
        return Arbitraries.of(
                number(1, 1),
                number(-1, 1_000_000_000),
                new Add(List.of(new Power(variable("x"), number(2, 1)), number(1, 2))),
                apply(ElementaryFunction.EXP, variable("y")),
                new Negate(apply(ElementaryFunction.SIGMOID, variable("x"))),
                apply(ElementaryFunction.SOFTPLUS, variable("z")));
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return formula(3);
    }

    /** Formulas that are defined everywhere. */
    private static Arbitrary<Expression> formula(int depth) {
        Arbitrary<Expression> leaf =
                Arbitraries.of(variable("x"), variable("y"), variable("z"), number(2, 1), number(-1, 3), number(1, 1));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> part = formula(depth - 1);
        Arbitrary<Expression> sum = Combinators.combine(part, part).as((a, b) -> new Add(List.of(a, b)));
        Arbitrary<Expression> difference =
                Combinators.combine(part, part).as((a, b) -> new Add(List.of(a, new Negate(b))));
        Arbitrary<Expression> product = Combinators.combine(part, part).as((a, b) -> new Multiply(List.of(a, b)));
        Arbitrary<Expression> quotient = Combinators.combine(part, part)
                .as((a, b) -> new Divide(a, new Add(List.of(number(1, 1), new Power(b, number(2, 1))))));
        Arbitrary<Expression> function = Combinators.combine(
                        Arbitraries.of(
                                ElementaryFunction.SIGMOID,
                                ElementaryFunction.TANH,
                                ElementaryFunction.RELU,
                                ElementaryFunction.ABS,
                                ElementaryFunction.SOFTPLUS,
                                ElementaryFunction.EXP),
                        part)
                .as(RewritingTest::apply);
        return Arbitraries.oneOf(leaf, sum, difference, product, quotient, function);
    }

    private static Expression apply(ElementaryFunction function, Expression argument) {
        return new Apply(function, List.of(argument));
    }

    private static Expression number(long numerator, long denominator) {
        return new Literal(Rational.of(numerator, denominator));
    }

    private static Expression variable(String name) {
        return new Symbol(name, Shape.SCALAR, assay.reference.expression.Domain.REAL);
    }
}
