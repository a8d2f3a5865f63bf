package assay.grader.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.Graded;
import assay.grader.document.DocumentException;
import assay.grader.grade.Grader;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two tables that question 4 prints hold one misprint each, and nothing else is wrong with them. */
class WorkedTablesTest {

    @Test
    void bothTablesDefineARowByItself() throws DocumentException {
        Question question = Graded.grader("mila-ift6135-2020-hw1").assignment().questions().stream()
                .filter(each -> each.id().equals("4"))
                .findFirst()
                .orElseThrow();
        Map<Question.Worked, Verdict> worked = Grader.worked(question);
        assertEquals(2, worked.size());
        worked.forEach((example, verdict) -> {
            List<Certificate.Steps.Step> wrong = ((Certificate.Steps) verdict.certificate())
                    .steps().stream()
                            .filter(step -> !step.finding().equals("right"))
                            .toList();
            assertEquals(
                    List.of("v1"),
                    wrong.stream().map(Certificate.Steps.Step::name).toList(),
                    example.part().id());
            assertEquals("misprint", wrong.get(0).finding());
        });
    }
}
