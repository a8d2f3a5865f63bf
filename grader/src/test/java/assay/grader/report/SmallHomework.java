package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.StudentView;
import assay.grader.check.Unread;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Reveal;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A homework with an answer of every status. */
final class SmallHomework {
    static final Path FOLDER = folder();

    private SmallHomework() {}

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SmallHomework.class.getResource("submission.yaml"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException fault) {
            throw new AssertionError(fault);
        }
    }

    static Grader grader() {
        try {
            return new Grader(new AssignmentReader(FOLDER.resolve("problems"), Computations.all())
                    .read("small", Position.startOf("test")));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The sample, graded. */
    static GradedSubmission graded(Grader grader) {
        try (InputStream yaml = Objects.requireNonNull(SmallHomework.class.getResourceAsStream("submission.yaml"))) {
            return grader.grade(
                    new SubmissionReader(DocumentBudget.DEFAULT).read("work/submission.yaml", yaml.readAllBytes()));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A submission of one answer. */
    static CheckedSubmission checked(String part, String yaml, Reveal least) {
        String text = "assignment: small\nstudent: s-001\nanswers:\n  " + part + ": " + yaml + "\n";
        Grader grader = grader();
        try {
            return new StudentView(grader, least)
                    .of(grader.grade(new SubmissionReader(DocumentBudget.DEFAULT)
                            .read("work/submission.yaml", text.getBytes(StandardCharsets.UTF_8))));
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The sample in the student's view. @param least what is told of every part */
    static CheckResult checked(Reveal least) {
        Grader grader = grader();
        return new CheckResult(List.of(new StudentView(grader, least).of(graded(grader))), List.of());
    }

    /** A file that is no submission. */
    static CheckResult unread() {
        return new CheckResult(
                List.of(),
                List.of(new Unread(
                        new Position("work/broken.yaml", 3, 7), "expected a value\nhint: put quotes around it")));
    }
}
