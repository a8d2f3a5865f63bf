package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.mistake.Places.Change;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The exponent has the wrong sign, or is the reciprocal of what it should be, as −2/3 for −3/2. */
final class Exponent implements Mistake {

    @Override
    public String name() {
        return "exponent";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.inAnswer(answer, wanted, Exponent::changes);
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Expression.Power power) {
            change(changes, power, Places.negated(power.exponent()));
            constant(power.exponent()).filter(value -> !value.isZero()).ifPresent(value -> {
                Rational reciprocal = Rational.ONE.divide(value);
                change(changes, power, new Literal(reciprocal));
                change(changes, power, new Literal(reciprocal.negate()));
            });
        }
        if (node instanceof Expression.Divide quotient) {
            changes.add(
                    new Change(new Expression.Multiply(List.of(quotient.numerator(), quotient.denominator())), node));
        }
        return changes;
    }

    private static void change(List<Change> changes, Expression.Power power, Expression exponent) {
        changes.add(new Change(new Expression.Power(power.base(), exponent), power));
    }

    /** The value of an exponent such as −(2/3). */
    private static Optional<Rational> constant(Expression node) {
        if (node instanceof Literal literal) {
            return Optional.of(literal.value());
        }
        if (node instanceof Expression.Negate negate) {
            return constant(negate.operand()).map(Rational::negate);
        }
        if (node instanceof Expression.Divide quotient) {
            return constant(quotient.numerator())
                    .flatMap(above -> constant(quotient.denominator())
                            .filter(below -> !below.isZero())
                            .map(above::divide));
        }
        return Optional.empty();
    }

    @Override
    public String message(String place) {
        return "Check the exponent in " + place + ".";
    }
}
