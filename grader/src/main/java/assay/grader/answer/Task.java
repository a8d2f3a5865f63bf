package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part that is ready to be judged: its reference is computed, its policies are read. */
public interface Task {

    /** The verdict on an answer. It depends on the answer alone. */
    Verdict judge(Answer answer);

    /** How an answer is understood; nothing where it cannot be read. It depends on the answer and the question's names alone. */
    default List<Understood> understood(Answer answer) {
        return List.of();
    }

    /** What can be chosen where little can, and whether it is right; empty where answers are written freely. */
    default Map<Node, Boolean> choices() {
        return Map.of();
    }

    /**
     * What the certificates of the engine in a verdict on an answer are about; nothing where there are none. Of several
     * claims for one step, a certificate proves one. It is found without deciding anything.
     */
    default List<Claim> claims(Answer answer) {
        return List.of();
    }

    /** The status of the verdict, without what explains it; where explanations take long they are not looked for. */
    default Status status(Answer answer) {
        return judge(answer).status();
    }

    /** The reference, one line each, as an instructor reads it. */
    List<String> solution();

    /** How the answer is written, for a student: one line. */
    String form();

    /** The policies by which it is judged, defaults included: one line each. */
    List<String> policies();

    /** The reference written as answers, in each notation; all must be found right. Empty if it is no single answer. */
    default List<Node> ownAnswers() {
        return List.of();
    }

    /** The formula that answers must be equal to, from which verify makes right and wrong ones; none if there is none. */
    default Optional<AskedFormula> formula() {
        return Optional.empty();
    }

    /** The formula whose values are asked, so that verify can tell whether the question's numbers suffice. */
    default Optional<AskedValues> values() {
        return Optional.empty();
    }

    /** The shape of what is asked; none if several are right. */
    default Optional<Shape> shape() {
        return Optional.empty();
    }

    /** Further proofs of the reference, such as that a gradient agrees with certified differences. */
    default List<Audit> audits() {
        return List.of();
    }
}
