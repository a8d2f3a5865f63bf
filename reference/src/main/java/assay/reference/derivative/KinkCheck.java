package assay.reference.derivative;

import assay.reference.certify.Certificate;
import assay.reference.certify.Columns;
import assay.reference.certify.Counterexample;
import assay.reference.certify.NoCertificate;
import assay.reference.certify.Range;
import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.Judgement;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a claimed derivative keeps a policy at every point, also on kinks. The policy becomes an equation
 * between the claim and what it must be there, which the ladder decides: a proof of it is a proof for all points at which
 * the derivatives from the sides in question are known, and that they are known wherever the function has a value is
 * decided as an equation too. A point at which it fails refutes the claim.
 *
 * <p>The subgradients by several variables are a convex hull of which only some corners and edges are written out. So an
 * equation that fails refutes nothing there; the hull at that point does.
 */
final class KinkCheck {
    private static final Expression ZERO = new Literal(Rational.ZERO);

    private final Equality equality;
    private final Derivative subject;
    private final Expression function;
    private final Expression claim;
    private final DerivativeLayout layout;
    private final KinkPolicy policy;
    private final KinkTargets targets;

    /**
     * A question.
     *
     * <p>Where the domain of the variable ends, nothing is asked: there is a derivative from one side at most.
     *
     * @param function the function, with the value of the variable in its place if the derivative is wanted at one
     */
    KinkCheck(
            Equality equality,
            Derivative subject,
            Expression function,
            Expression claim,
            DerivativeLayout layout,
            KinkPolicy policy) {
        Symbol variable = subject.variable();
        boolean bordered =
                variable.domain() == Domain.Named.NONNEGATIVE && subject.at().isEmpty();
        Symbol inside = bordered ? new Symbol(variable.name(), variable.shape(), Domain.Named.POSITIVE) : variable;
        this.equality = equality;
        this.subject = new Derivative(put(subject.function(), variable, inside), inside, subject.at(), subject.side());
        this.function = put(function, variable, inside);
        this.claim = Columns.asVector(
                put(claim, variable, inside), layout.of(subject).orElseThrow().shape());
        this.layout = layout;
        this.policy = policy;
        this.targets = new KinkTargets(this.subject, this.claim, layout);
    }

    private static Expression put(Expression node, Symbol variable, Symbol inside) {
        if (variable.equals(inside)) {
            return node;
        }
        return node.equals(variable) ? inside : Rebuild.parts(node, part -> put(part, variable, inside));
    }

    /**
     * The finding.
     *
     * @param elsewhere the finding on the same claim that leaves out null sets
     */
    DerivativeFinding decide(DerivativeFinding elsewhere) {
        boolean settled = elsewhere instanceof Wrong || elsewhere instanceof Misshapen;
        boolean over = elsewhere instanceof Open open && open.decision().reason() == Decision.Reason.BUDGET;
        if (settled || over) {
            return elsewhere;
        }
        boolean hull = targets.isHull(policy);
        List<Counterexample> witnesses = new ArrayList<>();
        for (KinkTargets.Target target : targets.of(policy)) {
            boolean kept = true;
            Optional<Certificate> proof = Optional.empty();
            for (ComparedForms needed : target.needed(claim)) {
                Decision decision = equality.decide(needed.left(), needed.right());
                Optional<Counterexample> witness = decision.point();
                if (witness.isPresent() && (!hull || isOutside(witness.get()))) {
                    return new Wrong(layout, witness.get(), Optional.of(explanation(witness.get())));
                }
                witness.ifPresent(witnesses::add);
                kept = decision.verdict() == Decision.Verdict.EQUAL;
                if (!kept) {
                    break;
                }
                proof = Optional.of(weaker(proof, decision.certificate()));
            }
            if (kept
                    && proof.isPresent()
                    && isCovered(
                            hull ? new Multiply(List.of(ZERO, target.value())) : targets.known(),
                            proof.get().strength())
                    && isAsked(proof.get().strength())) {
                return new Right(layout, false, proof.get(), Optional.of(policy));
            }
        }
        return open(elsewhere, witnesses);
    }

    /** What both together rest on is what the weaker one does. */
    private static Certificate weaker(Optional<Certificate> first, Certificate second) {
        return first.filter(known -> known.strength().compareTo(second.strength()) >= 0)
                .orElse(second);
    }

    private Open open(DerivativeFinding elsewhere, List<Counterexample> witnesses) {
        return new Open(
                layout,
                new Decision.Undecided(
                        Decision.Reason.OPEN_ELSEWHERE,
                        0,
                        witnesses.stream().findFirst(),
                        new NoCertificate(
                                false,
                                elsewhere instanceof Right
                                        ? "right but for a null set; whether it keeps the policy '" + policy
                                                + "' on it stayed open"
                                        : ((Open) elsewhere)
                                                .decision()
                                                .certificate()
                                                .reason())));
    }

    /** What a finding may rest on. */
    List<ComparedForms> comparisons() {
        return targets.of(policy).stream()
                .flatMap(target -> target.needed(claim).stream())
                .toList();
    }

    private Explanation explanation(Counterexample point) {
        String where = point.left() instanceof Range.Undefined
                ? "Right but for a null set; there it has no value, though the function has a derivative or the policy '"
                        + policy + "' asks for a value."
                : "Right but for points at which the function changes its piece; the policy '" + policy
                        + "' asks for another value there.";
        return new Explanation("kink", where);
    }

    /** Whether the claim is proved to lie outside of the hull of the gradients of the cells that meet at a point. */
    private boolean isOutside(Counterexample witness) {
        try {
            DerivativePoint point = new DerivativePoint(subject, claim, layout, witness.sizes(), witness.at());
            return PointJudgement.of(point, policy, false).whole() == Judgement.REFUTED;
        } catch (BudgetException | ShapeException beyond) {
            return false;
        }
    }

    /** Whether what is 0 where it has a value has one wherever the function has, by a proof that is as strong as claimed. */
    private boolean isCovered(Expression nothing, Strength claimed) {
        Expression zero = new Expression.Fill(Rational.ZERO, nothing.shape());
        Expression all = function.shape().isScalar() ? function : new Operate(TensorOperation.SUM, List.of(function));
        Decision decision = equality.decide(and(nothing, all), and(zero, all));
        return decision.verdict() == Decision.Verdict.EQUAL
                && decision.certificate().strength().compareTo(claimed) <= 0;
    }

    /** Whether the policy asks for a value wherever the derivatives from both sides have one. */
    private boolean isAsked(Strength claimed) {
        return targets.asked(policy)
                .map(forms -> equality.decide(forms.left(), forms.right()))
                .filter(decision -> decision.verdict() != Decision.Verdict.EQUAL
                        || decision.certificate().strength().compareTo(claimed) > 0)
                .isEmpty();
    }

    /** The first expression where the second has a value. */
    private static Expression and(Expression first, Expression second) {
        return new Add(List.of(first, new Multiply(List.of(ZERO, second))));
    }
}
