package assay.reference.derivative;

import assay.reference.certify.Columns;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Condition;
import assay.reference.expression.Condition.Relation;
import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a claimed derivative must be to keep a policy, as expressions in the layout of the claim. Where a claim has a
 * choice, as between the derivatives from both sides, the expression is the claim itself if it keeps the policy, and some
 * permitted value if it does not.
 *
 * @param claim the claim, in the shape of the derivative
 */
record KinkTargets(Derivative subject, Expression claim, DerivativeLayout layout) {
    private static final Literal ZERO = new Literal(Rational.ZERO);

    /**
     * What the claim must be.
     *
     * @param value its value; the claim itself where it is a permitted one
     * @param demanded present if the value mentions the claim: what has a value where the claim must have one
     */
    record Target(Expression value, Optional<Expression> demanded) {

        static Target of(Expression value) {
            return new Target(value, Optional.empty());
        }

        /** The equations that are needed, on the left what depends on the claim. */
        List<ComparedForms> needed(Expression claim) {
            List<ComparedForms> needed = new ArrayList<>();
            needed.add(new ComparedForms(and(claim, value), value));
            demanded.ifPresent(all -> needed.add(new ComparedForms(and(all, claim), all)));
            return needed;
        }

        /** The first expression where the second has a value. */
        private static Expression and(Expression first, Expression second) {
            return new Add(List.of(first, new Multiply(List.of(ZERO, second))));
        }
    }

    /** Whether a policy is about all variables together, so that only some of its values can be written out. */
    boolean isHull(KinkPolicy policy) {
        boolean one = subject.variable().shape().dimensions().stream().allMatch(Dimension.ONE::equals);
        return policy == KinkPolicy.Named.ANY_SUBGRADIENT && !one;
    }

    /** What the claim must be; one of these is enough, and necessary if it is the only one. */
    List<Target> of(KinkPolicy policy) {
        if (isHull(policy)) {
            return hull();
        }
        Expression left = side(DerivativeSide.LEFT);
        Expression right = side(DerivativeSide.RIGHT);
        if (policy instanceof KinkPolicy.Convention convention) {
            return List.of(Target.of(new Cases(
                    List.of(branch(Relation.EQUAL, left, right, left)), Optional.of(byChainRule(convention.value())))));
        }
        Optional<Expression> both = Optional.of(mean(left, right, Rational.ZERO));
        return List.of(
                switch ((KinkPolicy.Named) policy) {
                    case EXACT_WHERE_DIFFERENTIABLE ->
                        Target.of(new Cases(List.of(branch(Relation.EQUAL, left, right, left)), Optional.empty()));
                    case ONE_SIDED ->
                        new Target(
                                new Cases(List.of(branch(Relation.EQUAL, claim, left, left)), Optional.of(right)),
                                both);
                    case ANY_SUBGRADIENT -> {
                        Expression product = new Multiply(List.of(minus(claim, left), minus(claim, right)));
                        yield new Target(
                                new Cases(
                                        List.of(
                                                branch(Relation.EQUAL, left, right, left),
                                                branch(Relation.LESS_OR_EQUAL, product, ZERO, claim)),
                                        Optional.of(left)),
                                both);
                    }
                });
    }

    /** The value of a convention on a kink. */
    private Expression byChainRule(Rational convention) {
        return mean(side(DerivativeSide.IDLE), side(DerivativeSide.ACTIVE), convention);
    }

    /** What must have a value wherever the derivatives from both sides have one, so that a policy asks for something. */
    Optional<ComparedForms> asked(KinkPolicy policy) {
        if (!(policy instanceof KinkPolicy.Convention convention)) {
            return Optional.empty();
        }
        Expression sides = nothing(mean(side(DerivativeSide.LEFT), side(DerivativeSide.RIGHT), Rational.ZERO));
        Expression value = nothing(byChainRule(convention.value()));
        return Optional.of(new ComparedForms(new Add(List.of(sides, value)), sides));
    }

    private static Expression nothing(Expression expression) {
        return new Multiply(List.of(ZERO, expression));
    }

    /** 0 where the derivatives from both sides are known, or are known not to exist. */
    Expression known() {
        return subject.from(DerivativeSide.KNOWN);
    }

    private Expression side(DerivativeSide side) {
        return Columns.asVector(layout.of(subject.from(side)).orElseThrow(), claim.shape());
    }

    /** Gradients of cells, then what lies between two of them. */
    private List<Target> hull() {
        Expression above = side(DerivativeSide.ABOVE);
        Expression below = side(DerivativeSide.BELOW);
        Expression along = side(DerivativeSide.ALONG);
        Expression against = side(DerivativeSide.AGAINST);
        List<Target> targets = new ArrayList<>();
        for (Expression cell : List.of(above, below, along, against)) {
            targets.add(Target.of(cell));
        }
        targets.add(Target.of(mean(below, above, Rational.HALF)));
        targets.add(Target.of(mean(against, along, Rational.HALF)));
        if (subject.function().shape().isScalar()) {
            targets.add(new Target(between(below, above), Optional.of(mean(below, above, Rational.HALF))));
            targets.add(new Target(between(against, along), Optional.of(mean(against, along, Rational.HALF))));
        }
        return targets;
    }

    /**
     * The claim where it is λ p + (1 − λ) q for some λ between 0 and 1, else p: with d = q − p and s = claim − p, that is
     * (s·s)(d·d) = (s·d)² and 0 ≤ s·d ≤ d·d if d is not zero.
     */
    private Expression between(Expression p, Expression q) {
        Expression d = minus(q, p);
        Expression s = minus(claim, p);
        Expression dd = dot(d, d);
        Expression sd = dot(s, d);
        Expression spread = minus(new Multiply(List.of(dot(s, s), dd)), new Multiply(List.of(sd, sd)));
        return new Cases(
                List.of(
                        branch(Relation.EQUAL, dd, ZERO, p),
                        branch(Relation.NOT_EQUAL, spread, ZERO, p),
                        branch(Relation.LESS, sd, ZERO, p),
                        branch(Relation.GREATER, sd, dd, p)),
                Optional.of(claim));
    }

    private static Expression dot(Expression first, Expression second) {
        return new Operate(TensorOperation.SUM, List.of(new Multiply(List.of(first, second))));
    }

    /** left + weight (right − left), which has a value only where both have. */
    private static Expression mean(Expression left, Expression right, Rational weight) {
        return new Add(List.of(
                new Multiply(List.of(new Literal(Rational.ONE.subtract(weight)), left)),
                new Multiply(List.of(new Literal(weight), right))));
    }

    private static Expression minus(Expression first, Expression second) {
        return new Add(List.of(first, new Negate(second)));
    }

    private static Branch branch(Relation relation, Expression left, Expression right, Expression value) {
        return new Branch(new Condition.Comparison(relation, left, right), value);
    }
}
