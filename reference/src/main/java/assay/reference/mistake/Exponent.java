package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Power;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exponent has the wrong sign, is upside down as −2/3 for −3/2, is one too large or too small, or is forgotten. */
final class Exponent implements Mistake {

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
        return Places.inFormula(right, node -> {
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
        });
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, node -> {
            List<Change> changes = changes(node);
            if (node instanceof Multiply product) {
                for (int k = 0; k < product.factors().size(); k++) {
                    Expression factor = product.factors().get(k);
                    boolean power = factor instanceof Power
                            || factor instanceof Expression.Apply apply && apply.function() == ElementaryFunction.SQRT;
                    if (power) {
                        Expression rest = Places.product(Places.without(product.factors(), k));
                        changes.add(new Change(new Divide(rest, factor), factor, ""));
                    }
                }
            }
            if (node instanceof Divide quotient) {
                Expression product = Places.times(quotient.numerator(), quotient.denominator());
                changes.add(new Change(product, quotient.denominator(), ""));
                changes.add(new Change(
                        new Divide(quotient.numerator(), new Power(quotient.denominator(), Places.number(2))),
                        quotient.denominator(),
                        ""));
            }
            return changes;
        });
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
