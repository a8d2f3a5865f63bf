package assay.reference.rewriting;

import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Expression.Transpose;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small mistakes that can be made anywhere in a formula: one line each. A variant may still be equal to the formula. */
public final class Mutations {
    private static final Literal ONE = new Literal(Rational.ONE);

    private Mutations() {}

    /** One entry for each mistake. */
    public static List<Mutation> all() {
        return List.of(
                whole("with the sign turned round", Negate::new),
                whole("with a factor 2 too much", e -> new Multiply(List.of(new Literal(Rational.TWO), e))),
                at(Add.class, Mutations::withoutTerm),
                at(Add.class, Mutations::withSignOfTerm),
                at(Negate.class, e -> one("without the minus before " + Places.print(e.operand()), e.operand())),
                at(Multiply.class, Mutations::withoutFactor),
                at(Divide.class, e -> one("without the division by " + Places.print(e.denominator()), e.numerator())),
                at(Divide.class, Mutations::withoutNumerator),
                at(Power.class, Mutations::otherExponent),
                at(Apply.class, Mutations::withoutFunction),
                at(MatrixProduct.class, Mutations::otherProduct),
                at(Transpose.class, e -> one("without the transpose of " + Places.print(e.operand()), e.operand())),
                at(Element.class, Mutations::otherIndices),
                at(Reduce.class, Mutations::laterStart),
                at(Operate.class, Mutations::otherStatistic),
                at(Cases.class, Mutations::otherCondition));
    }

    /** Every single mistake in an expression, in the order of the list. */
    public static List<Variant> of(Expression expression) {
        return all().stream()
                .flatMap(mutation -> mutation.of(expression).stream())
                .toList();
    }

    /** A change of the whole, of an answer in index form inside of its table. */
    private static Mutation whole(String words, UnaryOperator<Expression> change) {
        return expression -> one(
                words,
                expression instanceof Tabulate table
                        ? new Tabulate(table.indices(), table.axes(), change.apply(table.body()))
                        : change.apply(expression));
    }

    private static <N extends Expression> Mutation at(Class<N> kind, Places.Change<N> change) {
        return expression -> Places.changed(expression, kind, change);
    }

    private static List<Variant> one(String words, Expression changed) {
        return List.of(new Variant(words, changed));
    }

    private static List<Variant> withoutTerm(Add sum) {
        return IntStream.range(0, sum.terms().size())
                .mapToObj(k -> new Variant(
                        "without the term " + Places.print(sum.terms().get(k)),
                        joined(without(sum.terms(), k), Add::new)))
                .toList();
    }

    private static List<Variant> withSignOfTerm(Add sum) {
        List<Variant> variants = new ArrayList<>();
        for (int k = 0; k < sum.terms().size(); k++) {
            List<Expression> terms = new ArrayList<>(sum.terms());
            Expression term = terms.get(k);
            terms.set(k, term instanceof Negate negated ? negated.operand() : new Negate(term));
            variants.add(new Variant("with the sign of the term " + Places.print(term) + " turned", new Add(terms)));
        }
        return variants;
    }

    private static List<Variant> withoutFactor(Multiply product) {
        return IntStream.range(0, product.factors().size())
                .mapToObj(k -> new Variant(
                        "without the factor " + Places.print(product.factors().get(k)),
                        joined(without(product.factors(), k), Multiply::new)))
                .toList();
    }

    private static List<Variant> withoutNumerator(Divide quotient) {
        return quotient.numerator().equals(ONE)
                ? List.of()
                : one(
                        "with 1 for the numerator " + Places.print(quotient.numerator()),
                        new Divide(ONE, quotient.denominator()));
    }

    private static List<Variant> otherExponent(Power power) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("without the exponent of " + Places.print(power.base()), power.base()));
        if (power.exponent() instanceof Literal exponent) {
            Literal next = new Literal(exponent.value().add(Rational.ONE));
            variants.add(new Variant(
                    "with the exponent " + next.value() + " of " + Places.print(power.base()),
                    new Power(power.base(), next)));
        }
        return variants;
    }

    private static List<Variant> withoutFunction(Apply node) {
        return node.arguments().size() == 1
                ? one(
                        "without the function of " + Places.print(node),
                        node.arguments().get(0))
                : List.of();
    }

    private static List<Variant> otherProduct(MatrixProduct product) {
        Expression a = product.left();
        Expression b = product.right();
        List<Variant> variants = new ArrayList<>();
        if (MatrixProduct.shapeOf(b.shape(), a.shape()).isPresent()) {
            variants.add(new Variant("with " + Places.print(product) + " in turned order", new MatrixProduct(b, a)));
        }
        if (a.shape().rank() == 2) {
            Expression turned = a instanceof Transpose transpose ? transpose.operand() : new Transpose(a);
            if (MatrixProduct.shapeOf(turned.shape(), b.shape()).isPresent()) {
                variants.add(new Variant("with " + Places.print(a) + " transposed", new MatrixProduct(turned, b)));
            }
        }
        return variants;
    }

    /** {@code W[j,i]} for {@code W[i,j]}, and {@code x[i]} for {@code x[i+1]}. */
    private static List<Variant> otherIndices(Element element) {
        List<Variant> variants = new ArrayList<>();
        if (element.indices().size() == 2) {
            List<Expression> turned =
                    List.of(element.indices().get(1), element.indices().get(0));
            variants.add(new Variant(
                    "with the indices of " + Places.print(element) + " exchanged",
                    new Element(element.tensor(), turned)));
        }
        for (int k = 0; k < element.indices().size(); k++) {
            if (element.indices().get(k) instanceof Add shifted
                    && shifted.terms().get(0) instanceof IndexVariable index) {
                List<Expression> indices = new ArrayList<>(element.indices());
                indices.set(k, index);
                variants.add(new Variant(
                        "with " + index.name() + " for the index of " + Places.print(element),
                        new Element(element.tensor(), indices)));
            }
        }
        return variants;
    }

    private static List<Variant> laterStart(Reduce reduce) {
        return reduce.from().equals(ONE)
                ? one(
                        "without the first term of " + Places.print(reduce),
                        new Reduce(
                                reduce.reduction(),
                                reduce.index(),
                                new Literal(Rational.TWO),
                                reduce.to(),
                                reduce.body()))
                : List.of();
    }

    private static List<Variant> otherStatistic(Operate node) {
        return switch (node.operation()) {
            case MEAN -> one("with the sum for the mean", new Operate(TensorOperation.SUM, node.arguments()));
            case SUM -> one("with the mean for the sum", new Operate(TensorOperation.MEAN, node.arguments()));
            case MAXIMUM ->
                one("with the minimum for the maximum", new Operate(TensorOperation.MINIMUM, node.arguments()));
            case MINIMUM ->
                one("with the maximum for the minimum", new Operate(TensorOperation.MAXIMUM, node.arguments()));
            default -> List.of();
        };
    }

    private static List<Variant> otherCondition(Cases cases) {
        List<Expression.Branch> branches = new ArrayList<>(cases.branches());
        Expression.Branch first = branches.get(0);
        branches.set(0, new Expression.Branch(new Condition.Not(first.condition()), first.value()));
        return one("with the first condition turned round", new Cases(branches, cases.otherwise()));
    }

    private static List<Expression> without(List<Expression> parts, int position) {
        List<Expression> rest = new ArrayList<>(parts);
        rest.remove(position);
        return rest;
    }

    private static Expression joined(List<Expression> parts, Function<List<Expression>, Expression> join) {
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }
}
