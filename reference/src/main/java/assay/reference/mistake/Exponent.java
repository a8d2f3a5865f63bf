package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exponent has the wrong sign, is upside down as −2/3 for −3/2, is one too large or too small, or is forgotten. */
final class Exponent implements Mistake {
    private static final Rational HALF = Rational.of(1, 2);

    @Override
    public String name() {
        return "exponent";
    }

    @Override
    public Set<String> covers() {
        return Set.of("reciprocal", "extra-factor");
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> made = new ArrayList<>(Places.inFormula(right, node -> {
            List<Change> changes = changes(node);
            if (node instanceof Power power) {
                changes.add(0, new Change(power.base(), node, Words.of("without the exponent of ", power.base())));
            }
            if (node instanceof Divide quotient && !Places.isConstant(quotient.denominator())) {
                changes.add(new Change(
                        Places.times(quotient.numerator(), quotient.denominator()),
                        quotient.denominator(),
                        Words.of("with the factor ", quotient.denominator(), " for its reciprocal")));
            }
            return changes;
        }));
        made.addAll(Chain.changes(right, Exponent::slopes));
        return made;
    }

    /** The power rule with an exponent that is not lowered, or not squared below the bar. */
    private static List<Change> slopes(Chain chain, Expression node) {
        if (node instanceof Power power && !chain.depends(power.exponent())) {
            return List.of(chain.sloped(
                    node,
                    power.base(),
                    Places.times(power.exponent(), power),
                    Words.of("with the exponent not lowered in the derivative of ", node)));
        }
        if (node instanceof Apply root && root.function() == ElementaryFunction.SQRT) {
            return List.of(chain.sloped(
                    node,
                    root.arguments().get(0),
                    new Divide(root, Places.number(2)),
                    Words.of("with the exponent not lowered in the derivative of ", node)));
        }
        if (node instanceof Divide quotient && chain.depends(quotient.denominator())) {
            Expression b = quotient.denominator();
            Expression step = Places.times(chain.still(node), Places.difference(chain.moving(b), chain.still(b)));
            return List.of(chain.with(
                    node,
                    Places.difference(new Divide(chain.moving(quotient.numerator()), chain.still(b)), step),
                    Words.of("without the square of ", b)));
        }
        return List.of();
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, node -> {
            List<Change> changes = changes(node);
            if (node instanceof Multiply product) {
                for (int k = 0; k < product.factors().size(); k++) {
                    Expression factor = product.factors().get(k);
                    boolean power = factor instanceof Power
                            || factor instanceof Apply apply && apply.function() == ElementaryFunction.SQRT;
                    if (power) {
                        Expression rest = Places.product(Places.without(product.factors(), k));
                        changes.add(new Change(new Divide(rest, factor), factor, ""));
                    }
                }
            }
            if (node instanceof Divide quotient) {
                Expression product = Places.times(quotient.numerator(), quotient.denominator());
                changes.add(new Change(product, quotient.denominator(), ""));
                for (Rational other : List.of(Rational.of(2), HALF.add(Rational.ONE))) {
                    changes.add(new Change(
                            new Divide(quotient.numerator(), new Power(quotient.denominator(), new Literal(other))),
                            quotient.denominator(),
                            ""));
                }
            }
            if (node instanceof Add sum) {
                changes.addAll(squared(sum));
            }
            return changes;
        });
    }

    /** A sum with one of its terms squared: its exponent was forgotten. */
    private static List<Change> squared(Add sum) {
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < sum.terms().size(); k++) {
            Expression term = sum.terms().get(k);
            boolean negative = term instanceof Negate;
            Expression base = term instanceof Negate negate ? negate.operand() : term;
            if (!Places.isConstant(base) && !(base instanceof Power)) {
                Expression square = new Power(base, Places.number(2));
                changes.add(new Change(
                        new Add(Places.with(sum.terms(), k, negative ? new Negate(square) : square)), base, ""));
            }
        }
        return changes;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Power power) {
            Set<Expression> others = new LinkedHashSet<>();
            Optional<Rational> constant = constant(power.exponent()).filter(value -> !value.isZero());
            if (constant.isPresent()) {
                Rational value = constant.get();
                for (Rational other : List.of(
                        value.add(Rational.ONE),
                        value.subtract(Rational.ONE),
                        value.isInteger() ? value : value.add(HALF),
                        value.isInteger() ? value : value.subtract(HALF),
                        value.negate(),
                        Rational.ONE.divide(value),
                        Rational.ONE.divide(value).negate())) {
                    others.add(new Literal(other));
                }
                others.remove(new Literal(value));
            } else {
                others.add(Places.negated(power.exponent()));
            }
            for (Expression other : others) {
                changes.add(new Change(
                        new Power(power.base(), other),
                        node,
                        Words.of("with the exponent ", other, " of ", power.base())));
            }
        }
        return changes;
    }

    /** The value of an exponent such as −(2/3). */
    private static Optional<Rational> constant(Expression node) {
        if (node instanceof Literal literal) {
            return Optional.of(literal.value());
        }
        if (node instanceof Expression.Negate negate) {
            return constant(negate.operand()).map(Rational::negate);
        }
        if (node instanceof Divide quotient) {
            return constant(quotient.numerator())
                    .flatMap(above -> constant(quotient.denominator())
                            .filter(below -> !below.isZero())
                            .map(above::divide));
        }
        return Optional.empty();
    }

    @Override
    public String message() {
        return "Check the exponents.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the exponent in " + place + ".";
    }
}
