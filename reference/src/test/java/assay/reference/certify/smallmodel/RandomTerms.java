package assay.reference.certify.smallmodel;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random expressions in index form, and their values at random points of the domain. */
public final class RandomTerms {
    private static final Dimension SIZE = Dimension.named("K");
    private static final List<Symbol> SCALARS = List.of(
            new Symbol("r", Shape.SCALAR, Domain.REAL),
            new Symbol("p", Shape.SCALAR, Domain.Named.POSITIVE),
            new Symbol("n", Shape.SCALAR, Domain.Named.NONNEGATIVE),
            new Symbol("z", Shape.SCALAR, Domain.Named.NONZERO),
            new Symbol("q", Shape.SCALAR, Domain.Named.PROBABILITY),
            new Symbol("c", Shape.SCALAR, Domain.Named.POSITIVE_INTEGER),
            new Symbol("o", Shape.SCALAR, new Domain.OpenInterval(Rational.ZERO, Rational.TWO)),
            new Symbol("t", Shape.SCALAR, new Domain.OpenInterval(Rational.MINUS_ONE, Rational.TWO)));
    private static final List<Symbol> VECTORS = List.of(
            new Symbol("x", Shape.of(SIZE), Domain.REAL),
            new Symbol("w", Shape.of(SIZE), Domain.Named.POSITIVE),
            new Symbol("v", Shape.of(SIZE), Domain.Named.NONNEGATIVE),
            new Symbol("y", Shape.of(SIZE), Domain.Named.NONZERO));
    private static final List<Rational> EXPONENTS = List.of(
            Rational.ZERO,
            Rational.ONE,
            Rational.TWO,
            Rational.of(3),
            Rational.MINUS_ONE,
            Rational.of(-2),
            Rational.HALF,
            Rational.of(-1, 2),
            Rational.of(2, 3));

    private final Random random;
    private int bound;

    /** A source that gives the same terms for the same seed. */
    public RandomTerms(long seed) {
        this.random = new Random(seed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** An expression with numbers such as −1 and 1/2 as literals, which a reader leaves as they are written. */
    static Expression folded(Expression e) {
        Expression inner = Rebuild.parts(e, RandomTerms::folded);
        if (inner instanceof Negate negate && negate.operand() instanceof Literal number) {
            return new Literal(number.value().negate());
        }
        return inner instanceof Divide divide
                        && divide.numerator() instanceof Literal above
                        && divide.denominator() instanceof Literal below
                ? new Literal(above.value().divide(below.value()))
                : inner;
    }

    /** An expression whose indices are all bound. */
    public Expression term(int depth) {
        return term(depth, List.of());
    }

    private Expression term(int depth, List<IndexVariable> indices) {
        if (depth == 0) {
            return leaf(indices);
        }
        Expression a = term(depth - 1 - random.nextInt(depth), indices);
        return switch (random.nextInt(11)) {
            case 0 -> new Negate(a);
            case 1, 2 -> new Add(List.of(a, term(depth - 1, indices)));
            case 3, 4 -> new Multiply(List.of(a, term(depth - 1, indices)));
            case 5 -> new Divide(a, term(depth - 1, indices));
            case 6 -> new Power(a, random.nextInt(6) == 0 ? leaf(indices) : new Literal(any(EXPONENTS)));
            case 7, 8 -> function(a);
            case 9 -> reduced(depth, indices);
            default ->
                random.nextInt(3) > 0
                        ? reduced(depth, indices)
                        : new Expression.Cases(
                                List.of(new Expression.Branch(
                                        new Condition.Comparison(
                                                Condition.Relation.GREATER, a, new Literal(Rational.ZERO)),
                                        term(depth - 1, indices))),
                                Optional.of(term(depth - 1, indices)));
        };
    }

    private Expression function(Expression a) {
        ElementaryFunction f = any(List.of(ElementaryFunction.values()));
        return f.takes(1) ? new Apply(f, List.of(a)) : f.takes(2) ? new Apply(f, List.of(a, a)) : a;
    }

    private Expression reduced(int depth, List<IndexVariable> indices) {
        IndexVariable k = new IndexVariable("#" + bound++);
        List<IndexVariable> inner = new ArrayList<>(indices);
        inner.add(k);
        Dimension axis = random.nextInt(4) == 0 && indices.isEmpty() ? Dimension.fixed(random.nextInt(3)) : SIZE;
        Expression body = axis.isFixed() ? term(depth - 1, indices) : term(depth - 1, inner);
        return Reduce.over(any(List.of(Reduction.SUM, Reduction.SUM, Reduction.PRODUCT)), k.name(), axis, body);
    }

    private Expression leaf(List<IndexVariable> indices) {
        if (!indices.isEmpty() && random.nextBoolean()) {
            return new Element(any(VECTORS), List.of(any(indices)));
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Literal(Rational.of(random.nextInt(5) - 2));
            case 1 -> new Literal(Rational.of(random.nextInt(7) - 3, 2));
            case 2 -> new Expression.Size(SIZE);
            case 3 -> indices.isEmpty() ? Expression.Constant.PI : new Expression.Delta(any(indices), any(indices));
            default -> any(SCALARS);
        };
    }

    /** The value of each expression at a random point of the domain, at K from 1 to 3. */
    List<Exact> valuesAtSomePoint(List<Expression> expressions) {
        ProgramBuilder builder = new ProgramBuilder(20_000);
        Lowering lowering = new Lowering(builder, new Sizes(Map.of("K", 1 + random.nextInt(3))));
        List<Instruction> outputs = new ArrayList<>();
        for (Expression each : expressions) {
            outputs.add(lowering.lower(each).entries().get(0));
        }
        return valuesAtSomePoint(builder, outputs);
    }

    /** The values of instructions at a random point of the domains of their inputs, none of which is tied to others. */
    public List<Exact> valuesAtSomePoint(ProgramBuilder builder, List<Instruction> outputs) {
        List<Exact> arguments = new ArrayList<>();
        for (Input input : builder.inputs()) {
            arguments.add(Exact.of(value(input.domain())));
        }
        return builder.program(outputs).evaluate(new ExactSystem(new BallSystem(128), 2048), arguments);
    }

    private Rational value(Domain domain) {
        Rational some = any(List.of(
                Rational.ONE,
                Rational.TWO,
                Rational.HALF,
                Rational.of(1 + random.nextInt(40), 16),
                Rational.of(1, 1 + random.nextInt(1000))));
        Rational signed = random.nextBoolean() ? some : some.negate();
        if (domain instanceof Domain.OpenInterval interval) {
            Rational share = Rational.of(1 + random.nextInt(63), 64);
            return interval.lower()
                    .add(interval.upper().subtract(interval.lower()).multiply(share));
        }
        return switch ((Domain.Named) domain) {
            case REAL -> random.nextInt(4) == 0 ? Rational.ZERO : signed;
            case NONNEGATIVE -> random.nextInt(3) == 0 ? Rational.ZERO : some;
            case NONZERO -> signed;
            case POSITIVE_INTEGER -> Rational.of(1 + random.nextInt(4));
            case PROBABILITY -> Rational.of(1 + random.nextInt(63), 64);
            default -> some;
        };
    }
}
