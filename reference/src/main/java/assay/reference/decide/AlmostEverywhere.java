package assay.reference.decide;

import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Fences;
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
    private final ProgramBuilder builder;
    private final PointSource source;
    private final Budget budget;

    AlmostEverywhere(Comparison comparison, PointSource source, Budget budget) {
        this.comparison = comparison;
        this.builder = comparison.builder();
        this.source = source;
        this.budget = budget;
    }

    /** The proof for the open entries, if the zeros of all guards are a null set. */
    Optional<AlmostEverywhereIdentity> prove() {
        // The checker makes the same instructions in the same order.
        List<Instruction> roots = sides(comparison.open());
        Set<Instruction> guards = Guards.of(roots);
        return Guards.pieces(builder, roots)
                .flatMap(this::nonzero)
                .flatMap(point -> prove(comparison.open(), guards, point));
    }

    /**
     * The guards and poles of all entries whose zeros are shown to be a null set each, by their positions among the
     * candidates. Instructions are made on the way, so that nothing else should be done with the comparison.
     *
     * @param some whether others are left as they are; if not, one that is not shown to be thin leaves nothing
     */
    List<Integer> thinFences(boolean some) {
        List<Instruction> candidates = Fences.candidates(builder, sides(comparison.positions()));
        List<Integer> positions = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            if (!some
                    || Fences.at(builder, List.of(candidates.get(k)))
                            .flatMap(fences -> nonzero(fences.pieces()))
                            .isPresent()) {
                positions.add(k);
            }
        }
        return positions;
    }

    /** The proof for all entries, if the zeros of these guards and poles are a null set. */
    Optional<AlmostEverywhereIdentity> proveWithFences(List<Integer> positions) {
        // The checker makes the same instructions in the same order.
        List<Instruction> candidates = Fences.candidates(builder, sides(comparison.positions()));
        Optional<Fences> fences =
                Fences.at(builder, positions.stream().map(candidates::get).toList());
        return fences.flatMap(found -> nonzero(found.pieces())
                        .flatMap(point -> prove(comparison.positions(), found.instructions(), point)))
                .map(proof -> new AlmostEverywhereIdentity(proof.at(), Optional.of(positions), proof.certificate()));
    }

    private List<Instruction> sides(List<Integer> positions) {
        List<Instruction> sides = new ArrayList<>();
        for (int position : positions) {
            sides.add(comparison.left(position));
            sides.add(comparison.right(position));
        }
        return sides;
    }

    private Optional<AlmostEverywhereIdentity> prove(List<Integer> positions, Set<Instruction> zeros, Point point) {
        List<Instruction> left = new ArrayList<>();
        List<Instruction> right = new ArrayList<>();
        for (int position : positions) {
            left.add(Guards.fenced(builder, zeros, comparison.left(position)));
            right.add(Guards.fenced(builder, zeros, comparison.right(position)));
        }
        Comparison fenced = new Comparison(builder, comparison.sizes(), List.of(left.size()), left, right);
        Proof proof = Proof.of(fenced, budget);
        return proof.isComplete()
                ? Optional.of(new AlmostEverywhereIdentity(point.named(), proof.certificate()))
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
            for (Exact piece : builder.program(pieces).evaluate(system, arguments)) {
                all &= piece.sign() == Sign.NEGATIVE || piece.sign() == Sign.POSITIVE;
            }
            if (all) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }
}
