package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YAML or JSON: the fields {@code assignment}, {@code student} and {@code answers}. */
final class StructuredFormat implements SubmissionFormat {

    @Override
    public List<String> endings() {
        return List.of(".yaml", ".yml", ".json");
    }

    @Override
    public String header(String field) {
        return "add '" + field + ": …'";
    }

    @Override
    public HandedIn read(String file, byte[] bytes, AnswerReading reading) throws DocumentException {
        Fields fields = Fields.of(reading.documents().read(file, bytes));
        Optional<String> assignment = fields.optionalScalar("assignment").map(Node.Scalar::text);
        Optional<String> student = fields.optionalScalar("student").map(Node.Scalar::text);
        List<Answer> answers = new ArrayList<>();
        fields.entries("answers").forEach((part, content) -> answers.add(new Answer(part, content)));
        fields.finish();
        return new HandedIn(assignment, student, answers);
    }
}
