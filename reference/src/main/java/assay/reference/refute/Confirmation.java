package assay.reference.refute;

import assay.reference.certify.Counterexample;
import assay.reference.certify.DomainCheck;
import assay.reference.certify.Pieces;
import assay.reference.certify.Range;
import assay.reference.number.Ball;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides at one point whether one entry differs, in balls of rising precision that track exact rationals. Its
 * counterexamples rest on nothing else.
 */
public final class Confirmation {
    private static final int FEWEST_DIGITS = 6;

    private final Comparison comparison;
    private final int position;
    private final Program program;
    private final Pieces pieces;
    private final BallLadder ladder;
    private int agreement;

    /** The confirmation of one open entry of a comparison. */
    Confirmation(Comparison comparison, int position, BallLadder ladder) {
        this.ladder = ladder;
        this.comparison = comparison;
        this.position = position;
        Instruction left = comparison.left(position);
        Instruction right = comparison.right(position);
        this.pieces = Pieces.of(left, right);
        List<Instruction> outputs = new ArrayList<>(List.of(left, right));
        outputs.addAll(pieces.guards());
        this.program = comparison.builder().program(outputs);
    }

    /** The number of instructions that one evaluation takes. */
    public int length() {
        return program.instructions().size();
    }

    /**
     * The counterexample at a point, if there is one up to this precision. Points outside of the domain have none.
     *
     * @param precisions the numbers of bits to try, rising
     */
    public Optional<Counterexample> at(Point point, int... precisions) {
        if (!DomainCheck.holds(point.inputs(), point.values())) {
            return Optional.empty();
        }
        Ball leftBall = Ball.UNKNOWN;
        Ball rightBall = Ball.UNKNOWN;
        for (int precision : precisions) {
            BallLadder.Rung rung = ladder.at(precision);
            ExactSystem system = rung.exact();
            List<Exact> arguments = new ArrayList<>(point.values().size());
            for (Rational value : point.values()) {
                arguments.add(system.constant(value));
            }
            List<Exact> values = program.evaluate(system, arguments);
            Exact left = values.get(0);
            Exact right = values.get(1);
            leftBall = left.enclosure(rung.balls());
            rightBall = right.enclosure(rung.balls());
            if (left.isExact() && right.isExact() && !left.equals(right)) {
                // Rationals may lie closer together than this precision shows.
                for (int finer = precision; !leftBall.disjoint(rightBall); ) {
                    finer = Math.multiplyExact(finer, 2);
                    leftBall = left.enclosure(ladder.at(finer).balls());
                    rightBall = right.enclosure(ladder.at(finer).balls());
                }
            }
            if (leftBall.disjoint(rightBall)) {
                boolean ordinary = pieces.isOrdinary(values.subList(2, values.size()), point.inputs());
                return counterexample(
                        ordinary ? Counterexample.Place.ORDINARY : Counterexample.Place.KINK,
                        point,
                        leftBall,
                        rightBall);
            }
            if (left.isUndefined() && right.isUndefined() || left.isExact() && left.equals(right)) {
                return Optional.empty();
            }
            if (left.isUndefined() && right.isDefined() || right.isUndefined() && left.isDefined()) {
                return counterexample(Counterexample.Place.DEFINEDNESS, point, leftBall, rightBall);
            }
        }
        agreement = Math.max(agreement, leftBall.agreement(rightBall));
        return Optional.empty();
    }

    /** The greatest number of decimal digits in agreement that was seen. */
    public int agreement() {
        return agreement;
    }

    /** In as many digits as tell the two apart; empty if a value is too large to be written. */
    private Optional<Counterexample> counterexample(Counterexample.Place place, Point point, Ball left, Ball right) {
        for (int digits = FEWEST_DIGITS; ; digits *= 2) {
            Optional<Range> a = Range.of(left, digits);
            Optional<Range> b = Range.of(right, digits);
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            if (a.get().excludes(b.get())) {
                return Optional.of(new Counterexample(
                        place, comparison.sizes(), point.named(), comparison.entry(position), a.get(), b.get()));
            }
        }
    }
}
