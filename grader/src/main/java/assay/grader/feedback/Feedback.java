package assay.grader.feedback;

import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person is told about one part: the remarks of the verdict, or a sentence on the status where there are none.
 *
 * @param remarks coded messages, the most important first
 */
public record Feedback(List<Remark> remarks) {
    public Feedback {
        remarks = List.copyOf(remarks);
    }

    /** The feedback on a verdict. */
    public static Feedback of(Verdict verdict) {
        List<Remark> remarks = new ArrayList<>(verdict.remarks());
        if (remarks.isEmpty()) {
            switch (verdict.status()) {
                case MISSING -> remarks.add(Remark.form("missing", "No answer was handed in."));
                case MANUAL -> remarks.add(Remark.form("manual", "A person will read this answer."));
                case CORRECT, PARTIAL, INCORRECT, UNDECIDED, UNREADABLE -> {}
            }
        }
        return new Feedback(remarks);
    }
}
