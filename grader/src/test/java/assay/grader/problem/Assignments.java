package assay.grader.problem;

import assay.grader.answer.AnswerKinds;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Questions for tests. */
public final class Assignments {
    private Assignments() {}

    /** A question of which every part can be prepared. */
    public static Question prepared(String text) throws DocumentException {
        Map<String, Computation> computations = new HashMap<>();
        Computations.all().forEach(computation -> computations.put(computation.call(), computation));
        Question question = new QuestionReader(computations)
                .read(
                        new DocumentReader(DocumentBudget.DEFAULT)
                                .read("q.yaml", text.getBytes(StandardCharsets.UTF_8)),
                        AssignmentFile.NONE);
        for (Part part : question.parts()) {
            AnswerKinds.prepare(part, question);
        }
        return question;
    }
}
