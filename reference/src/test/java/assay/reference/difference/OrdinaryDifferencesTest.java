package assay.reference.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinaryDifferencesTest {
    @Test
    void theTableShowsTheRelativeErrors() {
        double[] at = OrdinaryDifferences.doubles(Formula.point("1/2 2"));
        List<OrdinaryDifferences.Row> rows = OrdinaryDifferences.table(
                x -> Math.exp(x[0]) * x[1], at, new double[] {2 * Math.exp(0.5), 7, 0}, OrdinaryDifferences.USUAL_STEP);
        assertEquals(3, rows.size());
        assertTrue(rows.get(0).relativeError() < 1e-8, rows::toString);
        assertTrue(rows.get(1).relativeError() > 0.5, rows::toString);
        assertEquals(0, rows.get(2).relativeError());
    }

    /** The reason for the certified differences: here the ordinary ones are worth nothing. */
    @Test
    void aLargeConstantRuinsOrdinaryDifferences() {
        double[] at = {0.3};
        double right = 1 - Math.pow(Math.tanh(0.3), 2);
        OrdinaryDifferences.Row row = OrdinaryDifferences.table(
                        x -> 1e12 + Math.tanh(x[0]), at, new double[] {right}, OrdinaryDifferences.USUAL_STEP)
                .get(0);
        assertTrue(row.relativeError() > 1e-2, row::toString);
        Difference difference =
                Formula.of("1e12 + tanh(x)").difference(Formula.point("3/10")).by(0, 0);
        assertEquals(
                right,
                difference
                        .derivative()
                        .orElseThrow()
                        .enclosure(new assay.reference.number.BallSystem(128))
                        .lower()
                        .doubleValue(),
                1e-15);
    }
}
