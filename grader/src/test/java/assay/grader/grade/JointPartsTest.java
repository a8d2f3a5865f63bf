package assay.grader.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four parts, one verdict: the weights of a tanh network that equals a sigmoid network. */
class JointPartsTest {
    private static final String W1 = "  w.w1: w1/2\n";
    private static final String W1_0 = "  w.w1_0: w1_0/2\n";
    private static final String W2 = "  w.w2: w2/2\n";
    private static final String W2_0 = "  w.w2_0: \"w2_0[k] + sum(j, w2[k,j])/2\"\n";

    private static List<GradedPart> grade(String answers) throws IOException, DocumentException {
        var reader =
                new AssignmentReader(Project.root().resolve("grader/src/test/resources/problems"), Computations.all());
        Grader grader = new Grader(reader.read("kinds", Position.startOf("test")));
        String yaml = "assignment: kinds\nstudent: s\nanswers:\n" + answers;
        return grader
                .grade(new SubmissionReader(DocumentBudget.DEFAULT)
                        .read("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .parts()
                .stream()
                .filter(part -> part.part().id().startsWith("w.w"))
                .toList();
    }

    private static String statuses(List<GradedPart> parts) {
        return String.join(
                " ",
                parts.stream().map(part -> part.verdict().status().spelling()).toList());
    }

    @Test
    void theyShareVerdictAndPoints() throws IOException, DocumentException {
        List<GradedPart> parts = grade(W1 + W1_0 + W2 + W2_0);
        assertEquals("correct correct correct correct", statuses(parts));
        for (GradedPart part : parts) {
            assertEquals("4", part.score().points().orElseThrow().toString());
        }
        assertEquals(List.of("w1/2"), parts.get(0).written());
    }

    @Test
    void oneWrongWeightSpoilsAll() throws IOException, DocumentException {
        assertEquals("incorrect incorrect incorrect incorrect", statuses(grade(W1 + W1_0 + W2 + "  w.w2_0: w2_0\n")));
    }

    @Test
    void aMissingOneIsNamed() throws IOException, DocumentException {
        List<GradedPart> parts = grade(W1 + W1_0 + W2);
        assertEquals("incorrect incorrect incorrect missing", statuses(parts));
        assertTrue(parts.get(0).feedback().remarks().get(0).message().contains("w.w2_0"));
        assertEquals("missing missing missing missing", statuses(grade("  w.and: ''\n")));
    }
}
