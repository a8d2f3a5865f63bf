package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a point on a line: what a guard that is zero at the point is nearby. It is told by the first coefficient
 * of its power series that is not zero, where the guard is a rational function, else by a derivative that is proved to
 * have a sign.
 */
final class Side implements Piece.Approach {
    private static final int PRECISION = 256;
    private static final int RATIONAL_BITS = 4096;

    private final Line line;
    private final boolean right;
    private final Accuracy accuracy;

    private Side(Line line, boolean right, Accuracy accuracy) {
        this.line = line;
        this.right = right;
        this.accuracy = accuracy;
    }

    /** Where t is a little below zero. */
    static Side left(Line line, Accuracy accuracy) {
        return new Side(line, false, accuracy);
    }

    /** Where t is a little above zero. */
    static Side right(Line line, Accuracy accuracy) {
        return new Side(line, true, accuracy);
    }

    @Override
    public Sign of(Piece piece, Instruction guard) {
        Program program = piece.builder().program(List.of(guard));
        int degree = new LineDegree(program.instructions(), line).of(guard);
        if (degree == 0) {
            return Sign.ZERO;
        }
        Series series = series(program);
        for (int power = 1; power <= Series.ORDER; power++) {
            Sign sign = series.at(power).sign();
            if (sign == Sign.UNDECIDED) {
                return bySlope(piece, guard);
            }
            if (sign != Sign.ZERO) {
                return right || power % 2 == 0 ? sign : sign.negate();
            }
        }
        return degree <= Series.ORDER ? Sign.ZERO : Sign.UNDECIDED;
    }

    private Series series(Program program) {
        SeriesSystem system = new SeriesSystem(new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS));
        List<Series> arguments = new ArrayList<>();
        for (int k = 0; k < line.at().size(); k++) {
            arguments.add(system.linear(line.at().get(k), line.direction().get(k)));
        }
        return program.evaluate(system, arguments).get(0);
    }

    private Sign bySlope(Piece piece, Instruction guard) {
        Sign sign = new CauchyDifference(piece.builder(), guard, line, accuracy)
                .derivative()
                .derivative()
                .map(Exact::sign)
                .orElse(Sign.UNDECIDED);
        return sign == Sign.ZERO ? Sign.UNDECIDED : right ? sign : sign.negate();
    }
}
