package assay.grader.grade;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.parallel.ParallelList;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part that was made ready to be judged, or the author's fault that keeps it from that.
 *
 * @param prepared the task; none if there is a fault
 * @param verdict what is found about an answer by itself, if one was there
 */
record Preparation(Part part, Optional<Task> prepared, Optional<Verdict> verdict, Optional<DocumentException> fault) {

    /** A part, the question that it stands in, and an answer to it that can be judged by itself. */
    private record Place(int number, Part part, Question question, Optional<Answer> answer) {
        Preparation prepare() {
            try {
                Task task = AnswerKinds.prepare(part, question);
                return new Preparation(
                        part,
                        Optional.of(task),
                        answer.map(given -> Contained.of(() -> task.judge(given), Verdict::failed)),
                        Optional.empty());
            } catch (DocumentException fault) {
                return new Preparation(part, Optional.empty(), Optional.empty(), Optional.of(fault));
            }
        }

        /** How long it may take: what was written at length is judged at length. */
        int length() {
            return answer.map(given ->
                            given.lines().stream().mapToInt(String::length).sum())
                    .orElse(0);
        }
    }

    /** All parts of an assignment but those that a joint part leads, prepared on all processors at once. */
    static Map<String, Preparation> of(Assignment assignment) throws DocumentException {
        return of(assignment, Optional.empty());
    }

    /**
     * The same, and each answer of a submission that is judged alone is judged at once. No processor waits until all parts
     * are prepared, and the long ones come first, so that none is begun when the others are done.
     */
    static Map<String, Preparation> of(Assignment assignment, Optional<Submission> submission)
            throws DocumentException {
        List<Place> places = places(assignment, submission);
        List<Place> hurried = places.stream()
                .sorted(Comparator.comparing(Place::length).reversed())
                .toList();
        Preparation[] found = new Preparation[places.size()];
        List<Preparation> made = ParallelList.map(hurried, Place::prepare);
        for (int k = 0; k < found.length; k++) {
            found[hurried.get(k).number()] = made.get(k);
        }
        Map<String, Preparation> prepared = new LinkedHashMap<>();
        for (Preparation each : found) {
            // The first fault in reading order is told, whichever was found first.
            if (each.fault().isPresent()) {
                throw each.fault().get();
            }
            prepared.put(each.part().id(), each);
        }
        return prepared;
    }

    private static List<Place> places(Assignment assignment, Optional<Submission> submission) {
        List<Place> places = new ArrayList<>();
        for (Question question : assignment.questions()) {
            for (Part part : question.parts()) {
                if (part.isLeading()) {
                    Optional<Answer> answer = submission.flatMap(given -> alone(part, given));
                    places.add(new Place(places.size(), part, question, answer));
                }
            }
        }
        return places;
    }

    /** The answer to a part that is judged by itself and whose place in the file is in order. */
    static Optional<Answer> alone(Part part, Submission submission) {
        return part.joint().isEmpty()
                ? submission.answer(part.id()).filter(answer -> answer.fault().isEmpty())
                : Optional.empty();
    }

    /** The task of a part without a fault. */
    Task task() {
        return prepared.orElseThrow();
    }
}
