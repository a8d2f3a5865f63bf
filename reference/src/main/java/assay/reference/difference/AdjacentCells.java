package assay.reference.difference;

import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open cells that meet at a point: all sign patterns of the guards that are zero there, of which a cell is left if
 * some direction leads into it. With v the gradients of the guards, each with its sign, there is such a direction exactly
 * if 0 is no convex combination of them (Gordan's theorem). Where 0 is one, the cell is empty if the guards are linear.
 */
final class AdjacentCells {
    private static final int MOST_PATTERNS = 1 << 10;

    private final List<Rational> at;
    private final Accuracy accuracy;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean complete = true;

    /** The signs that are given to zero guards in the order in which a piece meets them; negative beyond the list. */
    private static final class Pattern implements Piece.Approach {
        private final List<Sign> given;
        private final Map<Instruction, Sign> signs = new LinkedHashMap<>();

        Pattern(List<Sign> given) {
            this.given = given;
        }

        @Override
        public Sign of(Piece piece, Instruction guard) {
            if (guard.opcode() == Opcode.CONSTANT) {
                return Sign.ZERO;
            }
            return signs.computeIfAbsent(
                    guard, any -> signs.size() < given.size() ? given.get(signs.size()) : Sign.NEGATIVE);
        }

        /** The patterns that differ from this one first at a guard beyond the given ones. */
        List<List<Sign>> others() {
            List<Sign> all = new ArrayList<>(signs.values());
            List<List<Sign>> result = new ArrayList<>();
            for (int k = given.size(); k < all.size(); k++) {
                List<Sign> other = new ArrayList<>(all.subList(0, k));
                other.add(Sign.POSITIVE);
                result.add(other);
            }
            return result;
        }
    }

    AdjacentCells(
            ProgramBuilder builder, Instruction function, PointSigns signs, List<Rational> at, Accuracy accuracy) {
        this.at = at;
        this.accuracy = accuracy;
        Deque<List<Sign>> open = new ArrayDeque<>(List.of(List.of()));
        for (int count = 0; !open.isEmpty(); count++) {
            Pattern pattern = new Pattern(open.pop());
            Piece piece = new Piece(builder, List.of(function), signs, pattern);
            open.addAll(pattern.others());
            if (!piece.undecided().isEmpty() || count >= MOST_PATTERNS) {
                complete = false;
                return;
            }
            add(piece, pattern.signs);
        }
    }

    /** The pieces of the cells that are proved to be there. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Whether there are no other cells. */
    boolean isComplete() {
        return complete;
    }

    private void add(Piece piece, Map<Instruction, Sign> signs) {
        List<List<Rational>> slopes = new ArrayList<>();
        boolean linear = true;
        for (Map.Entry<Instruction, Sign> guard : signs.entrySet()) {
            Optional<List<Rational>> slope = slope(piece, guard.getKey(), guard.getValue());
            if (slope.isEmpty() || slope.get().stream().allMatch(Rational::isZero)) {
                // Perhaps zero all around, perhaps not.
                complete = false;
                return;
            }
            slopes.add(slope.get());
            linear &= isLinear(piece, guard.getKey());
        }
        List<Rational> zero = at.stream().map(any -> Rational.ZERO).toList();
        if (!ConvexHull.contains(slopes, zero)) {
            pieces.add(piece);
        } else if (!linear) {
            complete = false;
        }
    }

    /** The gradient of a guard, exactly, turned to the side on which the guard has the sign. */
    private Optional<List<Rational>> slope(Piece piece, Instruction guard, Sign sign) {
        List<Rational> result = new ArrayList<>();
        for (int k = 0; k < at.size(); k++) {
            new CauchyDifference(piece.builder(), guard, Line.alongCoordinate(at, k), accuracy)
                    .derivative()
                    .derivative()
                    .flatMap(Exact::rational)
                    .ifPresent(value -> result.add(sign == Sign.NEGATIVE ? value.negate() : value));
        }
        return result.size() == at.size() ? Optional.of(result) : Optional.empty();
    }

    private boolean isLinear(Piece piece, Instruction guard) {
        Line everywhere = new Line(at, at.stream().map(any -> Rational.ONE).toList());
        return new LineDegree(piece.builder().program(List.of(guard)).instructions(), everywhere).of(guard) <= 1;
    }
}
