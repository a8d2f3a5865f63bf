package assay.grader.trial;

import assay.grader.check.CheckedPart;
import assay.grader.check.StudentView;
import assay.grader.document.Node;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person tries of an assignment. Answers to other parts are remembered, so that parts that are judged together, or
 * one from the other, are judged as in a submission.
 */
public final class Trial {
    private final Grader grader;
    private final Map<String, Node> answers = new LinkedHashMap<>();

    /** Nothing was tried yet. */
    public Trial(Grader grader) {
        this.grader = grader;
    }

    /** All parts, in reading order. */
    public List<Part> parts() {
        return grader.assignment().parts();
    }

    /** The parts that are answered together with one, itself included. */
    public List<Part> together(Part part) {
        return part.joint().isEmpty()
                ? List.of(part)
                : parts().stream()
                        .filter(other -> part.joint().containsKey(other.id()))
                        .toList();
    }

    /** The part after those that are answered together with one. */
    public Optional<Part> after(Part part) {
        List<Part> together = together(part);
        int last = parts().indexOf(together.get(together.size() - 1));
        return last + 1 < parts().size() ? Optional.of(parts().get(last + 1)) : Optional.empty();
    }

    /** What a student is told about some answers, by the ids of the parts. */
    public List<CheckedPart> check(Map<String, Node> typed) {
        answers.putAll(typed);
        List<Answer> all = new ArrayList<>();
        answers.forEach((part, content) -> all.add(new Answer(part, content)));
        Submission submission = new Submission("", grader.assignment().id(), "", all, "");
        return new StudentView(grader)
                .of(grader.grade(submission)).parts().stream()
                        .filter(part -> typed.containsKey(part.id()))
                        .toList();
    }
}
