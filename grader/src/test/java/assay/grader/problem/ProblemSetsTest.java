package assay.grader.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every problem set of the project can be read, and passes the tests that its authors wrote into it. */
class ProblemSetsTest {

    @TestFactory
    List<DynamicTest> authorsTests() throws IOException, DocumentException {
        AssignmentReader reader = new AssignmentReader(Project.problems(), Computations.all());
        List<DynamicTest> tests = new ArrayList<>();
        assertFalse(reader.ids().isEmpty());
        for (String id : reader.ids()) {
            Assignment assignment = reader.read(id, Position.startOf("test"));
            Grader grader = new Grader(assignment);
            for (Part part : assignment.parts()) {
                for (Node accepted : part.accept()) {
                    Answer answer = new Answer(part.id(), accepted);
                    tests.add(dynamicTest(
                            id + "/" + part.id() + " accepts " + answer.lines(),
                            () -> assertEquals(
                                    Status.CORRECT,
                                    grader.task(part).judge(answer).status())));
                }
                for (Part.Rejected rejected : part.reject()) {
                    Answer answer = new Answer(part.id(), rejected.answer());
                    tests.add(dynamicTest(
                            id + "/" + part.id() + " rejects " + answer.lines() + " because " + rejected.because(),
                            () -> assertNotEquals(
                                    Status.CORRECT,
                                    grader.task(part).judge(answer).status())));
                }
                tests.add(dynamicTest(
                        id + "/" + part.id() + " has a solution",
                        () -> assertFalse(grader.task(part).solution().isEmpty())));
            }
        }
        return tests;
    }
}
