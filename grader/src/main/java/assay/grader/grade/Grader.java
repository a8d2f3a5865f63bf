package assay.grader.grade;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Excerpt;
import assay.grader.document.Spelling;
import assay.grader.feedback.Feedback;
import assay.grader.parallel.ParallelList;
import assay.grader.problem.Assignment;
import assay.grader.problem.FollowOrder;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.score.Score;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Grades submissions for one assignment: each part's answer gets its verdict, the verdict its points and its words. The
 * references are computed once, when the grader is made.
 */
public final class Grader {
    /** Answers to parts that do not exist, each named in the report. */
    private static final int MOST_STRAYS = 20;

    private final Assignment assignment;
    // By the ids of the parts: a part itself would have all that its author wrote in its hash code.
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, FollowThrough> followers = new LinkedHashMap<>();
    private final Map<String, DifferentForms> forms = new LinkedHashMap<>();
    private final Map<String, List<String>> relevant = new LinkedHashMap<>();
    /** What every submission is told is found once. */
    private final Map<String, List<String>> solutions = new ConcurrentHashMap<>();

    private final List<Part> order;

    /**
     * A grader for an assignment.
     *
     * @throws DocumentException for an author's fault in a part
     */
    public Grader(Assignment assignment) throws DocumentException {
        this(assignment, Preparation.of(assignment));
    }

    private Grader(Assignment assignment, Map<String, Preparation> prepared) throws DocumentException {
        this.assignment = assignment;
        for (Part part : assignment.parts()) {
            Preparation own = prepared.get(part.id());
            tasks.put(part.id(), own == null ? leading(part) : own.task());
        }
        this.order = FollowOrder.of(assignment.questions());
        for (Question question : assignment.questions()) {
            for (Part part : question.parts()) {
                if (!part.follow().isNothing()) {
                    followers.put(part.id(), FollowThrough.of(part, question, tasks));
                }
                DifferentForms.of(part, tasks).ifPresent(rule -> forms.put(part.id(), rule));
                relevant.put(part.id(), relevant(part));
            }
        }
    }

    /**
     * The ids of all parts on whose answers a verdict depends: its own, those that it follows, those from whose form it
     * must differ, and their joint ones.
     */
    private List<String> relevant(Part part) {
        Set<String> ids = new LinkedHashSet<>(List.of(part.id()));
        ids.addAll(part.joint().keySet());
        Optional.ofNullable(forms.get(part.id()))
                .ifPresent(rule -> ids.addAll(rule.others().keySet()));
        for (String followed : part.follow().parts()) {
            ids.add(followed);
            ids.addAll(assignment.part(followed).orElseThrow().joint().keySet());
        }
        return List.copyOf(ids);
    }

    /** The task of the first of the joint parts, which is that of all. */
    private Task leading(Part part) {
        return Objects.requireNonNull(tasks.get(part.joint().keySet().iterator().next()));
    }

    /** What is graded. */
    public Assignment assignment() {
        return assignment;
    }

    /** The task of a part of this assignment. */
    public Task task(Part part) {
        Task task = tasks.get(part.id());
        if (task == null) {
            throw new IllegalArgumentException("part " + part.id() + " is not of this assignment");
        }
        return task;
    }

    /**
     * What is found about the worked examples of a question, judged like answers.
     *
     * @throws DocumentException for an author's fault in an example
     */
    public static Map<Question.Worked, Verdict> worked(Question question) throws DocumentException {
        Map<Question.Worked, Verdict> verdicts = new LinkedHashMap<>();
        for (Question.Worked example : question.worked()) {
            Answer printed = new Answer(example.part().id(), example.answer());
            verdicts.put(example, AnswerKinds.prepare(example.part(), question).judge(printed));
        }
        return verdicts;
    }

    /**
     * A grader together with the first submission that it grades: parts are judged as they are prepared.
     *
     * @param graded the submission
     */
    public record Begun(Grader grader, GradedSubmission graded) {}

    /**
     * A grader for an assignment and what it finds about a submission.
     *
     * @throws DocumentException for an author's fault in a part
     */
    public static Begun begin(Assignment assignment, Submission submission) throws DocumentException {
        Map<String, Preparation> prepared = Preparation.of(assignment, Optional.of(submission));
        Grader grader = new Grader(assignment, prepared);
        Map<String, Verdict> alone = new HashMap<>();
        prepared.forEach((id, part) -> part.verdict().ifPresent(verdict -> alone.put(id, verdict)));
        return new Begun(grader, grader.grade(submission, alone));
    }

    /** Grades one submission. What each answer is worth by itself is found on all processors at once. */
    public GradedSubmission grade(Submission submission) {
        List<Part> byThemselves = assignment.parts().stream()
                .filter(part -> Preparation.alone(part, submission).isPresent())
                .toList();
        List<Verdict> verdicts = ParallelList.map(
                byThemselves,
                part -> Contained.of(
                        () -> task(part).judge(submission.answer(part.id()).orElseThrow()), Verdict::failed));
        Map<String, Verdict> alone = new HashMap<>();
        for (int k = 0; k < verdicts.size(); k++) {
            alone.put(byThemselves.get(k).id(), verdicts.get(k));
        }
        return grade(submission, alone);
    }

    /** @param alone verdicts by the question alone, by the ids of the parts */
    private GradedSubmission grade(Submission submission, Map<String, Verdict> alone) {
        Map<String, Judged> judged = new HashMap<>();
        for (Part part : order) {
            judged.put(
                    part.id(),
                    Contained.of(
                            () -> judged(part, submission, judged, alone),
                            fault -> Judged.byItself(submission.answer(part.id()), Verdict.failed(fault))));
        }
        return graded(submission, judged);
    }

    /** Grades one of many submissions: the same, but what was judged before is not judged again. */
    public GradedSubmission grade(Submission submission, VerdictMemory memory) {
        Map<String, Judged> judged = new HashMap<>();
        for (Part part : order) {
            Function<Submission, Judged> judging = same -> judged(part, same, judged, Map.of());
            // What a joint part says of its place is known where its sister was judged.
            boolean known = part.joint().keySet().stream().anyMatch(judged::containsKey);
            judged.put(
                    part.id(),
                    known || submission.answer(part.id()).isEmpty()
                            ? judging.apply(submission)
                            : memory.of(
                                    part.id(), Objects.requireNonNull(relevant.get(part.id())), submission, judging));
        }
        return graded(submission, judged);
    }

    private GradedSubmission graded(Submission submission, Map<String, Judged> judged) {
        List<GradedPart> graded = new ArrayList<>();
        for (Part part : assignment.parts()) {
            Optional<Answer> answer = submission.answer(part.id());
            Judged found = Objects.requireNonNull(judged.get(part.id()));
            graded.add(new GradedPart(
                    part,
                    answer.map(given -> given.content().position()),
                    answer.map(Answer::lines).orElse(List.of()),
                    found.verdict(),
                    found.followThrough(),
                    Score.of(found.verdict(), part.points()),
                    Feedback.of(found.verdict()),
                    solutions.computeIfAbsent(part.id(), any -> task(part).solution())));
        }
        return new GradedSubmission(assignment, submission, graded, strays(submission));
    }

    /**
     * The verdict on a part.
     *
     * @param earlier what was found about the parts that it follows, by their ids
     * @param known verdicts by the question alone, as far as they are known, by the ids of the parts
     */
    private Judged judged(Part part, Submission submission, Map<String, Judged> earlier, Map<String, Verdict> known) {
        Optional<Answer> answer = submission.answer(part.id());
        if (answer.isEmpty()) {
            return Judged.byItself(answer, Verdict.missing());
        }
        if (part.joint().isEmpty() && answer.get().fault().isPresent()) {
            return Judged.byItself(
                    answer, Verdict.unreadable(answer.get().fault().get()));
        }
        for (String sister : part.joint().keySet()) {
            Judged common = earlier.get(sister);
            if (common != null && common.answer().isPresent()) {
                return new Judged(answer, common.own(), common.verdict(), common.followThrough());
            }
        }
        Function<Task, Verdict> judging = part.joint().isEmpty()
                ? task -> task.judge(answer.get())
                : JointAnswer.of(part.joint(), submission)::judge;
        Verdict own = known.get(part.id());
        Judged alone = Judged.byItself(answer, own == null ? judging.apply(task(part)) : own);
        FollowThrough follower = followers.get(part.id());
        Judged judged = follower == null ? alone : follower.judge(alone, judging, earlier);
        DifferentForms rule = forms.get(part.id());
        if (rule == null) {
            return judged;
        }
        Verdict verdict = rule.judge(judged.verdict(), answer.get(), submission);
        return judged.with(verdict, judged.followThrough() && !verdict.credit().isZero());
    }

    /** Answers to parts that do not exist are not lost in silence. */
    private List<Remark> strays(Submission submission) {
        List<String> known = assignment.parts().stream().map(Part::id).toList();
        List<Remark> remarks = new ArrayList<>();
        for (Answer answer : submission.answers()) {
            if (!known.contains(answer.part())) {
                if (remarks.size() == MOST_STRAYS) {
                    remarks.add(Remark.form("unknown-part", "There are more answers to parts that do not exist."));
                    return remarks;
                }
                String suggestion = Spelling.nearest(answer.part(), known)
                        .map(name -> "; did you mean '" + name + "'?" + Spelling.lookalike(answer.part()))
                        .orElse(".");
                remarks.add(Remark.form(
                        "unknown-part",
                        answer.content().position().inFile() + ": there is no part '"
                                + Excerpt.visible(Excerpt.of(answer.part())) + "'" + suggestion));
            }
        }
        return remarks;
    }
}
