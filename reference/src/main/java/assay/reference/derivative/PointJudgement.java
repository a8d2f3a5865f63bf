package assay.reference.derivative;

import assay.reference.difference.Difference;
import assay.reference.difference.GeneralizedGradient;
import assay.reference.difference.Judgement;
import assay.reference.difference.KinkPolicy;
import assay.reference.difference.OneSidedDerivatives;
import assay.reference.number.Exact;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What claimed derivatives are worth at one point, which may lie on a kink.
 *
 * @param rows one for each partial derivative, in the order of the function's entries
 */
public record PointJudgement(List<Row> rows) {
    public PointJudgement {
        rows = List.copyOf(rows);
    }

    /**
     * One partial derivative.
     *
     * @param difference what certified differences prove of it
     * @param judgement what the claim is worth
     */
    public record Row(DerivativeCoordinate coordinate, Exact claimed, Difference difference, Judgement judgement) {

        /** Whether the function is proved to have no derivative here. */
        public boolean isKink() {
            return difference instanceof Difference.Kink kink
                    && kink.oneSided().map(sides -> sides.differ()).orElse(false);
        }
    }

    /** What all claims are worth together: wrong if one is. */
    public Judgement whole() {
        boolean open = false;
        for (Row row : rows) {
            if (row.judgement() == Judgement.REFUTED) {
                return Judgement.REFUTED;
            }
            open |= row.judgement() == Judgement.UNDECIDED;
        }
        return open ? Judgement.UNDECIDED : Judgement.ACCEPTED;
    }

    /** Whether there is a kink here. */
    public boolean hasKink() {
        return rows.stream().anyMatch(Row::isKink);
    }

    /**
     * The judgement at a point.
     *
     * @param policy what is asked at a kink
     * @param proved whether the claims are proved to be the derivatives wherever these exist
     */
    public static PointJudgement of(DerivativePoint point, KinkPolicy policy, boolean proved) {
        List<Row> rows = new ArrayList<>();
        for (int output = 0; output < point.outputs(); output++) {
            List<Row> row = new ArrayList<>();
            boolean nothingAsked = policy == KinkPolicy.Named.EXACT_WHERE_DIFFERENTIABLE && point.isUndefined(output);
            for (DerivativeCoordinate coordinate : point.row(output)) {
                Exact claimed = point.claimed(coordinate);
                Difference difference = nothingAsked ? new Difference.Undefined() : point.difference(coordinate);
                Judgement judgement = judgement(claimed, difference, policy, proved);
                if (judgement == Judgement.UNDECIDED) {
                    judgement = byRules(point, coordinate, difference, policy);
                }
                if (difference instanceof Difference.Kink && point.isOnBorder(coordinate)) {
                    // The derivative from outside of the domain says nothing.
                    judgement = Judgement.UNDECIDED;
                }
                row.add(new Row(coordinate, claimed, difference, judgement));
            }
            rows.addAll(policy == KinkPolicy.Named.ANY_SUBGRADIENT ? subgradient(point, output, row) : row);
        }
        return new PointJudgement(rows);
    }

    private static Judgement judgement(Exact claimed, Difference difference, KinkPolicy policy, boolean proved) {
        if (difference instanceof Difference.Enclosed enclosed) {
            Judgement judgement = equal(claimed, enclosed.value());
            return judgement == Judgement.UNDECIDED && proved && claimed.isDefined() ? Judgement.ACCEPTED : judgement;
        }
        if (difference instanceof Difference.Kink kink) {
            return kink.oneSided().map(sides -> policy.judge(claimed, sides)).orElse(Judgement.UNDECIDED);
        }
        if (difference instanceof Difference.Undefined && policy == KinkPolicy.Named.EXACT_WHERE_DIFFERENTIABLE) {
            return Judgement.ACCEPTED;
        }
        return Judgement.UNDECIDED;
    }

    /**
     * Where smooth pieces meet, differences enclose the derivatives from both sides but do not show that they are the same
     * number. The rules do; they must not contradict the differences.
     */
    private static Judgement byRules(
            DerivativePoint point, DerivativeCoordinate coordinate, Difference difference, KinkPolicy policy) {
        Optional<OneSidedDerivatives> enclosed =
                difference instanceof Difference.Kink kink ? kink.oneSided() : Optional.empty();
        if (enclosed.isEmpty()) {
            return Judgement.UNDECIDED;
        }
        try {
            return point.sides(coordinate)
                    .filter(sides -> !sides.left().disjoint(enclosed.get().left())
                            && !sides.right().disjoint(enclosed.get().right()))
                    .map(sides -> judged(point, coordinate, sides, policy))
                    .orElse(Judgement.UNDECIDED);
        } catch (BudgetException beyond) {
            return Judgement.UNDECIDED;
        }
    }

    /** What a convention asks for is no matter of the sides alone, but of how the function is written. */
    private static Judgement judged(
            DerivativePoint point, DerivativeCoordinate coordinate, OneSidedDerivatives sides, KinkPolicy policy) {
        Exact claimed = point.claimed(coordinate);
        return policy instanceof KinkPolicy.Convention convention && sides.differ()
                ? Judgement.ofEquality(claimed, point.conventional(coordinate, convention))
                : policy.judge(claimed, sides);
    }

    private static Judgement equal(Exact claimed, Exact derivative) {
        if (claimed.isUndefined() || claimed.disjoint(derivative)) {
            return Judgement.REFUTED;
        }
        return claimed.isRational() && claimed.equals(derivative) ? Judgement.ACCEPTED : Judgement.UNDECIDED;
    }

    /**
     * The claims for one entry of the function as one vector, which must lie in the hull of the adjacent gradients: all of
     * them, since a function may be smooth along every axis and have a kink all the same. Where a single cell is all around
     * the point the derivatives are judged one by one.
     */
    private static List<Row> subgradient(DerivativePoint point, int output, List<Row> row) {
        boolean kink = row.stream().anyMatch(entry -> entry.difference() instanceof Difference.Kink);
        if (row.size() == 1 && !kink) {
            return row;
        }
        GeneralizedGradient all = point.generalizedGradient(output);
        if (!kink && all.isComplete() && all.gradients().size() == 1) {
            return row;
        }
        boolean border = row.stream().anyMatch(entry -> point.isOnBorder(entry.coordinate()));
        List<List<Exact>> gradients = new ArrayList<>();
        for (List<Exact> gradient : all.gradients()) {
            gradients.add(row.stream()
                    .map(entry -> gradient.get(point.input(entry.coordinate())))
                    .toList());
        }
        List<Exact> claim = row.stream().map(Row::claimed).toList();
        Judgement judgement =
                border ? Judgement.UNDECIDED : new GeneralizedGradient(gradients, all.isComplete()).judge(claim);
        List<Row> judged = new ArrayList<>();
        for (int k = 0; k < row.size(); k++) {
            Row entry = row.get(k);
            int place = k;
            boolean same = all.isComplete()
                    && gradients.stream().allMatch(gradient -> isSame(gradient.get(place), entry.claimed()));
            judged.add(new Row(
                    entry.coordinate(),
                    entry.claimed(),
                    entry.difference(),
                    same && !border ? Judgement.ACCEPTED : judgement));
        }
        return judged;
    }

    private static boolean isSame(Exact component, Exact claimed) {
        return claimed.isRational() && claimed.equals(component);
    }
}
