package assay.grader;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Graded submissions for tests. */
public final class Graded {
    private Graded() {}

    /** The grader of one of the project's assignments. */
    public static Grader grader(String assignment) {
        try {
            return new Grader(new AssignmentReader(Project.problems(), Computations.all())
                    .read(assignment, Position.startOf("test")));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A submission file. */
    public static GradedSubmission file(Path file) {
        try {
            return bytes(file.toString(), Files.readAllBytes(file));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A submission in YAML. */
    public static GradedSubmission yaml(String text) {
        return bytes("test.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static GradedSubmission bytes(String name, byte[] bytes) {
        try {
            Submission submission = new SubmissionReader(DocumentBudget.DEFAULT).read(name, bytes);
            return grader(submission.assignment()).grade(submission);
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }

    /** One part of a graded submission. */
    public static GradedPart part(GradedSubmission graded, String id) {
        return graded.parts().stream()
                .filter(part -> part.part().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + id));
    }
}
