package assay.reference.difference;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.FiniteDifferencesDifferentiator;

/**
 * The table of ordinary central differences in doubles that people know from gradient checks. It grants nothing and
 * refutes nothing: its numbers carry rounding and truncation errors of unknown size.
 */
public final class OrdinaryDifferences {
    /** The usual step for doubles, about the cube root of their precision. */
    public static final double USUAL_STEP = 1e-5;

    private static final int POINTS = 3;

    private OrdinaryDifferences() {}

    /**
     * One row of the table.
     *
     * @param position the coordinate
     * @param analytic the derivative by the formula
     * @param numeric the central difference
     */
    public record Row(int position, double analytic, double numeric) {

        /** |a − n| / max(|a|, |n|), zero where both are zero; NaN where one of them is no number. */
        public double relativeError() {
            double size = Math.max(Math.abs(analytic), Math.abs(numeric));
            return size == 0 ? 0 : Math.abs(analytic - numeric) / size;
        }
    }

    /**
     * The table of a function.
     *
     * @param function the function in doubles
     * @param at the point
     * @param analytic the derivative by the formula, for each coordinate
     * @param step the distance of the two points of a difference, times one half
     */
    public static List<Row> table(MultivariateFunction function, double[] at, double[] analytic, double step) {
        FiniteDifferencesDifferentiator differentiator = new FiniteDifferencesDifferentiator(POINTS, step);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            int position = k;
            double numeric = differentiator
                    .differentiate((double t) -> {
                        double[] moved = at.clone();
                        moved[position] = t;
                        return function.value(moved);
                    })
                    .value(new DerivativeStructure(1, 1, 0, at[k]))
                    .getPartialDerivative(1);
            rows.add(new Row(k, analytic[k], numeric));
        }
        return rows;
    }

    /** The nearest doubles. */
    public static double[] doubles(List<Rational> values) {
        return values.stream().mapToDouble(Rational::doubleValue).toArray();
    }
}
