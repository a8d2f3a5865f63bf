package assay.grader.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Map<String, String> PICTURES = Map.of(
            "bars",
            bars(),
            "ranges",
            Drawing.ranges(
                    Axis.percent("facility"),
                    List.of(
                            new Drawing.Range("1.a <b> & \"c\"", 0.1, 0.2, 0.5),
                            new Drawing.Range("2.gradient", 0, 0, 0.1))),
            "line",
            Drawing.line(
                    Axis.numbered("fifth of the class", 1, 5),
                    Axis.percent(""),
                    List.of(1.0, 2.0, 3.0, 4.0, 5.0),
                    List.of(0.1, 0.2, 0.5, 0.8, 1.0)),
            "trails",
            Drawing.trails(
                    Axis.count("step", 100),
                    Axis.percent("loss"),
                    List.of(
                            new Drawing.Trail("a", List.of(0.0, 50.0, 100.0), List.of(1.0, 0.4, 0.2)),
                            new Drawing.Trail("b", List.of(0.0, 100.0), List.of(0.9, 0.3)))));

    private static String bars() {
        return Drawing.bars(
                Axis.count("score in percent", 100), List.of(25.0, 50.0, 75.0), "students", List.of(3L, 0L, 7L));
    }

    @Test
    void thePictureIsTheSameEachTime() {
        assertEquals(PICTURES.get("bars"), bars());
    }

    @Test
    void thePageGivesColoursAndSize() {
        PICTURES.forEach((name, svg) -> {
            assertTrue(svg.startsWith("<svg viewBox=\"0 0 "), name + svg);
            assertTrue(svg.contains("var(--chart-mark)"), name + svg);
            assertTrue(svg.contains("var(--chart-text)"), name + svg);
            assertFalse(svg.contains("rgb(") || svg.contains("#0102"), name + svg);
            assertFalse(svg.contains(" id=") || svg.contains("<style") || svg.contains("url("), name + svg);
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), name + svg);
            assertTrue(svg.length() < 4_000, name + " has " + svg.length() + " characters");
        });
    }

    @Test
    void everyBarStands() {
        assertEquals(3, PICTURES.get("bars").split("<rect ").length - 1, PICTURES.get("bars"));
    }

    @Test
    void textIsText() {
        assertTrue(
                PICTURES.get("ranges").contains(">1.a &lt;b&gt; &amp; &quot;c&quot;</text>"), PICTURES.get("ranges"));
    }

    @Test
    void countsHaveRoundLabels() {
        assertEquals(List.of("0", "1"), Axis.count("", 1).labels());
        assertEquals(
                List.of("0", "5", "10", "15", "20", "25"), Axis.count("", 23).labels());
        assertEquals(
                List.of("0", "10000", "20000", "30000"), Axis.count("", 30_000).labels());
        assertEquals(List.of("1", "2", "3"), Axis.numbered("", 1, 3).labels());
        assertEquals(
                List.of("0", "2", "4", "6", "8", "10"), Axis.numbered("", 0, 11).labels());
    }
}
