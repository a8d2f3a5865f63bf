package assay.grader.report;

import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many parts of a submission have a status.
 *
 * @param count at least 1
 */
record Tally(CheckStatus status, int count) {

    /** What has to be known to read a score while a person has to look. */
    static final String WAITING = "Some parts wait for a person and count nothing yet.";

    /** The tallies of a graded submission. */
    static List<Tally> of(GradedSubmission graded) {
        return of(graded.parts().stream()
                .map(part -> CheckStatus.of(part.verdict().status()))
                .toList());
    }

    /** The tallies of a submission, in the order of the statuses. */
    static List<Tally> of(CheckedSubmission checked) {
        return of(checked.parts().stream().map(CheckedPart::status).toList());
    }

    private static List<Tally> of(List<CheckStatus> statuses) {
        List<Tally> tallies = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            int count = (int) statuses.stream().filter(each -> each == status).count();
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
        return score(checked.score(), checked.maxScore());
    }

    /** For example {@code Score 12.5 of 20}. */
    static String score(GradedSubmission graded) {
        return score(graded.score(), graded.maxScore());
    }

    private static String score(Rational score, Rational most) {
        return "Score " + Points.of(score).toPlainString() + " of "
                + Points.of(most).toPlainString();
    }

    /** What has to be known to read the score right. */
    static List<String> caveats(CheckedSubmission checked) {
        List<String> caveats = new ArrayList<>();
        if (checked.needsReview()) {
            caveats.add(WAITING);
        }
        if (checked.isGuarded()) {
            caveats.add("Of answered parts it is not told here whether they are right; they count nothing yet.");
        }
        return caveats;
    }

    /** For example {@code 2/3}, or {@code –/3} while a person has to look. */
    static String points(GradedPart part) {
        return points(part.score().points(), part.part().points());
    }

    /** For example {@code 2/3}, or {@code –/3} where no score is told. */
    static String points(CheckedPart part) {
        return points(part.score(), part.points());
    }

    private static String points(Optional<Rational> score, Rational most) {
        return score.map(points -> Points.of(points).toPlainString()).orElse("–") + "/"
                + Points.of(most).toPlainString();
    }
}
