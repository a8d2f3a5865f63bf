package assay.reference.derivative;

import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether an exact derivative may be trusted as a reference: at one point it is held against derivatives that were found
 * in other ways, and a wrong one is planted to see that this would be noticed. A check that fails says that the engine is
 * at fault.
 *
 * @param checks all checks, in a fixed order
 */
public record ReferenceAudit(List<Check> checks) {
    private static final Rational PLANTED = Rational.of(1, 1 << 20);

    public ReferenceAudit {
        checks = List.copyOf(checks);
    }

    /** What a check says. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The check could not be made, as at a kink or beyond a budget. */
        OPEN
    }

    /**
     * One check.
     *
     * @param name what is compared, such as {@code reverse = forward}
     * @param detail at which point, or what was found instead
     */
    public record Check(String name, Outcome outcome, String detail) {}

    /** Whether no check failed. */
    public boolean holds() {
        return checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /** Whether every check was made and passed. */
    public boolean isComplete() {
        return checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
    }

    /** The failed checks in a sentence; empty if there are none. */
    public String failures() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(check -> check.name() + ": " + check.detail())
                .collect(Collectors.joining("; "));
    }

    /**
     * The audit of a derivative, at the first sizes and the first point of the domain.
     *
     * @param layout a layout in which the derivative can be written
     */
    public static ReferenceAudit of(Derivative subject, DerivativeLayout layout, Equality equality) {
        try {
            Expression arranged = layout.of(subject).orElseThrow();
            Sizes sizes = equality.sizes(arranged, subject.function()).get(0);
            return of(new DerivativePoint(subject, arranged, layout, sizes, Map.of()));
        } catch (BudgetException | ShapeException beyond) {
            return new ReferenceAudit(List.of(
                    new Check("the reference can be written out", Outcome.OPEN, String.valueOf(beyond.getMessage()))));
        }
    }

    /** The audit of what a point claims, which should be the derivative. */
    static ReferenceAudit of(DerivativePoint point) {
        Accumulations accumulations = new Accumulations(point);
        List<Check> checks = new ArrayList<>();
        checks.add(accumulations.reverseIsForward());
        checks.add(accumulations.dotProduct());
        checks.add(differences(point));
        checks.add(negativeControl(point));
        return new ReferenceAudit(checks);
    }

    private static Check differences(DerivativePoint point) {
        CoordinateSearch.Result result = CoordinateSearch.in(point);
        return result.wrong().stream()
                .findFirst()
                .map(wrong -> new Check(
                        "certified differences",
                        Outcome.FAILED,
                        wrong.coordinate() + " is " + wrong.claimed() + ", by differences "
                                + wrong.derivative().value() + ", at "
                                + point.point().named()))
                .orElseGet(() -> new Check(
                        "certified differences", result.complete() ? Outcome.PASSED : Outcome.OPEN, place(point)));
    }

    /** A planted error in one coordinate must be found there. */
    private static Check negativeControl(DerivativePoint point) {
        DerivativeCoordinate planted =
                point.coordinates().get(point.coordinates().size() / 2);
        CoordinateSearch.Result result = CoordinateSearch.inRow(point, point.output(planted), coordinate -> {
            var claimed = point.claimed(coordinate);
            return coordinate.equals(planted)
                    ? point.arithmetic().add(claimed, point.arithmetic().constant(PLANTED))
                    : claimed;
        });
        boolean found =
                result.wrong().stream().map(CoordinateSearch.Wrong::coordinate).anyMatch(planted::equals);
        String detail = "2^-20 added to " + planted + " is " + (found ? "" : "not ") + "refuted";
        return new Check(
                "a planted error is found",
                found ? Outcome.PASSED : result.complete() ? Outcome.FAILED : Outcome.OPEN,
                detail);
    }

    static String place(DerivativePoint point) {
        return "at " + point.point().named();
    }
}
