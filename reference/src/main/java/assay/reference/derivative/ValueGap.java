package assay.reference.derivative;

import assay.reference.certify.Counterexample;
import assay.reference.certify.DomainCheck;
import assay.reference.certify.Range;
import assay.reference.decide.Equality;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.refute.Comparison;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Regions of the domain in which a claim or a derivative has values: boxes around points, on all of which interval
 * arithmetic proves it. A single point without a value is no gap.
 */
final class ValueGap {
    private static final Rational RADIUS = Rational.of(1, 1L << 30);
    private static final int DIGITS = 8;

    private final Equality equality;
    private final Expression claim;
    private final Expression derivative;

    /** The search for a gap of a claim against a derivative of the same shape. */
    ValueGap(Equality equality, Expression claim, Expression derivative) {
        this.equality = equality;
        this.claim = claim;
        this.derivative = derivative;
    }

    /** The midpoint of a region in which the claim has no value though the derivative has one, if one is found. */
    Optional<Counterexample> find() {
        return search(ValueGap::gap);
    }

    /** Whether a region was found in which the derivative has a value. */
    boolean isDerivativeSomewhere() {
        return search((comparison, point) -> {
                    List<Interval> box = box(point);
                    List<Instruction> entries = comparison.positions().stream()
                            .map(comparison::right)
                            .toList();
                    boolean all = comparison.builder().program(entries).evaluate(IntervalSystem.INSTANCE, box).stream()
                            .allMatch(Interval::isDefined);
                    return all ? Optional.of(point) : Optional.<Point>empty();
                })
                .isPresent();
    }

    /** What is found first at one of the first points of the domain. */
    private <T> Optional<T> search(BiFunction<Comparison, Point, Optional<T>> finder) {
        try {
            for (Sizes sizes : equality.sizes(claim, derivative)) {
                Comparison comparison = Comparison.of(
                        claim,
                        derivative,
                        sizes,
                        Map.of(),
                        equality.options().budget().instructions());
                PointSource source = new PointSource(
                        comparison.builder().inputs(), equality.options().seed());
                for (int n = 0; n < equality.options().budget().points(); n++) {
                    Point point = source.point(n);
                    Optional<T> found = DomainCheck.holds(point.inputs(), point.values())
                            ? finder.apply(comparison, point)
                            : Optional.empty();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (BudgetException | ShapeException beyond) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<Interval> box(Point point) {
        List<Interval> box = new ArrayList<>();
        for (int k = 0; k < point.values().size(); k++) {
            boolean single = isDiscrete(point.inputs().get(k).domain());
            box.add(around(point.values().get(k), single ? Rational.ZERO : RADIUS));
        }
        return box;
    }

    private static Optional<Counterexample> gap(Comparison comparison, Point point) {
        List<Interval> box = box(point);
        for (int position : comparison.open()) {
            Program program =
                    comparison.builder().program(List.of(comparison.left(position), comparison.right(position)));
            List<Interval> values = program.evaluate(IntervalSystem.INSTANCE, box);
            if (values.get(0).isUndefined() && values.get(1).isBounded()) {
                return Optional.of(new Counterexample(
                        Counterexample.Place.DEFINEDNESS,
                        comparison.sizes(),
                        point.named(),
                        comparison.entry(position),
                        Range.Undefined.UNDEFINED,
                        range(values.get(1))));
            }
        }
        return Optional.empty();
    }

    private static boolean isDiscrete(Domain domain) {
        return domain == Domain.Named.INTEGER
                || domain == Domain.Named.POSITIVE_INTEGER
                || domain == Domain.Named.ONE_HOT;
    }

    private static Interval around(Rational value, Rational radius) {
        Interval low = Interval.of(value.subtract(radius));
        Interval high = Interval.of(value.add(radius));
        return low.hull(high);
    }

    private static Range range(Interval interval) {
        return new Range.Between(
                new BigDecimal(interval.lo()).round(new MathContext(DIGITS, RoundingMode.FLOOR)),
                new BigDecimal(interval.hi()).round(new MathContext(DIGITS, RoundingMode.CEILING)));
    }
}
