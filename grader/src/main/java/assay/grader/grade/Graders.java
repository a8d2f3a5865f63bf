package assay.grader.grade;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.problem.AssignmentReader;
import assay.grader.submission.Submission;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The graders of several assignments: each is read, and its references are computed, once. */
public final class Graders {
    private final AssignmentReader assignments;
    private final Map<String, Grader> known = new HashMap<>();

    /** Graders for the assignments of a reader. */
    public Graders(AssignmentReader assignments) {
        this.assignments = assignments;
    }

    /**
     * The grader of an assignment.
     *
     * @param asked where the id was asked for
     * @throws DocumentException if there is no such assignment, or for an author's fault in it
     * @throws IOException if its folder cannot be read
     */
    public Grader of(String id, Position asked) throws DocumentException, IOException {
        Grader grader = known.get(id);
        if (grader == null) {
            grader = new Grader(assignments.read(id, asked));
            known.put(id, grader);
        }
        return grader;
    }

    /**
     * A submission, graded, and what graded it. A grader that is needed for the first time judges while it is made.
     *
     * @param asked where the assignment was asked for
     * @throws DocumentException if there is no such assignment, or for an author's fault in it
     * @throws IOException if its folder cannot be read
     */
    public Grader.Begun grade(Submission submission, Position asked) throws DocumentException, IOException {
        String id = submission.assignment();
        Grader grader = known.get(id);
        if (grader != null) {
            return new Grader.Begun(grader, grader.grade(submission));
        }
        Grader.Begun begun = Grader.begin(assignments.read(id, asked), submission);
        known.put(id, begun.grader());
        return begun;
    }
}
