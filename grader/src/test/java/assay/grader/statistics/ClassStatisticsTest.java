package assay.grader.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

/** Against figures that were worked out with NumPy 2.4 from the same table, or by hand. */
class ClassStatisticsTest {
    private static final double EXACT = 1e-12;

    private static final ScoreTable CLASS = ScoreTables.of(
            List.of(1.0, 2.0, 4.0, 0.5),
            "1 2   4   0.5",
            "1 1.5 3   0.5",
            "1 2   -   0",
            "0 0.5 2   0.5",
            "1 0   1   0",
            "0 0   0   0.5",
            "0 1   0.5 -",
            "0 0   0   0");

    @Test
    void facilityIsTheMeanShareOfThosePointsThatAreKnown() {
        assertEquals(0.5, facility(0).value(), EXACT);
        assertEquals(0.4375, facility(1).value(), EXACT);
        assertEquals(0.375, facility(2).value(), EXACT);
        assertEquals(0.5714285714285714, facility(3).value(), EXACT);
        assertEquals(
                List.of(8, 8, 7, 7),
                List.of(
                        facility(0).students(),
                        facility(1).students(),
                        facility(2).students(),
                        facility(3).students()));
    }

    private static Facility facility(int item) {
        return Facility.of(CLASS, item).orElseThrow();
    }

    @Test
    void confidenceOfAProportionIsWilsons() {
        Confidence seven = Facility.wilson(0.7, 10, 0.95);
        assertEquals(0.39677814746114537, seven.low(), 1e-9);
        assertEquals(0.8922087325936989, seven.high(), 1e-9);
        assertEquals(
                new Confidence(0, 0.4344824647, 0.95).high(),
                Facility.wilson(0, 5, 0.95).high(),
                1e-9);
        assertEquals(0.2065493143, Facility.wilson(1, 1, 0.95).low(), 1e-9);
        for (int count = 1; count <= 40; count += 3) {
            for (int right = 0; right <= count; right++) {
                var commons = new WilsonScoreInterval().createInterval(count, right, 0.95);
                Confidence own = Facility.wilson((double) right / count, count, 0.95);
                assertEquals(Math.max(0, commons.getLowerBound()), own.low(), 1e-9);
                assertEquals(Math.min(1, commons.getUpperBound()), own.high(), 1e-9);
            }
        }
    }

    @Test
    void discriminationIsTheCorrelationWithTheRest() {
        double[] expected = {0.6855489182346644, 0.8122743108886789, 0.936732046486028, 0.13097231925750558};
        for (int item = 0; item < 4; item++) {
            assertEquals(
                    expected[item], Discrimination.of(CLASS, item).orElseThrow().value(), EXACT);
        }
        Confidence confidence =
                Discrimination.of(CLASS, 0).orElseThrow().confidence().orElseThrow();
        assertEquals(-0.03699662894768745, confidence.low(), 1e-9);
        assertEquals(0.9373833973991796, confidence.high(), 1e-9);
    }

    @Test
    void discriminationOfARightOrWrongPartIsPointBiserial() {
        ScoreTable table = ScoreTables.of(List.of(1.0, 10.0), "1 9", "1 7", "0 6", "1 5", "0 2", "0 1");
        // (mean of the right − mean of the wrong) / deviation · sqrt(p q), with the divisor n.
        double p = (7 - 3) / Math.sqrt((16 + 4 + 1 + 0 + 9 + 16) / 6.0) * 0.5;
        assertEquals(p, Discrimination.of(table, 0).orElseThrow().value(), EXACT);
    }

    @Test
    void aPartThatTheStrongFailIsClearlyNegative() {
        String[] rows = new String[20];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = (n < 10 ? "1 " : "0 ") + n % 20;
        }
        assertTrue(Discrimination.of(ScoreTables.of(List.of(1.0, 20.0), rows), 0)
                .orElseThrow()
                .isClearlyNegative());
        assertFalse(Discrimination.of(CLASS, 0).orElseThrow().isClearlyNegative());
    }

    @Test
    void reliabilityIsCronbachsAlphaOfThoseWithAllPoints() {
        Reliability reliability = Reliability.of(CLASS).orElseThrow();
        assertEquals(6, reliability.students());
        assertEquals(4, reliability.items());
        assertEquals(0.7745098039215683, reliability.alpha(), EXACT);
        Map<String, Double> deleted = reliability.ifDeleted();
        assertEquals(0.7464114832535884, deleted.get("q1"), EXACT);
        assertEquals(0.5319148936170214, deleted.get("q2"), EXACT);
        assertEquals(0.65, deleted.get("q3"), EXACT);
        assertEquals(0.8225806451612903, deleted.get("q4"), EXACT);
    }

    @Test
    void aPartThatNobodyHasPointsForIsLeftOut() {
        ScoreTable with = ScoreTables.of(List.of(1.0, 5.0, 1.0), "1 - 1", "0 - 0", "1 - 0");
        ScoreTable without = ScoreTables.of(List.of(1.0, 1.0), "1 1", "0 0", "1 0");
        assertEquals(
                Reliability.of(without).orElseThrow().alpha(),
                Reliability.of(with).orElseThrow().alpha(),
                EXACT);
        assertEquals(2, Reliability.of(with).orElseThrow().items());
        assertTrue(Facility.of(with, 1).isEmpty());
    }

    @Test
    void summaryIsOfTheSharesOfWhatHasPoints() {
        Summary summary = Summary.of(CLASS.totals()).orElseThrow();
        assertEquals(8, summary.students());
        assertEquals(0.45059523809523805, summary.mean(), EXACT);
        assertEquals(1 / 3.0, summary.median(), EXACT);
        assertEquals(0.3839418206857984, summary.deviation().orElseThrow(), EXACT);
        assertEquals(0, summary.lowest());
        assertEquals(1, summary.highest());
    }

    @Test
    void quintilesFollowTheTotals() {
        String[] rows = new String[10];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = (n >= 6 ? "1 " : "0 ") + n;
        }
        ScoreTable table = ScoreTables.of(List.of(1.0, 10.0), rows);
        Quintiles quintiles = Quintiles.of(table);
        assertEquals(
                List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6, 7), List.of(8, 9)), quintiles.groups());
        assertEquals(
                List.of(0.0, 0.0, 0.0, 1.0, 1.0),
                quintiles.curve(table, 0).stream()
                        .map(mean -> mean.value().orElseThrow())
                        .toList());
    }

    @Test
    void equalTotalsStayInOneGroup() {
        ScoreTable table = ScoreTables.of(List.of(2.0), "2", "2", "2", "2", "1", "0");
        Quintiles quintiles = Quintiles.of(table);
        assertEquals(List.of(List.of(5), List.of(4), List.of(), List.of(0, 1, 2, 3), List.of()), quintiles.groups());
        assertEquals(OptionalDouble.empty(), quintiles.curve(table, 0).get(4).value());
    }

    @Test
    void aShareOnABorderIsInTheUpperBin() {
        Histogram histogram = Histogram.of(new double[] {0, 0.0999, 0.1, 0.3, 0.1 + 0.2, 0.7, 1});
        assertEquals(
                List.of(2, 1, 0, 2, 0, 0, 0, 1, 0, 1),
                histogram.bins().stream().map(Histogram.Bin::students).toList());
        assertEquals(20, Histogram.of(new double[200]).bins().size());
    }

    @Test
    void oneStudentHasNoSpread() {
        ScoreTable one = ScoreTables.of(List.of(1.0, 1.0), "1 0");
        assertTrue(Reliability.of(one).isEmpty());
        assertTrue(Discrimination.of(one, 0).isEmpty());
        assertEquals(1, Facility.of(one, 0).orElseThrow().students());
        assertEquals(
                OptionalDouble.empty(), Summary.of(one.totals()).orElseThrow().deviation());
    }

    @Test
    void equalStudentsHaveNoCorrelation() {
        ScoreTable equal = ScoreTables.of(List.of(1.0, 1.0), "1 0.1", "1 0.1", "1 0.1");
        assertTrue(Reliability.of(equal).isEmpty());
        assertTrue(Discrimination.of(equal, 0).isEmpty());
    }

    @Test
    void aClassThatWaitsForAPersonHasNoFigures() {
        ScoreTable waiting = ScoreTables.of(List.of(1.0, 1.0), "- -", "- -");
        assertTrue(Facility.of(waiting, 0).isEmpty());
        assertTrue(Discrimination.of(waiting, 0).isEmpty());
        assertTrue(Reliability.of(waiting).isEmpty());
        assertTrue(Summary.of(waiting.totals()).isEmpty());
        assertTrue(Quintiles.of(waiting).groups().stream().allMatch(List::isEmpty));
    }

    @Test
    void aTableRefusesWhatIsNoNumber() {
        ScoreTable.Builder builder = ScoreTable.of(ScoreTables.items(List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> builder.add(List.of()));
        assertThrows(IllegalArgumentException.class, () -> builder.add(List.of(OptionalDouble.of(Double.NaN))));
        assertThrows(IllegalArgumentException.class, () -> new ScoreTable.Item("q", 0));
    }
}
