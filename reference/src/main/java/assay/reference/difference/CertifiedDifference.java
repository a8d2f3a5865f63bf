package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Derivatives of instructions at one exact point, as finite differences with a proved bound on their error. No rule of
 * differentiation is used, so that they can be held against everything that uses one.
 *
 * <p>A guard that is strictly signed at the point keeps its sign nearby, and its choice is replaced by the branch that is
 * taken. Where a guard is zero the two sides of the line are treated apart.
 */
public final class CertifiedDifference {
    private static final int PRECISION = 256;
    private static final int RATIONAL_BITS = 4096;
    private static final int FINEST_GRADIENT = 1024;

    private final ProgramBuilder builder;
    private final List<Instruction> outputs;
    private final List<Rational> at;
    private final Accuracy accuracy;
    private final PointSigns signs;

    /**
     * The derivatives of some instructions at a point.
     *
     * @param builder what built the instructions
     * @param outputs the functions
     * @param at the point: one value for each input of the builder, by its position
     * @param accuracy how narrow the enclosures should be
     */
    public CertifiedDifference(
            ProgramBuilder builder, List<Instruction> outputs, List<Rational> at, Accuracy accuracy) {
        if (at.size() != builder.inputs().size()) {
            throw new IllegalArgumentException(
                    at.size() + " values for " + builder.inputs().size() + " inputs");
        }
        this.builder = builder;
        this.outputs = List.copyOf(outputs);
        this.at = List.copyOf(at);
        this.accuracy = accuracy;
        this.signs = new PointSigns(builder, outputs, at, accuracy);
    }

    /** The point. */
    public List<Rational> at() {
        return at;
    }

    /** The functions. */
    public List<Instruction> outputs() {
        return outputs;
    }

    /** How narrow the enclosures should be. */
    public Accuracy accuracy() {
        return accuracy;
    }

    /** What built the functions. */
    public ProgramBuilder builder() {
        return builder;
    }

    /**
     * The partial derivative by one input.
     *
     * @param output the position of the function
     * @param position the position of the input
     */
    public Difference by(int output, int position) {
        return along(output, Line.alongCoordinate(at, position));
    }

    /**
     * The derivative of {@code t ↦ f(x + t u)} at 0.
     *
     * @param output the position of the function
     * @param direction the direction u, one component for each input
     */
    public Difference along(int output, List<Rational> direction) {
        return along(output, new Line(at, direction));
    }

    /**
     * The enclosure computed again from what is recorded of it, without any search; empty if the record does not hold, or
     * is one of local differences or of a kink.
     *
     * @param output the position of the function
     * @param direction the direction that the record is about
     * @param evidence the record
     */
    public Optional<Exact> repeat(int output, List<Rational> direction, Evidence evidence) {
        Line line = new Line(at, direction);
        Piece piece = new Piece(builder, List.of(outputs.get(output)), signs, Side.right(line, accuracy));
        boolean smooth = piece.undecided().isEmpty()
                && piece.crossed().isEmpty()
                && piece.notAnalytic(piece.guards(), at, accuracy).isEmpty();
        if (!smooth) {
            return Optional.empty();
        }
        CauchyDifference difference =
                new CauchyDifference(piece.builder(), piece.outputs().get(0), line, accuracy);
        if (evidence instanceof Evidence.Cauchy cauchy) {
            return difference.repeat(cauchy).map(Exact::in);
        }
        return evidence instanceof Evidence.Polynomial polynomial ? difference.repeat(polynomial) : Optional.empty();
    }

    /**
     * All partial derivatives of one function.
     *
     * @param output the position of the function
     * @return one outcome for each input, by its position
     */
    public List<Difference> gradient(int output) {
        Optional<Piece> piece = still(output);
        Set<Integer> apart = piece.map(Piece::inputsOfZeros).orElse(Set.of());
        Optional<List<Difference>> together = piece.flatMap(this::accumulated);
        List<Difference> result = new ArrayList<>();
        for (int k = 0; k < at.size(); k++) {
            result.add(
                    together.isPresent() && !apart.contains(k) ? together.get().get(k) : by(output, k));
        }
        return result;
    }

    /**
     * All partial derivatives of one function in double intervals, at the cost of a few evaluations; empty where
     * the function is not proved to be analytic.
     *
     * @param output the position of the function
     * @return one interval for each input, by its position; a bottom where nothing is known
     */
    public Optional<List<Interval>> gradientInDoubles(int output) {
        return still(output)
                .flatMap(piece -> LocalDifferences.gradient(
                                piece.builder(),
                                piece.outputs().get(0),
                                at,
                                IntervalSystem.INSTANCE,
                                KernelSlope.inDoubles())
                        .map(gradient -> {
                            List<Interval> known = new ArrayList<>(gradient);
                            piece.inputsOfZeros().forEach(k -> known.set(k, Interval.UNKNOWN));
                            return known;
                        }));
    }

    /**
     * The piece in which guards that are zero at the point stay zero: the function itself along every coordinate on which
     * these do not depend.
     */
    private Optional<Piece> still(int output) {
        Piece piece = new Piece(builder, List.of(outputs.get(output)), signs, (any, guard) -> Sign.ZERO);
        return piece.undecided().isEmpty()
                        && piece.notAnalytic(piece.guards(), at, accuracy).isEmpty()
                ? Optional.of(piece)
                : Optional.empty();
    }

    private Optional<List<Difference>> accumulated(Piece piece) {
        Optional<List<Difference>> best = Optional.empty();
        Accuracy all = new Accuracy(accuracy.bits(), Math.min(accuracy.maxPrecision(), FINEST_GRADIENT));
        for (int precision : all.precisions()) {
            BallSystem balls = new BallSystem(precision);
            Optional<List<Ball>> found = LocalDifferences.gradient(
                    piece.builder(), piece.outputs().get(0), at, balls, KernelSlope.inBalls(balls));
            if (found.isPresent() && found.get().stream().allMatch(Ball::isModerate)) {
                best = found.map(gradient -> enclosed(gradient, precision));
                if (isReached(found.get())) {
                    return best;
                }
            }
        }
        return best;
    }

    private static List<Difference> enclosed(List<Ball> gradient, int precision) {
        Evidence evidence = new Evidence.Accumulated(precision);
        return gradient.stream()
                .<Difference>map(ball -> new Difference.Enclosed(Exact.in(ball), evidence))
                .toList();
    }

    private boolean isReached(List<Ball> gradient) {
        if (gradient.stream().allMatch(accuracy::isPlainlyReached)) {
            return true;
        }
        Rational scale = Rational.ZERO;
        for (Ball ball : gradient) {
            scale = scale.max(ball.lower().abs()).max(ball.upper().abs());
        }
        for (Ball ball : gradient) {
            if (!accuracy.isReached(ball, scale)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The gradients of all open cells that meet at the point. Cells are told apart by the slopes of the guards that are
     * zero there, so that it is complete where these are linear, and else where none of them is flat.
     *
     * @param output the position of the function
     */
    public GeneralizedGradient generalizedGradient(int output) {
        Instruction function = outputs.get(output);
        AdjacentCells cells = new AdjacentCells(builder, function, signs, at, accuracy);
        boolean complete = cells.isComplete();
        List<List<Exact>> gradients = new ArrayList<>();
        for (Piece piece : cells.pieces()) {
            List<Exact> gradient = new ArrayList<>();
            if (gap(function, piece).isEmpty()) {
                for (int k = 0; k < at.size(); k++) {
                    derivative(piece, Line.alongCoordinate(at, k)).derivative().ifPresent(gradient::add);
                }
            }
            if (gradient.size() == at.size()) {
                gradients.add(gradient);
            } else {
                complete = false;
            }
        }
        return new GeneralizedGradient(gradients, complete);
    }

    private Difference along(int output, Line line) {
        Instruction function = outputs.get(output);
        Piece right = new Piece(builder, List.of(function), signs, Side.right(line, accuracy));
        if (right.crossed().isEmpty()) {
            return right.undecided().isEmpty()
                    ? derivative(right, line)
                    : new Difference.Undecided(right.undecided().get(0));
        }
        Piece left = new Piece(builder, List.of(function), signs, Side.left(line, accuracy));
        Set<Instruction> crossed = new LinkedHashSet<>(right.crossed());
        crossed.addAll(left.crossed());
        return new Difference.Kink(
                new ArrayList<>(crossed), oneSided(function, left, line), oneSided(function, right, line));
    }

    private Difference derivative(Piece piece, Line line) {
        Optional<Instruction> rough = piece.notAnalytic(piece.guards(), at, accuracy);
        return rough.isPresent()
                ? new Difference.NotAnalytic(rough.get())
                : new CauchyDifference(piece.builder(), piece.outputs().get(0), line, accuracy).derivative();
    }

    /** The derivative of the function on one side, which must go on to the value at the point itself. */
    private Difference oneSided(Instruction function, Piece piece, Line line) {
        if (!piece.undecided().isEmpty()) {
            return new Difference.Undecided(piece.undecided().get(0));
        }
        Optional<Difference> gap = gap(function, piece);
        return gap.isPresent() ? gap.get() : derivative(piece, line);
    }

    /** Why a piece is not proved to go on to the value of the function at the point; empty if it does. */
    private Optional<Difference> gap(Instruction function, Piece piece) {
        Piece still = new Piece(builder, List.of(function), signs, (any, guard) -> Sign.ZERO);
        Program whole = still.builder().program(still.outputs());
        Program part = piece.builder().program(piece.outputs());
        ProgramBuilder point = new ProgramBuilder(2 * builder.capacity());
        List<Instruction> constants = at.stream().map(point::constant).toList();
        if (whole.evaluate(point, constants).get(0)
                != part.evaluate(point, constants).get(0)) {
            ExactSystem numbers = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
            List<Exact> values = at.stream().map(numbers::constant).toList();
            Exact here = whole.evaluate(numbers, values).get(0);
            Exact limit = part.evaluate(numbers, values).get(0);
            if (here.isUndefined()) {
                return Optional.of(new Difference.Undefined());
            }
            if (here.disjoint(limit)) {
                return Optional.of(new Difference.Jump());
            }
            if (!here.isRational() || !here.equals(limit)) {
                return Optional.of(
                        limit.isUndefined()
                                ? new Difference.NotAnalytic(piece.outputs().get(0))
                                : new Difference.Undecided(function));
            }
        }
        return Optional.empty();
    }
}
