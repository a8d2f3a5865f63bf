package assay.grader.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every class: nothing is no number, and what must not matter does not. */
class ClassStatisticsLawsTest {
    private static final double ROUNDED = 1e-9;

    @Property(tries = 300, seed = "1")
    void noFigureIsNotANumberAndAllStayInTheirRange(@ForAll long seed) {
        ScoreTable table = ScoreTables.random(seed);
        for (int item = 0; item < table.items().size(); item++) {
            Facility.of(table, item).ifPresent(facility -> {
                assertTrue(facility.value() >= 0 && facility.value() <= 1);
                assertTrue(facility.confidence().contains(facility.value()));
                assertTrue(facility.confidence().low() >= 0
                        && facility.confidence().high() <= 1);
            });
            Discrimination.of(table, item).ifPresent(discrimination -> {
                assertTrue(discrimination.value() >= -1 && discrimination.value() <= 1);
                discrimination
                        .confidence()
                        .ifPresent(interval -> assertTrue(interval.contains(discrimination.value())));
            });
            Quintiles.of(table)
                    .curve(table, item)
                    .forEach(mean -> mean.value().ifPresent(value -> assertTrue(value >= 0 && value <= 1)));
        }
        Reliability.of(table).ifPresent(reliability -> {
            assertTrue(reliability.alpha() <= 1 + ROUNDED);
            reliability.ifDeleted().values().forEach(alpha -> assertTrue(alpha <= 1 + ROUNDED));
        });
        int counted = Histogram.of(table.totals()).bins().stream()
                .mapToInt(Histogram.Bin::students)
                .sum();
        assertEquals(table.totals().length, counted);
        assertEquals(
                table.totals().length,
                Quintiles.of(table).groups().stream().mapToInt(List::size).sum());
    }

    @Property(tries = 100, seed = "2")
    void theOrderOfStudentsDoesNotMatter(@ForAll long seed) {
        ScoreTable table = ScoreTables.random(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, table.students()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        ScoreTable shuffled = changed(table, order, 1);
        assertEquals(figures(table), figures(shuffled));
    }

    @Property(tries = 100, seed = "3")
    void theWorthOfATestDoesNotMatter(@ForAll long seed) {
        ScoreTable table = ScoreTables.random(seed);
        List<Integer> order = IntStream.range(0, table.students()).boxed().toList();
        assertEquals(figures(table), figures(changed(table, order, 4)));
    }

    @Property(tries = 100, seed = "4")
    void aPartThatIsAskedTwiceIsAsReliableAsSpearmanAndBrownSay(@ForAll long seed) {
        Random random = new Random(seed);
        ScoreTable.Builder builder = ScoreTable.of(ScoreTables.items(Collections.nCopies(3, 1.0)));
        for (int n = 0; n < 12; n++) {
            OptionalDouble points = OptionalDouble.of(n == 0 ? 1 : n == 1 ? 0 : random.nextInt(5) / 4.0);
            builder.add(Collections.nCopies(3, points));
        }
        assertEquals(1, Reliability.of(builder.build()).orElseThrow().alpha(), ROUNDED);
    }

    /** All figures of a class, rounded so that the order of additions does not show. */
    private static List<String> figures(ScoreTable table) {
        DoubleStream.Builder figures = DoubleStream.builder();
        for (int item = 0; item < table.items().size(); item++) {
            figures.add(Facility.of(table, item).map(Facility::value).orElse(-9.0));
            figures.add(
                    Discrimination.of(table, item).map(Discrimination::value).orElse(-9.0));
            Quintiles.of(table)
                    .curve(table, item)
                    .forEach(mean -> figures.add(mean.value().orElse(-9)));
        }
        figures.add(Reliability.of(table).map(Reliability::alpha).orElse(-9.0));
        Summary.of(table.totals()).ifPresent(summary -> {
            figures.add(summary.mean());
            figures.add(summary.median());
            figures.add(summary.deviation().orElse(-9));
        });
        return figures.build()
                .mapToObj(figure -> String.format(java.util.Locale.ROOT, "%.8f", figure + 0.0))
                .map(text -> text.equals("-0.00000000") ? "0.00000000" : text)
                .toList();
    }

    private static ScoreTable changed(ScoreTable table, List<Integer> order, double factor) {
        ScoreTable.Builder builder = ScoreTable.of(table.items().stream()
                .map(item -> new ScoreTable.Item(item.id(), item.points() * factor))
                .toList());
        for (int student : order) {
            builder.add(IntStream.range(0, table.items().size())
                    .mapToObj(item -> table.points(student, item))
                    .map(points -> points.isPresent()
                            ? OptionalDouble.of(points.getAsDouble() * factor)
                            : OptionalDouble.empty())
                    .toList());
        }
        return builder.build();
    }
}
