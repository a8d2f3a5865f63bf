package assay.reference.control;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeExamination;
import assay.reference.derivative.DerivativeFinding;
import assay.reference.difference.Accuracy;
import assay.reference.difference.CertifiedDifference;
import assay.reference.difference.Difference;
import assay.reference.difference.DifferenceRefutation;
import assay.reference.difference.GradientCheck;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.layer.Forward;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds claims about one layer against certified differences of its program, and against the rules of differentiation. */
final class ControlCheck {
    private static final int CAPACITY = 200_000;
    private static final ExactSystem NUMBERS = new ExactSystem(new BallSystem(512), 4096);

    private final ControlFormulas formulas;
    private final ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private final Instruction function;
    private final List<Integer> operand;
    private final List<Place> places = new ArrayList<>();

    /** The function at a point: its differences, the one along the direction, and all partial derivatives. */
    private record Place(
            ControlPoint point, CertifiedDifference differences, Difference along, List<Difference> gradient) {}

    ControlCheck(Control control) {
        this.formulas = new ControlFormulas(control);
        Map<String, Tensor<Instruction>> inputs = new LinkedHashMap<>();
        for (Expression.Symbol symbol : formulas.variables()) {
            inputs.put(
                    symbol.name(),
                    builder.inputs(
                            symbol.name(),
                            symbol.shape().dimensions().stream()
                                    .map(axis -> axis.at(Sizes.NONE))
                                    .toList(),
                            symbol.domain()));
        }
        this.function = function(ControlLayers.of(control.name()), inputs);
        List<Instruction> entries = inputs.getOrDefault(control.variable(), Tensor.vector(List.of()))
                .entries();
        this.operand = entries.stream().map(Instruction::parameter).toList();
        for (ControlPoint point : ControlPoint.of(control, formulas)) {
            Instruction shifted = builder.add(function, builder.constant(point.plus()));
            CertifiedDifference at = new CertifiedDifference(builder, List.of(shifted), point.at(), Accuracy.DEFAULT);
            places.add(new Place(point, at, at.along(0, point.direction()), at.gradient(0)));
        }
    }

    /** The loss, or the sum of the layer's entries times those of G. */
    private Instruction function(Forward layer, Map<String, Tensor<Instruction>> inputs) {
        Tensor<Instruction> g = inputs.getOrDefault("G", Tensor.scalar(builder.constant(Rational.ONE)));
        List<Tensor<Instruction>> operands = new ArrayList<>(inputs.values());
        if (inputs.containsKey("G")) {
            operands.remove(operands.size() - 1);
        }
        Instruction sum = builder.constant(Rational.ZERO);
        for (Instruction product :
                layer.of(builder, operands).zip(g, builder::multiply).entries()) {
            sum = builder.add(sum, product);
        }
        return sum;
    }

    ControlFormulas formulas() {
        return formulas;
    }

    /** Whether the written function and the layer have enclosures in common at every point. */
    boolean functionIsTheLayer() {
        Instruction written =
                new Lowering(builder, Sizes.NONE).lower(formulas.function()).entry();
        for (Place place : places) {
            List<Exact> values = evaluate(List.of(function, written), place.point());
            if (!values.get(0).isDefined() || values.get(0).disjoint(values.get(1))) {
                return false;
            }
        }
        return true;
    }

    private List<Exact> evaluate(List<Instruction> outputs, ControlPoint point) {
        return builder.program(outputs)
                .evaluate(NUMBERS, point.at().stream().map(NUMBERS::constant).toList());
    }

    /** What came of a claim. */
    record Result(
            String rules,
            Set<String> refutedAt,
            Set<String> doubtfulAt,
            Set<String> consistentAt,
            Set<String> silentAt,
            int wrongEntries,
            String offBy,
            boolean wrongAtJoint) {

        /** What both together say. */
        String verdict() {
            if (!refutedAt.isEmpty() || rules.startsWith("different") || wrongAtJoint) {
                return "refuted";
            }
            if (!doubtfulAt.isEmpty() || !rules.startsWith("equal")) {
                return "undecided";
            }
            return rules.startsWith("equal,") ? "proved" : "proved but for kinks";
        }
    }

    Result check(Expression claim) {
        List<Instruction> entries =
                new Lowering(builder, Sizes.NONE).lower(claim).entries();
        if (entries.size() != operand.size()) {
            throw new AssertionError(entries.size() + " entries for " + operand.size());
        }
        Set<String> refuted = new LinkedHashSet<>();
        Set<String> doubtful = new LinkedHashSet<>();
        Set<String> consistent = new LinkedHashSet<>();
        Set<String> silent = new LinkedHashSet<>();
        String offBy = "";
        int wrong = 0;
        for (Place place : places) {
            String region = place.point().region();
            List<Exact> claimed = evaluate(entries, place.point());
            Exact along = along(claimed, place.point());
            Optional<DifferenceRefutation> refutation = new GradientCheck(place.differences(), 0, everywhere(entries))
                    .along(place.point().direction());
            int disjoint = disjoint(claimed, place);
            wrong = wrong == 0 ? disjoint : wrong;
            if (refutation.isPresent() || disjoint > 0) {
                offBy = offBy.isEmpty() && refutation.isPresent() ? offBy(refutation.get()) : offBy;
                refuted.add(region);
            } else if (isDoubtful(along, place.along())) {
                doubtful.add(region);
            } else if (place.along().derivative().isPresent() && along.isDefined()) {
                consistent.add(region);
            } else {
                silent.add(region);
            }
        }
        consistent.removeAll(refuted);
        silent.removeAll(refuted);
        silent.removeAll(consistent);
        silent.removeAll(doubtful);
        String rules = rules(claim);
        boolean wrongAtJoint = !doubtful.isEmpty() && rules.startsWith("equal") && isWrongSomewhere(claim);
        return new Result(rules, refuted, doubtful, consistent, silent, wrong, offBy, wrongAtJoint);
    }

    /** Whether the claim is refuted where there is a derivative, if points where smooth pieces meet count too. */
    private boolean isWrongSomewhere(Expression claim) {
        DerivativeExamination.Report report = new DerivativeExamination(
                        new Equality(), Optional.of(KinkPolicy.Named.EXACT_WHERE_DIFFERENTIABLE))
                .examine((Expression.Derivative) formulas.gradient(), claim, Optional.empty());
        return report.fault().isEmpty() && report.finding() instanceof DerivativeFinding.Wrong;
    }

    /** The claims for all inputs; the direction is zero along those that are not the operand's. */
    private List<Instruction> everywhere(List<Instruction> entries) {
        List<Instruction> all =
                new ArrayList<>(Collections.nCopies(builder.inputs().size(), builder.constant(Rational.ZERO)));
        for (int k = 0; k < operand.size(); k++) {
            all.set(operand.get(k), entries.get(k));
        }
        return all;
    }

    /** The number of entries that are proved wrong by the partial derivatives. */
    private int disjoint(List<Exact> claimed, Place place) {
        int count = 0;
        for (int k = 0; k < operand.size(); k++) {
            Optional<Exact> partial = place.gradient().get(operand.get(k)).derivative();
            Exact claim = claimed.get(k);
            count += partial.filter(value -> claim.disjoint(value)).isPresent() ? 1 : 0;
        }
        return count;
    }

    /** The number of entries of the operand. */
    int entries() {
        return operand.size();
    }

    /**
     * Whether the derivatives from both sides may be the same number, but neither may be the claimed one: the claim is
     * wrong if there is a derivative, and that is not proved.
     */
    private static boolean isDoubtful(Exact claimed, Difference difference) {
        return difference instanceof Difference.Kink kink
                && kink.oneSided()
                        .filter(sides ->
                                !sides.differ() && claimed.disjoint(sides.left()) && claimed.disjoint(sides.right()))
                        .isPresent();
    }

    private Exact along(List<Exact> claim, ControlPoint point) {
        Exact sum = Exact.ZERO;
        for (int k = 0; k < operand.size(); k++) {
            Exact component = NUMBERS.constant(point.direction().get(operand.get(k)));
            sum = NUMBERS.add(sum, NUMBERS.multiply(claim.get(k), component));
        }
        return sum;
    }

    /** The distance of the two as a share of the derivative, to two digits. */
    private static String offBy(DifferenceRefutation refutation) {
        Rational right = middle(refutation.derivative());
        Rational distance = middle(refutation.claim()).subtract(right).abs();
        double share =
                distance.divide(right.isZero() ? Rational.ONE : right.abs()).doubleValue();
        return String.format(Locale.ROOT, "%.1e", share);
    }

    private static Rational middle(Exact value) {
        Ball ball = value.enclosure(new BallSystem(256));
        return ball.lower().add(ball.upper()).multiply(Rational.HALF);
    }

    private String rules(Expression claim) {
        Decision decision = new Equality().decide(claim, formulas.gradient());
        if (decision instanceof Decision.Equal equal) {
            return "equal"
                    + switch (equal.except()) {
                        case NONE -> "";
                        case DOMAIN -> " where the rules give a derivative";
                        case NULL_SET -> " but for a null set";
                    }
                    + ", " + equal.certificate().kind();
        }
        return decision.verdict().spelling();
    }
}
