package assay.grader.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Examples;
import assay.grader.answer.Task;
import assay.grader.answer.Understood;
import assay.grader.document.Node;
import assay.grader.problem.Assignments;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.submission.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Students see how their answers were read, whatever the kind. */
class UnderstoodTest {
    /** Words and logs are shown as they are. */
    private static final Set<String> SHOWN_AS_THEY_ARE = Set.of("text", "curve");

    @TestFactory
    Stream<DynamicTest> everyRightAnswerIsShownAsItWasRead() {
        return AnswerKinds.all().stream()
                .filter(kind -> !SHOWN_AS_THEY_ARE.contains(kind.name()))
                .map(kind -> dynamicTest(kind.name(), () -> {
                    Question question =
                            Assignments.prepared(Examples.of(kind.name(), 1).orElseThrow());
                    List<Understood> all = new ArrayList<>();
                    for (Part part : question.parts()) {
                        Task task = AnswerKinds.prepare(part, question);
                        List<Node> right = new ArrayList<>(task.ownAnswers());
                        right.addAll(part.accept());
                        for (Node answer : right) {
                            List<Understood> understood = task.understood(new Answer(part.id(), answer));
                            assertFalse(understood.isEmpty(), () -> part.id() + " " + new Answer("", answer).lines());
                            all.addAll(understood);
                        }
                    }
                    assertFalse(all.isEmpty(), "the example of " + kind.name() + " has a right answer");
                    all.stream()
                            .map(Reading::of)
                            .forEach(reading -> assertFalse(reading.plain().isEmpty()));
                }));
    }
}
