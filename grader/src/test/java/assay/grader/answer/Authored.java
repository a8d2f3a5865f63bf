package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The only part of a question that a test writes. */
record Authored(Task task) {

    /**
     * The part with these fields.
     *
     * @param question fields of the question, such as {@code symbols}; may be empty
     * @param part fields of the part
     */
    static Authored of(Path folder, String question, String part) throws IOException, DocumentException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                set.resolve("1.yaml"),
                "question: one\ntitle: One\n" + question + "\nparts:\n  - id: one\n    points: 1\n" + part.indent(4));
        Assignment assignment = new AssignmentReader(folder, Computations.all()).read("set", Position.startOf("test"));
        return new Authored(new Grader(assignment).task(assignment.parts().get(0)));
    }

    Verdict judge(String answer) {
        return task.judge(new Answer("one", new Node.Scalar(Position.startOf("test"), answer, false)));
    }
}
