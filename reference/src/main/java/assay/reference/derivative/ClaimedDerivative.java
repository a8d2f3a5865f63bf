package assay.reference.derivative;

import assay.reference.certify.Certificate;
import assay.reference.certify.Columns;
import assay.reference.certify.Counterexample;
import assay.reference.certify.NoCertificate;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a claim is the derivative of a function in one layout, wherever the function has a derivative. What is
 * left out is a null set: points at which the function changes its piece, and those at which the claim's formula happens to
 * divide by zero. A point at which the claim has a wrong value where the function is smooth refutes it, if it is found.
 *
 * <p>The derivative's formula may have a value where the function has none, as 1/x has for log x at −1, and the claim may
 * have one there that differs. So if the two are not the same everywhere they are compared once more where the function
 * and its derivative have values. That is asked of the ladder as an equation too: zero times a formula is zero where the
 * formula has a value, and has none elsewhere.
 */
final class ClaimedDerivative {
    private static final Expression ZERO = new Expression.Literal(Rational.ZERO);

    private final Equality equality;
    private final Expression function;
    private final Expression claim;
    private final Expression derivative;

    /**
     * A question.
     *
     * @param function the function
     * @param claim what is claimed to be its derivative
     * @param derivative the derivative in the layout of the claim
     */
    ClaimedDerivative(Equality equality, Expression function, Expression claim, Expression derivative) {
        this.equality = equality;
        this.function = function;
        this.claim = Columns.asVector(claim, derivative.shape());
        this.derivative = Columns.asVector(derivative, claim.shape());
    }

    /** The answer for a layout. */
    DerivativeFinding decide(DerivativeLayout layout) {
        Decision direct = equality.decide(claim, derivative);
        if (direct instanceof Decision.Undecided undecided && undecided.reason() == Decision.Reason.BUDGET) {
            return new DerivativeFinding.Open(layout, undecided);
        }
        boolean total = isTotal(function);
        Expression left = whereDefined(claim);
        Expression right = whereDefined(derivative);
        Decision inDomain = total ? direct : equality.decide(left, right);
        Optional<Counterexample> isolated = isolated(inDomain);
        if (isolated.isPresent()) {
            return new DerivativeFinding.Wrong(layout, isolated.get(), Optional.empty());
        }
        if (isEqual(direct) && isTotal(claim) && total) {
            return new DerivativeFinding.Right(layout, isEverywhere(direct), direct.certificate());
        }
        ValueGap gap = new ValueGap(equality, left, right);
        if (inDomain instanceof Decision.Different different) {
            return new DerivativeFinding.Wrong(layout, different.certificate(), Optional.empty());
        }
        if (!gap.isDerivativeSomewhere()) {
            return new DerivativeFinding.Open(layout, undecided("no point is known at which there is a derivative"));
        }
        Optional<Certificate> proof = proof(direct, inDomain, left, right);
        if (proof.isPresent()) {
            return new DerivativeFinding.Right(layout, isEverywhere(direct), proof.get());
        }
        return gap.find()
                .<DerivativeFinding>map(point -> new DerivativeFinding.Wrong(layout, point, Optional.empty()))
                .orElseGet(() -> new DerivativeFinding.Open(layout, open(inDomain)));
    }

    /** All that may be compared: both as they are, where the function has a value, and where the derivative has one too. */
    List<ComparedForms> comparisons() {
        Expression all = function.shape().isScalar() ? function : new Operate(TensorOperation.SUM, List.of(function));
        Expression left = and(claim, all);
        Expression right = and(derivative, all);
        return List.of(
                new ComparedForms(claim, derivative),
                new ComparedForms(left, right),
                new ComparedForms(and(claim, derivative), derivative),
                new ComparedForms(and(left, right), right));
    }

    /** The proof that both are equal wherever the function has a value, but for a null set. */
    private Optional<Certificate> proof(Decision direct, Decision inDomain, Expression left, Expression right) {
        Optional<Certificate> elsewhere = equality.almostEverywhere(left, right, isDefinedLikeFunction(left));
        if (elsewhere.isEmpty() && !isDefinedLikeFunction(right)) {
            return Optional.empty();
        }
        if (isEqual(direct) || isEqual(inDomain)) {
            return Optional.of((isEqual(direct) ? direct : inDomain).certificate());
        }
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Decision smooth = equality.decide(and(left, right), right);
        return isEqual(smooth) ? Optional.of(smooth.certificate()) : Optional.empty();
    }

    private static Decision.Undecided open(Decision decision) {
        return decision instanceof Decision.Undecided undecided
                ? undecided
                : undecided("equal wherever both have a value, but it stayed open whether the rest is a null set");
    }

    private static Decision.Undecided undecided(String reason) {
        return new Decision.Undecided(
                Decision.Reason.DEFINEDNESS, 0, Optional.empty(), new NoCertificate(false, reason));
    }

    private Optional<Counterexample> isolated(Decision decision) {
        try {
            return OrdinaryPoint.of(
                    decision, function, equality.options().budget().instructions());
        } catch (BudgetException | ShapeException beyond) {
            return Optional.empty();
        }
    }

    private static boolean isEverywhere(Decision decision) {
        return decision instanceof Decision.Equal equal && equal.except() == Except.NONE;
    }

    private static boolean isEqual(Decision decision) {
        return decision instanceof Decision.Equal equal && equal.except() != Except.DOMAIN;
    }

    /** The expression where the function has a value. */
    private Expression whereDefined(Expression expression) {
        Expression all = function.shape().isScalar() ? function : new Operate(TensorOperation.SUM, List.of(function));
        return isTotal(function) ? expression : and(expression, all);
    }

    /** The first expression where the second has a value. */
    private static Expression and(Expression first, Expression second) {
        return new Add(List.of(first, new Multiply(List.of(ZERO, second))));
    }

    /** Whether an expression is proved to have a value wherever the function has one. */
    private boolean isDefinedLikeFunction(Expression restricted) {
        if (isTotal(restricted)) {
            return true;
        }
        Expression zero = new Expression.Fill(Rational.ZERO, restricted.shape());
        Decision decision = equality.decide(new Multiply(List.of(ZERO, restricted)), whereDefined(zero));
        return decision.verdict() == Decision.Verdict.EQUAL;
    }

    /** Whether it is plain at the chosen sizes that every entry has a value at every point. */
    private boolean isTotal(Expression expression) {
        try {
            for (Sizes sizes : equality.sizes(claim, derivative)) {
                ProgramBuilder builder =
                        new ProgramBuilder(equality.options().budget().instructions());
                for (Instruction entry :
                        new Lowering(builder, sizes).lower(expression).entries()) {
                    if (!entry.isTotal()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (BudgetException | ShapeException beyond) {
            return false;
        }
    }
}
