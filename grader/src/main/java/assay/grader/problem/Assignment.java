package assay.grader.problem;

import assay.grader.limit.Limits;
import java.util.List;
import java.util.Optional;

/**
 * A problem set.
 *
 * @param id the name of its folder
 * @param title one line, if there is one
 * @param limits what answers may cost
 * @param questions in reading order
 * @param sha256 the checksum of its files, so that a report can say what it was graded by
 */
public record Assignment(String id, Optional<String> title, Limits limits, List<Question> questions, String sha256) {
    public Assignment {
        questions = List.copyOf(questions);
    }

    /** All parts, in reading order. */
    public List<Part> parts() {
        return questions.stream().flatMap(question -> question.parts().stream()).toList();
    }

    /** The part with this id. */
    public Optional<Part> part(String partId) {
        return parts().stream().filter(part -> part.id().equals(partId)).findFirst();
    }
}
