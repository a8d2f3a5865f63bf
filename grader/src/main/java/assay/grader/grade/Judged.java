package assay.grader.grade;

import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import java.util.Optional;

/**
 * What is found about the answer to a part.
 *
 * @param answer the answer, if there is one
 * @param own the verdict by the question alone
 * @param verdict the verdict that counts
 * @param followThrough whether that was reached from the student's own answers to other parts
 */
record Judged(Optional<Answer> answer, Verdict own, Verdict verdict, boolean followThrough) {

    /** What the question alone says. */
    static Judged byItself(Optional<Answer> answer, Verdict own) {
        return new Judged(answer, own, own, false);
    }

    /** The same of an equal answer. */
    Judged to(Optional<Answer> other) {
        return new Judged(other, own, verdict, followThrough);
    }

    /** The same with another verdict. */
    Judged with(Verdict other, boolean fromOwnAnswers) {
        return new Judged(answer, own, other, fromOwnAnswers);
    }
}
