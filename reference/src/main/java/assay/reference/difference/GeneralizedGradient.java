package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clarke's generalised gradient of a piecewise analytic function at a point: the convex hull of the gradients of the
 * open cells that meet there (Clarke, Optimization and Nonsmooth Analysis, theorem 2.5.1). Away from kinks it is the
 * gradient alone. The function must be continuous next to the point. It is not taken choice by choice: that of relu(x) − relu(−x) at 0 is 1.
 *
 * @param gradients the gradients of adjacent cells that are proved to be there, each by the positions of the inputs
 * @param isComplete whether these are proved to be all
 */
public record GeneralizedGradient(List<List<Exact>> gradients, boolean isComplete) {
    private static final ExactSystem NUMBERS = new ExactSystem(new BallSystem(256), 4096);

    public GeneralizedGradient {
        gradients = gradients.stream().map(List::copyOf).distinct().toList();
    }

    /**
     * Whether a claimed gradient lies in it.
     *
     * @param claim one component for each input
     */
    public Judgement judge(List<Exact> claim) {
        if (!gradients.isEmpty() && claim.stream().anyMatch(Exact::isUndefined)) {
            return Judgement.REFUTED;
        }
        Optional<List<Rational>> point = rationals(claim);
        List<List<Rational>> corners = new ArrayList<>();
        gradients.forEach(gradient -> rationals(gradient).ifPresent(corners::add));
        if (point.isPresent() && ConvexHull.contains(corners, point.get())) {
            return Judgement.ACCEPTED;
        }
        if (!isComplete || gradients.isEmpty()) {
            return Judgement.UNDECIDED;
        }
        boolean outside = point.isPresent() && corners.size() == gradients.size() || isBeside(claim);
        return outside ? Judgement.REFUTED : Judgement.UNDECIDED;
    }

    /** Whether one coordinate of a claim is less than, or greater than, those of all gradients. */
    private boolean isBeside(List<Exact> claim) {
        for (int k = 0; k < claim.size(); k++) {
            boolean below = true;
            boolean above = true;
            for (List<Exact> gradient : gradients) {
                int order = order(claim.get(k), gradient.get(k));
                below &= order < 0;
                above &= order > 0;
            }
            if (below || above) {
                return true;
            }
        }
        return false;
    }

    /** Zero where neither is proved to be less. */
    private static int order(Exact left, Exact right) {
        return switch (NUMBERS.subtract(left, right).sign()) {
            case NEGATIVE -> -1;
            case POSITIVE -> 1;
            case ZERO, UNDECIDED -> 0;
        };
    }

    private static Optional<List<Rational>> rationals(List<Exact> values) {
        List<Rational> result = new ArrayList<>();
        values.forEach(value -> value.rational().ifPresent(result::add));
        return result.size() == values.size() ? Optional.of(result) : Optional.empty();
    }
}
