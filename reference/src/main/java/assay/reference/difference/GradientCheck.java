package assay.reference.difference;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claimed gradient against the differences of the function at one point. Enclosures of all partial derivatives show
 * where the claim is wrong; every refutation that is returned rests on a central difference of the whole function along
 * its own coordinate. That nothing is refuted proves nothing.
 */
public final class GradientCheck {
    private static final int RATIONAL_BITS = 1024;

    private final CertifiedDifference differences;
    private final int output;
    private final List<Instruction> claims;

    /**
     * A check of claims.
     *
     * @param differences the differences at the point
     * @param output the position of the function
     * @param claims what is claimed of each partial derivative, by the position of the input; of the same builder
     */
    public GradientCheck(CertifiedDifference differences, int output, List<Instruction> claims) {
        if (claims.size() != differences.at().size()) {
            throw new IllegalArgumentException(
                    claims.size() + " claims for " + differences.at().size() + " inputs");
        }
        this.differences = differences;
        this.output = output;
        this.claims = List.copyOf(claims);
    }

    /**
     * Wrong coordinates: in doubles first, and in balls where these show none.
     *
     * @param most the greatest number of refutations that is wanted
     */
    public List<DifferenceRefutation> refutations(int most) {
        List<DifferenceRefutation> plain = inDoubles(most);
        return plain.isEmpty() ? inBalls(most) : plain;
    }

    /**
     * Wrong coordinates as far as doubles show them, which takes a few evaluations of the function.
     *
     * @param most the greatest number of refutations that is wanted
     */
    public List<DifferenceRefutation> inDoubles(int most) {
        Optional<List<Interval>> gradient = differences.gradientInDoubles(output);
        if (gradient.isEmpty()) {
            return List.of();
        }
        IntervalSystem numbers = IntervalSystem.INSTANCE;
        List<Interval> claimed = program(claims)
                .evaluate(
                        numbers,
                        differences.at().stream().map(numbers::constant).toList());
        List<Integer> suspects = new ArrayList<>();
        for (int k = 0; k < claimed.size() && suspects.size() < most; k++) {
            if (claimed.get(k).disjoint(gradient.get().get(k))) {
                suspects.add(k);
            }
        }
        return suspects.isEmpty()
                ? List.of()
                : confirmed(suspects, claimed(suspects.stream().map(claims::get).toList()));
    }

    /**
     * Wrong coordinates as far as balls of the accuracy of the differences show them. Kinks are left out.
     *
     * @param most the greatest number of refutations that is wanted
     */
    public List<DifferenceRefutation> inBalls(int most) {
        List<Difference> gradient = differences.gradient(output);
        List<Exact> claimed = claimed(claims);
        List<Integer> suspects = new ArrayList<>();
        for (int k = 0; k < claimed.size() && suspects.size() < most; k++) {
            if (gradient.get(k) instanceof Difference.Enclosed enclosed
                    && claimed.get(k).disjoint(enclosed.value())) {
                suspects.add(k);
            }
        }
        return confirmed(suspects, suspects.stream().map(claimed::get).toList());
    }

    /**
     * The sum of the claims along a direction against the derivative along it, which takes three evaluations. A random
     * direction shows almost every wrong gradient.
     *
     * @param direction one component for each input
     */
    public Optional<DifferenceRefutation> along(List<Rational> direction) {
        Difference difference = differences.along(output, direction);
        BallSystem balls = new BallSystem(firstPrecision());
        ExactSystem numbers = new ExactSystem(balls, RATIONAL_BITS);
        List<Exact> claimed = claimed(claims);
        Exact sum = Exact.ZERO;
        for (int k = 0; k < claimed.size(); k++) {
            if (!direction.get(k).isZero()) {
                sum = numbers.add(sum, numbers.multiply(claimed.get(k), numbers.constant(direction.get(k))));
            }
        }
        return DifferenceRefutation.of(differences.at(), direction, sum, difference);
    }

    private Program program(List<Instruction> some) {
        return differences.builder().program(some);
    }

    private List<Exact> claimed(List<Instruction> some) {
        ExactSystem numbers = new ExactSystem(new BallSystem(firstPrecision()), RATIONAL_BITS);
        return program(some)
                .evaluate(
                        numbers,
                        differences.at().stream().map(numbers::constant).toList());
    }

    private int firstPrecision() {
        return differences.accuracy().precisions()[0];
    }

    /** The refutations of some coordinates, by what is claimed of each. */
    private List<DifferenceRefutation> confirmed(List<Integer> suspects, List<Exact> claimed) {
        List<DifferenceRefutation> result = new ArrayList<>();
        for (int k = 0; k < suspects.size(); k++) {
            int coordinate = suspects.get(k);
            DifferenceRefutation.of(
                            differences.at(),
                            Line.alongCoordinate(differences.at(), coordinate).direction(),
                            claimed.get(k),
                            differences.by(output, coordinate))
                    .ifPresent(result::add);
        }
        return result;
    }
}
