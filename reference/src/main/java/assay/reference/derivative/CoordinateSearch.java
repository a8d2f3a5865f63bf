package assay.reference.derivative;

import assay.reference.difference.Difference;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds which of many claimed partial derivatives are wrong at a point. Along a random direction one difference tests a
 * whole group: a group that fails is halved, and a single coordinate that fails is proved wrong by disjoint enclosures.
 * A group that passes may hide errors that cancel along its direction, so the search may find too few, never too many.
 */
public final class CoordinateSearch {
    private static final int MOST_DIFFERENCES = 400;

    private final DerivativePoint point;
    private final Function<DerivativeCoordinate, Exact> claims;
    private final List<Wrong> wrong = new ArrayList<>();
    private int differences;
    private int unclear;

    private CoordinateSearch(DerivativePoint point, Function<DerivativeCoordinate, Exact> claims) {
        this.point = point;
        this.claims = claims;
    }

    /**
     * A partial derivative that is proved wrong.
     *
     * @param claimed an enclosure of what is claimed
     * @param derivative the certified difference, disjoint from it
     */
    public record Wrong(DerivativeCoordinate coordinate, Exact claimed, Difference.Enclosed derivative) {
        public Wrong {
            if (!claimed.disjoint(derivative.value())) {
                throw new IllegalArgumentException(claimed + " and " + derivative.value() + " may be the same number");
            }
        }
    }

    /**
     * What was found.
     *
     * @param wrong the coordinates that are proved wrong, in the order of the function's entries
     * @param complete whether every group was tested
     */
    public record Result(List<Wrong> wrong, boolean complete) {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /** Searches all partial derivatives at a point. */
    public static Result in(DerivativePoint point) {
        CoordinateSearch search = new CoordinateSearch(point, point::claimed);
        for (int output = 0; output < point.outputs(); output++) {
            search.test(output, point.row(output), 0);
        }
        return search.result();
    }

    /** Searches the partial derivatives of one entry of the function for what is said of them. */
    static Result inRow(DerivativePoint point, int output, Function<DerivativeCoordinate, Exact> claims) {
        CoordinateSearch search = new CoordinateSearch(point, claims);
        search.test(output, point.row(output), 0);
        return search.result();
    }

    private Result result() {
        return new Result(wrong, unclear == 0);
    }

    private void test(int output, List<DerivativeCoordinate> row, int from) {
        if (row.isEmpty()) {
            return;
        }
        if (++differences > MOST_DIFFERENCES) {
            unclear++;
            return;
        }
        List<Rational> direction = new ArrayList<>();
        for (int k = 0; k < from; k++) {
            direction.add(Rational.ZERO);
        }
        Exact claimed = Exact.ZERO;
        ExactSystem arithmetic = point.arithmetic();
        for (int k = 0; k < row.size(); k++) {
            Rational component = row.size() == 1 ? Rational.ONE : weight(output, from + k);
            direction.add(component);
            claimed = arithmetic.add(
                    claimed, arithmetic.multiply(arithmetic.constant(component), claims.apply(row.get(k))));
        }
        Difference difference = point.along(output, direction);
        boolean told = difference instanceof Difference.Enclosed && claimed.isDefined();
        if (told && !claimed.disjoint(((Difference.Enclosed) difference).value())) {
            return;
        }
        if (row.size() > 1) {
            int half = row.size() / 2;
            test(output, row.subList(0, half), from);
            test(output, row.subList(half, row.size()), from + half);
        } else if (told) {
            wrong.add(new Wrong(row.get(0), claimed, (Difference.Enclosed) difference));
        } else {
            unclear++;
        }
    }

    /** An odd number of sixteenths between −2 and 2, always the same for one coordinate. */
    static Rational weight(int output, int variable) {
        long z = 0x9E3779B97F4A7C15L * (1000L * output + variable + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Rational.of(2 * Math.floorMod(z ^ (z >>> 31), 32L) - 31, 16);
    }
}
