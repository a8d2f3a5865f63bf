package assay.grader.cli;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.StudentView;
import assay.grader.check.Unread;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.grade.Graders;
import assay.grader.problem.Reveal;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Several submissions, graded one after the other. One that cannot be read stops none of the others. */
final class SubmissionRun {
    private final List<Grader.Begun> works;
    private final List<Unread> unread;
    private final Map<Reveal, CheckResult> views = new EnumMap<>(Reveal.class);

    SubmissionRun(List<Grader.Begun> works, List<Unread> unread) {
        this.works = List.copyOf(works);
        this.unread = List.copyOf(unread);
    }

    /** Grades files or folders; the messages on what cannot be read go to the console. */
    static SubmissionRun of(List<Path> files, Graders graders, SubmissionReader reader, Console console) {
        List<Grader.Begun> works = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Path file : files) {
            Position start = Position.startOf(file.toString());
            try {
                Submission submission = reader.read(file);
                Grader.Begun work = graders.grade(submission, start);
                works.add(work);
                tellFaults(work.graded(), start, console);
            } catch (DocumentException fault) {
                console.err().println(fault.getMessage());
                String hint = fault.hint().isEmpty() ? "" : "\nhint: " + fault.hint();
                unread.add(new Unread(fault.position(), fault.problem() + hint));
            } catch (NoSuchFileException missing) {
                unread.add(unread(console, start, "there is no such file"));
            } catch (IOException fault) {
                unread.add(unread(console, start, "cannot be read: " + fault.getMessage()));
            }
        }
        return new SubmissionRun(works, unread);
    }

    private static void tellFaults(GradedSubmission graded, Position start, Console console) {
        for (GradedPart part : graded.parts()) {
            if (part.verdict().isFailed()) {
                console.say(start.file() + ": " + part.part().id() + ": "
                        + part.verdict().remarks().get(0).detail()
                        + " Please report it with the answer; all other answers are graded.");
            }
        }
    }

    private static Unread unread(Console console, Position start, String message) {
        console.say(start.file() + ": " + message);
        return new Unread(start, message);
    }

    /** The results for instructors. */
    List<GradedSubmission> graded() {
        return works.stream().map(Grader.Begun::graded).toList();
    }

    /** What students may see. @param least what is told of every part, whatever its author says */
    CheckResult checked(Reveal least) {
        return views.computeIfAbsent(least, this::view);
    }

    private CheckResult view(Reveal least) {
        List<CheckedSubmission> checked = works.stream()
                .map(work -> new StudentView(work.grader(), least).of(work.graded()))
                .toList();
        return new CheckResult(checked, unread);
    }

    /** Whether all could be read, and the program failed on no answer. */
    Exit exit() {
        boolean failed = graded().stream()
                .flatMap(graded -> graded.parts().stream())
                .anyMatch(part -> part.verdict().isFailed());
        return (unread.isEmpty() ? Exit.OK : Exit.UNREADABLE).and(failed ? Exit.FAULT : Exit.OK);
    }
}
