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
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
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
        Expression rewritten = rewrite(formula, new Random(choices));
        assertNotEquals(
                Decision.Verdict.DIFFERENT, EQUALITY.decide(formula, rewritten).verdict());
    }

    @Property(tries = 400, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void aTermThatIsNotZeroIsNeverEqual(
            @ForAll("formulas") Expression formula, @ForAll long choices, @ForAll("nonzero") Expression term) {
        Expression changed = new Add(List.of(rewrite(formula, new Random(choices)), term));
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

    /** The formula with some of its parts replaced by equal ones. */
    private static Expression rewrite(Expression e, Random random) {
        Expression inner = Rebuild.parts(e, part -> rewrite(part, random));
        if (random.nextInt(3) == 0) {
            return inner;
        }
        if (inner instanceof Add add) {
            return sum(add, random);
        }
        if (inner instanceof Multiply multiply) {
            return product(multiply, random);
        }
        if (inner instanceof Divide divide) {
            // a / b = (2a) / (2b)
            return new Divide(twice(divide.numerator()), twice(divide.denominator()));
        }
        if (inner instanceof Apply apply) {
            return function(apply.function(), apply.arguments().get(0));
        }
        return random.nextBoolean() ? new Negate(new Negate(inner)) : inner;
    }

    private static Expression sum(Add add, Random random) {
        List<Expression> turned = new ArrayList<>(add.terms());
        Collections.reverse(turned);
        // a + b = b + a = −(−b − a)
        return random.nextBoolean()
                ? new Add(turned)
                : new Negate(
                        new Add(turned.stream().<Expression>map(Negate::new).toList()));
    }

    private static Expression product(Multiply multiply, Random random) {
        Expression a = multiply.factors().get(0);
        Expression b = multiply.factors().get(1);
        if (b instanceof Add add) {
            // a (b + c) = a b + a c
            return new Add(add.terms().stream()
                    .<Expression>map(term -> new Multiply(List.of(a, term)))
                    .toList());
        }
        // a b = b a = (−b)(−a)
        return random.nextBoolean() ? new Multiply(List.of(b, a)) : new Multiply(List.of(new Negate(b), new Negate(a)));
    }

    /** Equal forms of the functions, each from its definition. */
    private static Expression function(ElementaryFunction function, Expression a) {
        return switch (function) {
            case SIGMOID ->
                new Add(List.of(number(1, 1), new Negate(apply(ElementaryFunction.SIGMOID, new Negate(a)))));
            case TANH -> new Add(List.of(twice(apply(ElementaryFunction.SIGMOID, twice(a))), number(-1, 1)));
            case RELU -> new Divide(new Add(List.of(a, apply(ElementaryFunction.ABS, a))), number(2, 1));
            case ABS ->
                new Add(List.of(apply(ElementaryFunction.RELU, a), apply(ElementaryFunction.RELU, new Negate(a))));
            case SOFTPLUS -> new Add(List.of(a, apply(ElementaryFunction.SOFTPLUS, new Negate(a))));
            case EXP -> new Divide(number(1, 1), apply(ElementaryFunction.EXP, new Negate(a)));
            default -> apply(function, a);
        };
    }

    private static Expression twice(Expression e) {
        return new Multiply(List.of(number(2, 1), e));
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
