package assay.grader;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.replay.Replay;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample submissions, each graded once for all tests that look at them. */
public final class Samples {
    private static final Map<String, Grader> GRADERS = new HashMap<>();
    private static final Map<Path, Optional<GradedSubmission>> GRADED = new HashMap<>();

    private Samples() {}

    /** All of them. */
    public static List<Path> all() {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Project.samples())) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                files.addAll(Replay.submissions(folder));
            }
        } catch (IOException | DocumentException fault) {
            throw new AssertionError(fault);
        }
        return files;
    }

    /** The grader of an assignment. */
    public static synchronized Grader grader(String assignment) {
        return GRADERS.computeIfAbsent(assignment, Graded::grader);
    }

    /** One of them, graded; nothing if it is one that cannot be read. */
    public static synchronized Optional<GradedSubmission> graded(Path file) {
        return GRADED.computeIfAbsent(file, Samples::grade);
    }

    private static Optional<GradedSubmission> grade(Path file) {
        try {
            var submission =
                    new SubmissionReader(DocumentBudget.DEFAULT).read(file.toString(), Files.readAllBytes(file));
            return Optional.of(grader(submission.assignment()).grade(submission));
        } catch (DocumentException unreadable) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
