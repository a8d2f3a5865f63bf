package assay.reference.decide;

import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Guards;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Comparison;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves equality but for the zeros of guards: both sides are made undefined there and then proved equal. A guard that
 * is an analytic function and not zero at one point is zero on a null set only.
 */
final class AlmostEverywhere {
    private static final int TRIED = 4;
    private static final int PRECISION = 128;
    private static final int RATIONAL_BITS = 2048;

    private final Comparison comparison;
    private final PointSource source;
    private final Budget budget;

    AlmostEverywhere(Comparison comparison, PointSource source, Budget budget) {
        this.comparison = comparison;
        this.source = source;
        this.budget = budget;
    }

    /** The proof, if there is one. */
    Optional<AlmostEverywhereIdentity> prove() {
        ProgramBuilder builder = comparison.builder();
        List<Instruction> roots = new ArrayList<>();
        for (int position : comparison.open()) {
            roots.add(comparison.left(position));
            roots.add(comparison.right(position));
        }
        Set<Instruction> guards = Guards.of(roots);
        Optional<List<Instruction>> pieces = Guards.pieces(builder, roots);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Optional<Point> point = nonzero(pieces.get());
        if (point.isEmpty()) {
            return Optional.empty();
        }
        List<Instruction> left = new ArrayList<>();
        List<Instruction> right = new ArrayList<>();
        for (int position : comparison.open()) {
            left.add(Guards.fenced(builder, guards, comparison.left(position)));
            right.add(Guards.fenced(builder, guards, comparison.right(position)));
        }
        Comparison fenced = new Comparison(builder, comparison.sizes(), List.of(left.size()), left, right);
        Proof proof = Proof.of(fenced, budget);
        return proof.isComplete()
                ? Optional.of(new AlmostEverywhereIdentity(point.get().named(), proof.certificate()))
                : Optional.empty();
    }

    /** One of the first points, at which every piece has a strict sign. */
    private Optional<Point> nonzero(List<Instruction> pieces) {
        ExactSystem system = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
        for (int n = 0; n < TRIED; n++) {
            Point point = source.point(n);
            List<Exact> arguments = new ArrayList<>();
            for (Rational value : point.values()) {
                arguments.add(system.constant(value));
            }
            boolean all = true;
            for (Exact piece : comparison.builder().program(pieces).evaluate(system, arguments)) {
                all &= piece.sign() == Sign.NEGATIVE || piece.sign() == Sign.POSITIVE;
            }
            if (all) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }
}
