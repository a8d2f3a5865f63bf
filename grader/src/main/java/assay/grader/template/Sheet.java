package assay.grader.template;

import assay.grader.document.Node;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submission as a form: every part with its statement and the form of its answer, with or without an answer.
 *
 * @param student the student's id
 */
public record Sheet(String assignment, String student, List<Section> sections) {
    public Sheet {
        sections = List.copyOf(sections);
    }

    /** A question with its parts. */
    public record Section(String title, String statement, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** A part. @param form how it is answered, in words */
    public record Entry(String part, String statement, String form, Optional<Node> answer) {}

    /** The form of an assignment, with answers by part; without an answer its place is empty. */
    public static Sheet of(Grader grader, String student, Map<String, Node> answers) {
        List<Section> sections = new ArrayList<>();
        for (Question question : grader.assignment().questions()) {
            List<Entry> entries = new ArrayList<>();
            for (Part part : question.parts()) {
                entries.add(new Entry(
                        part.id(),
                        part.statement().strip(),
                        grader.task(part).form(),
                        Optional.ofNullable(answers.get(part.id()))));
            }
            sections.add(new Section(
                    question.id() + ". " + question.title(),
                    question.statement().strip(),
                    entries));
        }
        return new Sheet(grader.assignment().id(), student, sections);
    }
}
