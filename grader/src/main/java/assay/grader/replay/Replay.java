package assay.grader.replay;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.InputFile;
import assay.grader.document.Position;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Graders;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionFormats;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Grades the submissions of a folder again and compares the verdicts with the expected ones. */
public final class Replay {
    private final Graders graders;
    private final SubmissionReader submissions = new SubmissionReader(DocumentBudget.DEFAULT);

    /** Grading with these graders. */
    public Replay(Graders graders) {
        this.graders = graders;
    }

    /** The submissions of a folder by name: those with expected verdicts, and all others that lie there. */
    public static List<Path> submissions(Path folder) throws DocumentException, IOException {
        Set<String> names =
                new LinkedHashSet<>(ExpectedVerdicts.of(folder).byFile().keySet());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(SubmissionFormats::isSubmission)
                    .sorted()
                    .forEach(names::add);
        }
        return names.stream().map(folder::resolve).toList();
    }

    /**
     * Grades one submission again.
     *
     * @param expected the verdicts beside it
     * @throws DocumentException if its assignment is faulty
     * @throws IOException if a file cannot be read
     */
    public Replayed of(Path file, ExpectedVerdicts expected) throws DocumentException, IOException {
        return compared(file, graded(file), expected);
    }

    /** Compares a graded submission with what is expected. @param graded nothing if it cannot be read */
    public static Replayed compared(Path file, Optional<GradedSubmission> graded, ExpectedVerdicts expected) {
        String name = String.valueOf(file.getFileName());
        Optional<Map<String, PartVerdict>> found = graded.map(Replay::verdicts);
        if (!expected.byFile().containsKey(name)) {
            return new Replayed(file, found, List.of(new Change("", "nothing expected", brief(found))));
        }
        Optional<Map<String, PartVerdict>> before = expected.byFile().getOrDefault(name, Optional.empty());
        if (before.isEmpty() || found.isEmpty()) {
            return new Replayed(
                    file,
                    found,
                    before.equals(found) ? List.of() : List.of(new Change("", brief(before), brief(found))));
        }
        return new Replayed(file, found, changes(before.get(), found.get()));
    }

    private static List<Change> changes(Map<String, PartVerdict> before, Map<String, PartVerdict> found) {
        List<Change> changes = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>(found.keySet());
        parts.addAll(before.keySet());
        for (String part : parts) {
            PartVerdict then = before.get(part);
            PartVerdict now = found.get(part);
            if (then == null || now == null || !then.expects(now)) {
                changes.add(new Change(
                        part,
                        then == null ? "nothing expected" : then.toString(),
                        now == null ? "no such part" : now.toString()));
            }
        }
        return changes;
    }

    private static String brief(Optional<Map<String, PartVerdict>> verdicts) {
        return verdicts.map(parts -> parts.size() + (parts.size() == 1 ? " part" : " parts"))
                .orElse("unreadable");
    }

    /** A submission, graded; nothing if it cannot be read. */
    private Optional<GradedSubmission> graded(Path file) throws DocumentException, IOException {
        Submission submission;
        try {
            byte[] bytes = new InputFile(file).read(DocumentBudget.DEFAULT.bytes());
            submission = submissions.read(file.toString(), bytes);
        } catch (DocumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(
                graders.grade(submission, Position.startOf(file.toString())).graded());
    }

    private static Map<String, PartVerdict> verdicts(GradedSubmission graded) {
        Map<String, PartVerdict> verdicts = new LinkedHashMap<>();
        graded.parts().forEach(part -> verdicts.put(part.part().id(), PartVerdict.of(part)));
        return verdicts;
    }
}
