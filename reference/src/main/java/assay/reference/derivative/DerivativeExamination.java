package assay.reference.derivative;

import assay.reference.certify.Counterexample;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.Difference;
import assay.reference.difference.Judgement;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a claimed derivative, and holds the exact derivative against certified differences where it was used: at the
 * point of a counterexample, or at some point where the claim is right. If the two contradict each other the engine is at
 * fault, and its finding is worth nothing.
 */
public final class DerivativeExamination {
    private final Equality equality;
    private final Optional<KinkPolicy> kinks;

    /** Examinations by this decision procedure that ask nothing on kinks. */
    public DerivativeExamination(Equality equality) {
        this(equality, Optional.empty());
    }

    /**
     * Examinations by this decision procedure.
     *
     * @param kinks what a claim must be where the function changes its piece; empty to leave out null sets
     */
    public DerivativeExamination(Equality equality, Optional<KinkPolicy> kinks) {
        this.equality = equality;
        this.kinks = kinks;
    }

    /** The same that asks this on kinks. */
    public DerivativeExamination with(KinkPolicy policy) {
        return new DerivativeExamination(equality, Optional.of(policy));
    }

    /**
     * What was found.
     *
     * @param finding the finding on the formula
     * @param evidence what differences show at the point of a counterexample, if the claim is wrong
     * @param fault how the exact derivative and certified differences contradict each other; empty if they do not
     */
    public record Report(DerivativeFinding finding, Optional<Evidence> evidence, Optional<String> fault) {}

    /**
     * One coordinate at the point of a counterexample.
     *
     * @param point the point
     * @param coordinate the partial derivative in which the claim is wrong
     * @param difference the partial derivative by certified differences
     */
    public record Evidence(DerivativePoint point, DerivativeCoordinate coordinate, Difference difference) {}

    /**
     * The report on a claim.
     *
     * @param subject the derivative that is asked for
     * @param asked the layout that the claim must have; empty to recognise any
     * @throws IllegalArgumentException if the derivative cannot be written in the layout that is asked
     */
    public Report examine(Derivative subject, Expression claim, Optional<DerivativeLayout> asked) {
        DerivativeFinding finding = new DerivativeCheck(equality, kinks).check(subject, claim, asked);
        try {
            if (finding instanceof Wrong wrong) {
                return wrong(subject, claim, wrong);
            }
            if (finding instanceof Right right) {
                return new Report(right, Optional.empty(), contradiction(subject, claim, right));
            }
        } catch (BudgetException | ShapeException beyond) {
            return new Report(finding, Optional.empty(), Optional.empty());
        }
        return new Report(finding, Optional.empty(), Optional.empty());
    }

    private Report wrong(Derivative subject, Expression claim, Wrong wrong) {
        Counterexample at = wrong.certificate();
        DerivativePoint point = new DerivativePoint(subject, claim, wrong.layout(), at.sizes(), at.at());
        Tensor<DerivativeCoordinate> places = DerivativeCoordinate.places(
                subject.function().shape(), subject.variable().shape(), wrong.layout(), claim.shape(), at.sizes());
        DerivativeCoordinate coordinate =
                places.at(at.entry().stream().mapToInt(k -> k - 1).toArray());
        Evidence evidence = new Evidence(point, coordinate, point.difference(coordinate));
        return new Report(wrong, Optional.of(evidence), contradiction(evidence).or(() -> kept(point)));
    }

    /** How differences say that a claim keeps the policy where the rules say that it does not. */
    private Optional<String> kept(DerivativePoint point) {
        return kinks.filter(policy -> PointJudgement.of(point, policy, false).whole() == Judgement.ACCEPTED)
                .map(policy -> "by differentiation the claim breaks the policy '" + policy
                        + "', by differences it keeps it, at " + point.point().named());
    }

    /**
     * A claim at a point.
     *
     * @param layout the layout of the claim
     * @param at the values of entries by their names; others are chosen
     * @param given the values of symbolic sizes; others are the least
     * @throws BudgetException if the programs are too long
     * @throws ShapeException if they cannot be written out at these sizes
     */
    public DerivativePoint point(
            Derivative subject, Expression claim, DerivativeLayout layout, Map<String, Rational> at, Sizes given) {
        Expression derivative = layout.of(subject).orElseThrow();
        Map<String, Integer> sizes =
                new HashMap<>(equality.sizes(claim, derivative).get(0).values());
        sizes.putAll(given.values());
        return new DerivativePoint(subject, claim, layout, new Sizes(sizes), at);
    }

    private Optional<String> contradiction(Derivative subject, Expression claim, Right right) {
        DerivativePoint point = point(subject, claim, right.layout(), Map.of(), Sizes.NONE);
        return CoordinateSearch.inRow(point, 0, point::derivative).wrong().stream()
                .findFirst()
                .map(found -> contradiction(
                        point,
                        found.coordinate(),
                        found.claimed(),
                        found.derivative().value()));
    }

    private static Optional<String> contradiction(Evidence evidence) {
        Exact derivative = evidence.point().derivative(evidence.coordinate());
        return evidence.difference()
                .derivative()
                .filter(enclosed -> derivative.isDefined() && derivative.disjoint(enclosed))
                .map(enclosed -> contradiction(evidence.point(), evidence.coordinate(), derivative, enclosed));
    }

    private static String contradiction(
            DerivativePoint point, DerivativeCoordinate coordinate, Exact derivative, Exact difference) {
        return "by differentiation " + coordinate + " is " + derivative + ", by differences " + difference + ", at "
                + point.point().named();
    }
}
