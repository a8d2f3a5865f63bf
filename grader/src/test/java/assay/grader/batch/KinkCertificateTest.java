package assay.grader.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.answer.Task;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of verdicts on kinks, as a report states them: the small checker accepts them, and not for another answer. */
class KinkCertificateTest {
    @TempDir
    Path problems;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum(relu(x))       | ignore                     | relu(x)/x                  | correct   | x
            sum(relu(x))       | {convention: 0}            | 1[x>0]                     | correct   | 1[x>=0]
            sum(relu(x))       | {convention: 0}            | 1[x>=0]                    | incorrect | 1[x>0]
            sum(relu(x))       | exact-where-differentiable | 1[x>=0]                    | correct   | x
            sum(relu(x))       | one-sided                  | 1[x>=0]                    | correct   | H(x)
            relu(x[1]-x[2])    | any-subgradient            | [H(x[1]-x[2]),-H(x[1]-x[2])] | correct | [1,-1]
            """)
    void certificates(String function, String kinks, String answer, String status, String other)
            throws IOException, DocumentException {
        Files.createDirectories(problems.resolve("set"));
        Files.writeString(problems.resolve("set/1.yaml"), """
                question: "1"
                title: One
                symbols: {x: {shape: [2]}}
                parts:
                  - {id: "1", points: 1, answer: gradient, of: "%s", wrt: x, kinks: %s}
                """.formatted(function, kinks));
        Assignment assignment = new AssignmentReader(problems, Computations.all()).read("set", Position.startOf("t"));
        Task task = new Grader(assignment).task(assignment.parts().get(0));
        Verdict verdict = task.judge(answer(answer));
        assertEquals(status, verdict.status().spelling(), verdict::toString);
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("kind", verdict.certificate().kind());
        stated.putAll(verdict.certificate().content());
        assertTrue(new StoredCertificate(stated).proves(task.claims(answer(answer))), stated.toString());
        assertFalse(new StoredCertificate(stated).proves(task.claims(answer(other))), stated.toString());
    }

    private static Answer answer(String text) {
        return new Answer("1", new Node.Scalar(Position.startOf("t"), text, false));
    }
}
