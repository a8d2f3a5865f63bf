package assay.reference.derivative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a whole trace.
 *
 * @param rows one report for each line, in their order
 * @param missing the results that were asked for and have no row: the output and its tangent, or the adjoint of each
 *     input
 */
public record TraceReport(List<RowReport> rows, List<TraceName> missing) {
    public TraceReport {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** All misprints, in the order of the rows. */
    public List<Misprint> misprints() {
        return rows.stream().map(RowReport::misprint).flatMap(Optional::stream).toList();
    }

    /** The same, but what is open is right where another report of the same rows says so. */
    TraceReport with(TraceReport other) {
        List<RowReport> better = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            better.add(rows.get(k).with(other.rows.get(k)));
        }
        return new TraceReport(better, missing);
    }
}
