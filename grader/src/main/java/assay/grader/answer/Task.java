package assay.grader.answer;

import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import java.util.List;

/** A part that is ready to be judged: its reference is computed, its policies are read. */
public interface Task {

    /** The verdict on an answer. It depends on the answer alone. */
    Verdict judge(Answer answer);

    /** The reference, one line each, as an instructor reads it. */
    List<String> solution();

    /** How the answer is written, for a student: one line. */
    String form();

    /** The policies by which it is judged, defaults included: one line each. */
    List<String> policies();
}
