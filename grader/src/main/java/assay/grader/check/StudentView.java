package assay.grader.check;

import assay.grader.answer.Task;
import assay.grader.document.Node;
import assay.grader.grade.Contained;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.parallel.ParallelList;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Reveal;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * From a graded submission to what its student may see. Of verdicts it takes only the status, the messages of remarks, and
 * of lines and rows their names, findings and the student's own text; certificates hold references and stay behind.
 *
 * @param grader what graded the submissions
 * @param least what is told of every part, whatever its author says
 */
public record StudentView(Grader grader, Reveal least) {

    /** The view that the author of the assignment wants. */
    public StudentView(Grader grader) {
        this(grader, Reveal.FORM);
    }

    /** What the student of a submission may see. */
    public CheckedSubmission of(GradedSubmission graded) {
        Map<String, GradedPart> byId = new LinkedHashMap<>();
        graded.parts().forEach(part -> byId.put(part.part().id(), part));
        List<Shown> shown = graded.assignment().questions().stream()
                .flatMap(question -> question.parts().stream()
                        .filter(part -> byId.containsKey(part.id()))
                        .map(part -> new Shown(question, Objects.requireNonNull(byId.get(part.id())))))
                .toList();
        List<CheckedPart> parts =
                ParallelList.map(shown, each -> part(each.question(), each.part(), graded.submission()));
        return new CheckedSubmission(
                graded.assignment().id(),
                graded.assignment().title().orElse(graded.assignment().id()),
                graded.submission().student(),
                graded.submission().file(),
                parts,
                notices(graded.remarks(), Reveal.FORM),
                graded.submission().sha256());
    }

    /** A graded part with the question that it stands in. */
    private record Shown(Question question, GradedPart part) {}

    private CheckedPart part(Question question, GradedPart graded, Submission submission) {
        Part part = graded.part();
        Reveal level = part.reveal().includes(least) ? part.reveal() : least;
        Verdict verdict = graded.verdict();
        CheckStatus status = status(verdict, level);
        boolean told = status != CheckStatus.ANSWERED;
        List<Notice> notices = new ArrayList<>(notices(graded, level, told));
        List<Reading> readings = Contained.of(() -> readings(part, submission), fault -> {
            if (!verdict.isFailed()) {
                notices.addAll(notices(Verdict.failed(fault).remarks(), level));
            }
            return List.of();
        });
        return new CheckedPart(
                part.id(),
                question.id(),
                question.title(),
                part.points(),
                told ? graded.score().points() : Optional.empty(),
                status,
                told && graded.followThrough(),
                part.reveal(),
                level,
                graded.answered(),
                graded.written(),
                readings,
                level.includes(Reveal.VERDICT) ? steps(verdict.certificate()) : List.of(),
                notices);
    }

    private List<Reading> readings(Part part, Submission submission) {
        return submission
                .answer(part.id())
                .map(answer -> readings(part, answer))
                .orElse(List.of());
    }

    private static CheckStatus status(Verdict verdict, Reveal reveal) {
        if (verdict.isSealed()) {
            return CheckStatus.ANSWERED;
        }
        boolean told = reveal.includes(Reveal.VERDICT)
                || verdict.isFaultOfForm()
                || switch (verdict.status()) {
                    case MANUAL, UNREADABLE, MISSING -> true;
                    case CORRECT, PARTIAL, INCORRECT, UNDECIDED -> false;
                };
        return told ? CheckStatus.of(verdict.status()) : CheckStatus.ANSWERED;
    }

    private List<Notice> notices(GradedPart graded, Reveal reveal, boolean told) {
        List<Notice> notices = notices(graded.feedback().remarks(), reveal);
        if (!notices.isEmpty()) {
            return notices;
        }
        if (!told) {
            return List.of(
                    new Notice("answered", "This can be read and has the form that is asked. It is judged later."));
        }
        return graded.verdict().status() == Status.INCORRECT
                ? List.of(new Notice(
                        graded.verdict().isFaultOfForm() ? "shape" : "incorrect",
                        graded.verdict().isFaultOfForm()
                                ? "The shape of this answer is not the one that is asked."
                                : "This is not right."))
                : notices;
    }

    private static List<Notice> notices(List<Remark> remarks, Reveal reveal) {
        return remarks.stream()
                .filter(remark -> reveal.includes(remark.from()))
                .map(remark -> new Notice(remark.code(), remark.message()))
                .toList();
    }

    private static List<CheckedStep> steps(Certificate certificate) {
        return certificate instanceof Certificate.Steps chain
                ? chain.steps().stream()
                        .map(step -> new CheckedStep(step.name(), step.finding(), step.yours()))
                        .toList()
                : List.of();
    }

    /** An answer that cannot be judged because of its place in the file has no reading. */
    private List<Reading> readings(Part part, Answer answer) {
        if (answer.fault().isPresent()) {
            return List.of();
        }
        Task task = grader.task(part);
        if (part.joint().isEmpty()) {
            return task.understood(answer).stream().map(Reading::of).toList();
        }
        String name = part.joint().getOrDefault(part.id(), "");
        Map<String, Node.Field> only = new LinkedHashMap<>();
        only.put(name, new Node.Field(answer.content().position(), answer.content()));
        return task
                .understood(
                        new Answer(part.id(), new Node.Mapping(answer.content().position(), only)))
                .stream()
                .map(Reading::of)
                .map(Reading::unnamed)
                .toList();
    }
}
