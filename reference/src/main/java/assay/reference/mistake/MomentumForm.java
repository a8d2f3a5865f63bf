package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Momentum in another form than the one that is asked: the gradient weighted by 1 − β or not, the step size at the gradient
 * alone or at the whole velocity, or one step ahead after Nesterov.
 */
final class MomentumForm implements Mistake {

    @Override
    public String name() {
        return "momentum-form";
    }

    @Override
    public Set<String> covers() {
        return Set.of("extra-factor", "extra-term");
    }

    /** A velocity β v + g. @param gradient g, where the velocity begins again with β v */
    private record Velocity(Symbol decay, Expression old, Expression gradient) {

        static Optional<Velocity> of(Expression node) {
            if (node instanceof Add sum && sum.terms().size() == 2) {
                for (int k = 0; k < 2; k++) {
                    Expression gradient = sum.terms().get(1 - k);
                    if (sum.terms().get(k) instanceof Multiply old) {
                        for (Expression factor : old.factors()) {
                            if (factor instanceof Symbol decay && decay.shape().isScalar()) {
                                return Optional.of(new Velocity(decay, old, gradient));
                            }
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Expression rest() {
            return Places.difference(Places.number(1), decay);
        }

        /** With 1 − β at the gradient, or without it. */
        Expression weighted() {
            if (gradient instanceof Multiply product) {
                int place = product.factors().indexOf(rest());
                if (place >= 0) {
                    return new Add(List.of(old, Places.product(Places.without(product.factors(), place))));
                }
            }
            return new Add(List.of(old, Places.times(rest(), gradient)));
        }

        /** With the step size at the gradient alone. */
        Expression scaled(Expression rate) {
            return new Add(List.of(old, Places.times(rate, gradient)));
        }

        /** After Nesterov: β (β v + g) + g. */
        Expression ahead(Expression whole) {
            return new Add(List.of(Places.times(decay, whole), gradient));
        }
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(right, MomentumForm::velocities));
        if (right instanceof Add update) {
            for (int k = 0; k < update.terms().size(); k++) {
                Expression step = update.terms().get(k);
                for (Expression other : steps(step)) {
                    changes.add(new Change(
                            new Add(Places.with(update.terms(), k, other)), step, Words.of("with the step ", other)));
                }
            }
        }
        return changes;
    }

    private static List<Change> velocities(Expression node) {
        return Velocity.of(node)
                .map(velocity -> List.of(
                        new Change(velocity.weighted(), node, Words.of("with the velocity ", velocity.weighted()))))
                .orElse(List.of());
    }

    /** Other forms of a step η (β v + g). */
    private static List<Expression> steps(Expression step) {
        if (step instanceof Negate back) {
            return steps(back.operand()).stream().<Expression>map(Negate::new).toList();
        }
        List<Expression> steps = new ArrayList<>();
        if (step instanceof Multiply product) {
            for (int k = 0; k < product.factors().size(); k++) {
                Expression whole = product.factors().get(k);
                Expression rate = Places.product(Places.without(product.factors(), k));
                Velocity.of(whole).ifPresent(velocity -> {
                    steps.add(velocity.scaled(rate));
                    steps.add(Places.times(rate, velocity.ahead(whole)));
                });
            }
        }
        return steps;
    }

    @Override
    public String message() {
        return "There are several forms of momentum. Check how the gradient and the old velocity are weighted.";
    }
}
