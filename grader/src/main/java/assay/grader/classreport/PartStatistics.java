package assay.grader.classreport;

import assay.grader.statistics.Discrimination;
import assay.grader.statistics.Facility;
import assay.grader.statistics.Quintiles;
import assay.grader.statistics.Reliability;
import assay.grader.statistics.ScoreTable;
import java.util.List;
import java.util.Optional;

/** The figures of one part; absent where they do not exist. */
record PartStatistics(
        Optional<Facility> facility,
        Optional<Discrimination> discrimination,
        Optional<Double> without,
        List<Quintiles.Mean> curve) {

    /** The figures of a column; none for a part that is worth nothing. */
    static PartStatistics of(ScoreTable scores, int column, Optional<Reliability> reliability, Quintiles quintiles) {
        if (column < 0) {
            return new PartStatistics(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        String id = scores.items().get(column).id();
        return new PartStatistics(
                Facility.of(scores, column),
                Discrimination.of(scores, column),
                reliability.flatMap(all -> Optional.ofNullable(all.ifDeleted().get(id))),
                quintiles.curve(scores, column));
    }
}
