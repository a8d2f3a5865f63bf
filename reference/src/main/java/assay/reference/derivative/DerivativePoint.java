package assay.reference.derivative;

import assay.reference.certify.Columns;
import assay.reference.difference.Accuracy;
import assay.reference.difference.CertifiedDifference;
import assay.reference.difference.Difference;
import assay.reference.difference.GeneralizedGradient;
import assay.reference.difference.KinkPolicy;
import assay.reference.difference.OneSidedDerivatives;
import assay.reference.difference.OrdinaryDifferences;
import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Sizes;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Derivatives;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function at one exact point, with what a claim says of its derivatives there. The derivatives themselves can be had
 * in two ways that share nothing: by exact differentiation, and by certified differences. A derivative by a quantity is
 * one by a step that is added to the quantity's value.
 */
public final class DerivativePoint {
    private static final int PRECISION = 256;
    private static final int RATIONAL_BITS = 4096;
    private static final int CAPACITY = 100_000;

    private final ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private final Lowering lowering;
    private final Derivative subject;
    private final DerivativeLayout layout;
    private final Tensor<Instruction> outputs;
    private final Tensor<Instruction> variables;
    private final List<DerivativeCoordinate> coordinates;
    private final Map<DerivativeCoordinate, Exact> claims = new HashMap<>();
    private final Map<List<Integer>, List<Exact>> derivatives = new HashMap<>();
    private final Map<DerivativeSide, List<Exact>> sides = new EnumMap<>(DerivativeSide.class);
    private final Point point;
    private final ExactSystem arithmetic = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
    private final CertifiedDifference differences;

    /**
     * A function at a point.
     *
     * @param subject the derivative that is asked for
     * @param claim the claimed derivatives, in the layout
     * @param at the values of the inputs by their names, such as {@code W[1,2]}; others are chosen
     * @throws assay.reference.program.BudgetException if the programs are too long
     */
    public DerivativePoint(
            Derivative subject, Expression claim, DerivativeLayout layout, Sizes sizes, Map<String, Rational> at) {
        Expression arranged = layout.of(subject).orElseThrow();
        this.lowering = new Lowering(builder, sizes);
        this.subject = subject;
        this.layout = layout;
        if (subject.at().isPresent()) {
            Symbol step = new Symbol(
                    "~" + subject.variable().name(), subject.variable().shape(), Domain.REAL);
            this.variables = lowering.lower(step);
            Tensor<Instruction> moved = lowering.lower(subject.at().get()).zip(variables, builder::add);
            this.outputs =
                    new Lowering(builder, sizes, Map.of(subject.variable().name(), moved)).lower(subject.function());
        } else {
            this.variables = lowering.lower(subject.variable());
            this.outputs = lowering.lower(subject.function());
        }
        List<Instruction> claimed =
                lowering.lower(Columns.asVector(claim, arranged.shape())).entries();
        this.coordinates = DerivativeCoordinate.places(
                        subject.function().shape(), subject.variable().shape(), layout, claim.shape(), sizes)
                .entries();
        Point chosen = new PointSource(builder.inputs(), "").point(0);
        List<Rational> values = new ArrayList<>();
        for (int k = 0; k < chosen.values().size(); k++) {
            Input input = builder.inputs().get(k);
            values.add(
                    input.symbol().startsWith("~")
                            ? Rational.ZERO
                            : at.getOrDefault(input.toString(), chosen.values().get(k)));
        }
        this.point = new Point(builder.inputs(), values);
        List<Exact> claimedValues = evaluate(claimed);
        for (int k = 0; k < coordinates.size(); k++) {
            claims.put(coordinates.get(k), claimedValues.get(k));
        }
        this.differences = new CertifiedDifference(builder, outputs.entries(), point.values(), Accuracy.DEFAULT);
    }

    /** The values of instructions here. */
    List<Exact> evaluate(List<Instruction> instructions) {
        List<Exact> arguments =
                point.values().stream().map(arithmetic::constant).toList();
        return builder.program(instructions).evaluate(arithmetic, arguments);
    }

    /** All partial derivatives, in the order of the claim's entries. */
    public List<DerivativeCoordinate> coordinates() {
        return coordinates;
    }

    /** The point. */
    public Point point() {
        return point;
    }

    /** What is claimed of a partial derivative here. */
    public Exact claimed(DerivativeCoordinate coordinate) {
        return claims.getOrDefault(coordinate, Exact.UNKNOWN);
    }

    /** A partial derivative by exact differentiation. */
    public Exact derivative(DerivativeCoordinate coordinate) {
        List<Exact> row = derivatives.computeIfAbsent(coordinate.function(), any -> {
            Instruction output = outputs.entries().get(output(coordinate));
            return evaluate(Derivatives.of(builder, output, variables.entries()));
        });
        return row.get(flat(variables.dimensions(), coordinate.variable()));
    }

    /**
     * The partial derivatives from both sides by exact differentiation; empty if one is not known.
     *
     * @throws assay.reference.program.BudgetException if the programs are too long
     */
    Optional<OneSidedDerivatives> sides(DerivativeCoordinate coordinate) {
        int position = coordinates.indexOf(coordinate);
        Exact left = side(DerivativeSide.LEFT).get(position);
        Exact right = side(DerivativeSide.RIGHT).get(position);
        return left.isDefined() && right.isDefined()
                ? Optional.of(new OneSidedDerivatives(left, right))
                : Optional.empty();
    }

    /**
     * The value that a convention gives a partial derivative on a kink, by exact differentiation.
     *
     * @throws assay.reference.program.BudgetException if the programs are too long
     */
    Exact conventional(DerivativeCoordinate coordinate, KinkPolicy.Convention convention) {
        int position = coordinates.indexOf(coordinate);
        Exact idle = side(DerivativeSide.IDLE).get(position);
        Exact active = side(DerivativeSide.ACTIVE).get(position);
        Exact share = arithmetic.multiply(arithmetic.constant(convention.value()), arithmetic.subtract(active, idle));
        return arithmetic.add(idle, share);
    }

    private List<Exact> side(DerivativeSide side) {
        return sides.computeIfAbsent(
                side,
                any -> evaluate(lowering.lower(layout.of(subject.from(side)).orElseThrow())
                        .entries()));
    }

    /** A partial derivative by certified differences. */
    public Difference difference(DerivativeCoordinate coordinate) {
        return differences.by(output(coordinate), input(coordinate));
    }

    /**
     * The derivative of one entry of the function along a direction, by certified differences.
     *
     * @param output the position of the entry
     * @param direction a component for each entry of the variable
     */
    Difference along(int output, List<Rational> direction) {
        List<Rational> all = new ArrayList<>();
        for (int k = 0; k < point.values().size(); k++) {
            all.add(Rational.ZERO);
        }
        for (int k = 0; k < direction.size(); k++) {
            all.set(position(k), direction.get(k));
        }
        return differences.along(output, all);
    }

    /** Whether the domain of a coordinate ends here. */
    boolean isOnBorder(DerivativeCoordinate coordinate) {
        return subject.at().isEmpty()
                && subject.variable().domain() == Domain.Named.NONNEGATIVE
                && point.values().get(input(coordinate)).isZero();
    }

    /** Whether one entry of the function is proved to have no value here. */
    boolean isUndefined(int output) {
        return evaluate(List.of(outputs.entries().get(output))).get(0).isUndefined();
    }

    /** The generalised gradient of one entry of the function, by the positions of all inputs. */
    GeneralizedGradient generalizedGradient(int output) {
        return differences.generalizedGradient(output);
    }

    /** The table of ordinary differences in doubles of what is claimed for one entry of the function. */
    public List<OrdinaryDifferences.Row> table(int output) {
        double[] at = OrdinaryDifferences.doubles(variables.entries().stream()
                .map(entry -> point.values().get(entry.parameter()))
                .toList());
        double[] claimed = row(output).stream()
                .mapToDouble(coordinate -> middle(claimed(coordinate)))
                .toArray();
        Program function = builder.program(List.of(outputs.entries().get(output)));
        return OrdinaryDifferences.table(moved -> value(function, moved), at, claimed, OrdinaryDifferences.USUAL_STEP);
    }

    private double value(Program function, double[] moved) {
        List<Interval> arguments =
                new ArrayList<>(point.values().stream().map(Interval::of).toList());
        for (int k = 0; k < moved.length; k++) {
            arguments.set(position(k), Interval.of(moved[k]));
        }
        Interval value = function.evaluate(IntervalSystem.INSTANCE, arguments).get(0);
        return value.lo() / 2 + value.hi() / 2;
    }

    private static double middle(Exact value) {
        if (!value.isDefined()) {
            return Double.NaN;
        }
        Ball ball = value.enclosure(new BallSystem(PRECISION));
        return ball.lower().add(ball.upper()).divide(Rational.TWO).doubleValue();
    }

    /** The coordinates of one entry of the function, by the positions of the entries of the variable. */
    public List<DerivativeCoordinate> row(int output) {
        List<DerivativeCoordinate> row = new ArrayList<>();
        for (int k = 0; k < variables.entries().size(); k++) {
            row.add(new DerivativeCoordinate(index(outputs.dimensions(), output), index(variables.dimensions(), k)));
        }
        return row;
    }

    /** The number of entries of the function. */
    public int outputs() {
        return outputs.entries().size();
    }

    ProgramBuilder builder() {
        return builder;
    }

    /** The entries of the function. */
    List<Instruction> functions() {
        return outputs.entries();
    }

    /** The entries of the variable. */
    List<Instruction> variables() {
        return variables.entries();
    }

    ExactSystem arithmetic() {
        return arithmetic;
    }

    /** The position of the coordinate's entry of the function. */
    int output(DerivativeCoordinate coordinate) {
        return flat(outputs.dimensions(), coordinate.function());
    }

    /** The position of the coordinate's input. */
    int input(DerivativeCoordinate coordinate) {
        return position(flat(variables.dimensions(), coordinate.variable()));
    }

    private int position(int variable) {
        return variables.entries().get(variable).parameter();
    }

    private static int flat(List<Integer> dimensions, List<Integer> index) {
        int position = 0;
        for (int axis = 0; axis < dimensions.size(); axis++) {
            position = position * dimensions.get(axis) + index.get(axis) - 1;
        }
        return position;
    }

    private static List<Integer> index(List<Integer> dimensions, int position) {
        Integer[] index = new Integer[dimensions.size()];
        int rest = position;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            index[axis] = rest % dimensions.get(axis) + 1;
            rest /= dimensions.get(axis);
        }
        return List.of(index);
    }
}
