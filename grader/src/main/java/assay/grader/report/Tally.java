package assay.grader.report;

import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import java.util.ArrayList;
import java.util.List;

/**
 * How many parts of a submission have a status.
 *
 * @param count at least 1
 */
record Tally(CheckStatus status, int count) {

    /** The tallies of a submission, in the order of the statuses. */
    static List<Tally> of(CheckedSubmission checked) {
        List<Tally> tallies = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            int count = (int) checked.parts().stream()
                    .filter(part -> part.status() == status)
                    .count();
            if (count > 0) {
                tallies.add(new Tally(status, count));
            }
        }
        return tallies;
    }

    /** For example {@code 3 missing}. */
    String words() {
        return count + " " + status.spelling();
    }

    /** For example {@code Score 12.5 of 20}. */
    static String score(CheckedSubmission checked) {
        return "Score " + Points.of(checked.score()).toPlainString() + " of "
                + Points.of(checked.maxScore()).toPlainString();
    }

    /** What has to be known to read the score right. */
    static List<String> caveats(CheckedSubmission checked) {
        List<String> caveats = new ArrayList<>();
        if (checked.needsReview()) {
            caveats.add("Some parts wait for a person and count nothing yet.");
        }
        if (checked.isGuarded()) {
            caveats.add("Of answered parts it is not told here whether they are right; they count nothing yet.");
        }
        return caveats;
    }

    /** For example {@code 2/3}, or {@code –/3} where no score is told. */
    static String points(CheckedPart part) {
        return part.score().map(points -> Points.of(points).toPlainString()).orElse("–") + "/"
                + Points.of(part.points()).toPlainString();
    }
}
