package assay.grader.replay;

import assay.grader.grade.GradedPart;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one part in brief. An expected one may leave the score and the codes open.
 *
 * @param status the spelling of the status
 * @param score the points as a decimal, or {@code none} while a person has still to look
 * @param codes the codes of the remarks, in order
 */
public record PartVerdict(String status, Optional<String> score, Optional<List<String>> codes) {
    private static final String NONE = "none";

    public PartVerdict {
        codes = codes.map(List::copyOf);
    }

    /** A verdict of which only the status is known. */
    static PartVerdict of(String status) {
        return new PartVerdict(status, Optional.empty(), Optional.empty());
    }

    /** The verdict on a graded part. */
    static PartVerdict of(GradedPart part) {
        String score = part.score()
                .points()
                .map(points -> points.toDecimalString().orElseGet(points::toString))
                .orElse(NONE);
        return new PartVerdict(
                part.verdict().status().spelling(),
                Optional.of(score),
                Optional.of(part.verdict().remarks().stream().map(Remark::code).toList()));
    }

    /** Whether a full verdict is as this one expects. */
    boolean expects(PartVerdict found) {
        return status.equals(found.status())
                && (score.isEmpty() || sameNumber(score.get(), found.score().orElse(NONE)))
                && (codes.isEmpty() || codes.equals(found.codes()));
    }

    private static boolean sameNumber(String a, String b) {
        if (a.equals(NONE) || b.equals(NONE)) {
            return a.equals(b);
        }
        try {
            return Rational.parse(a).equals(Rational.parse(b));
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Whether the status alone says everything. */
    boolean isPlain() {
        boolean fixed = status.equals(Status.CORRECT.spelling()) || status.equals(Status.MISSING.spelling());
        return codes.map(List::isEmpty).orElse(true) && (fixed || score.isEmpty());
    }

    /** For a person: {@code partial, 2.5 points, truncated}. */
    @Override
    public String toString() {
        return status
                + score.filter(points -> !points.equals(NONE))
                        .map(points -> ", " + points + (points.equals("1") ? " point" : " points"))
                        .orElse("")
                + codes.filter(list -> !list.isEmpty())
                        .map(list -> ", " + String.join(" ", list))
                        .orElse("");
    }
}
