package assay.grader.grade;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.parallel.ParallelList;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part that was made ready to be judged, or the author's fault that keeps it from that.
 *
 * @param prepared the task; none if there is a fault
 */
record Preparation(Part part, Optional<Task> prepared, Optional<DocumentException> fault) {

    /** A part and the question that it stands in. */
    private record Place(Part part, Question question) {
        Preparation prepare() {
            try {
                return new Preparation(part, Optional.of(AnswerKinds.prepare(part, question)), Optional.empty());
            } catch (DocumentException fault) {
                return new Preparation(part, Optional.empty(), Optional.of(fault));
            }
        }
    }

    /** All parts of an assignment but those that a joint part leads, prepared on all processors at once. */
    static Map<Part, Preparation> of(Assignment assignment) throws DocumentException {
        List<Place> places = assignment.questions().stream()
                .flatMap(question ->
                        question.parts().stream().filter(Part::isLeading).map(part -> new Place(part, question)))
                .toList();
        Map<Part, Preparation> prepared = new LinkedHashMap<>();
        for (Preparation each : ParallelList.map(places, Place::prepare)) {
            // The first fault in reading order is told, whichever was found first.
            if (each.fault().isPresent()) {
                throw each.fault().get();
            }
            prepared.put(each.part(), each);
        }
        return prepared;
    }

    /** The task of a part without a fault. */
    Task task() {
        return prepared.orElseThrow();
    }
}
