package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivations of real homework: the worked solutions as they are written, right ones and wrong ones. */
class DerivationKindTest {
    private static Grader grader;

    /** A derivation and what must be found about it. */
    record Case(String part, String name, Node answer, String status, String credit, List<String> findings) {
        @Override
        public String toString() {
            return part + ": " + name;
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(DerivationKindTest.class.getResource("derivations").toURI());
    }

    @BeforeAll
    static void readProblems() throws Exception {
        Assignment assignment = new AssignmentReader(folder().resolve("problems"), Computations.all())
                .read("derivations", Position.startOf("test"));
        grader = new Grader(assignment);
    }

    static List<Case> cases() throws IOException, URISyntaxException, DocumentException {
        Path file = folder().resolve("cases.yaml");
        Node document = new DocumentReader(DocumentBudget.DEFAULT).read(file.toString(), Files.readAllBytes(file));
        List<Case> cases = new ArrayList<>();
        for (Node item : Fields.items(document)) {
            Fields fields = Fields.of(item);
            List<String> findings = new ArrayList<>();
            for (Node finding : fields.items("findings")) {
                findings.add(Fields.scalar(finding, "a finding").text());
            }
            cases.add(new Case(
                    fields.scalar("part").text(),
                    fields.scalar("name").text(),
                    fields.required("answer"),
                    fields.scalar("status").text(),
                    fields.text("credit", "0"),
                    findings));
            fields.finish();
        }
        return cases;
    }

    static Verdict judge(String id, Node answer) {
        Part part = grader.assignment().parts().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + id));
        return grader.task(part).judge(new Answer(id, answer));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLineIsJudged(Case one) {
        Verdict verdict = judge(one.part(), one.answer());
        String found = verdict.status().spelling() + " " + verdict.credit() + " "
                + (verdict.certificate() instanceof Certificate.Steps steps
                        ? steps.steps().stream()
                                .map(Certificate.Steps.Step::finding)
                                .toList()
                        : List.of());
        assertEquals(
                one.status() + " " + one.credit() + " " + one.findings(),
                found,
                () -> verdict.remarks() + "\n" + verdict.certificate());
    }

    @Test
    void aMistakeOfTheCatalogueIsNamed() {
        Position here = Position.startOf("test");
        List<Node> items = new ArrayList<>();
        items.add(new Node.Scalar(here, "exp(-z)/(1+exp(-z))^2", false));
        items.add(new Node.Scalar(here, "exp(-z)/(1+exp(-z))^(-2)", false));
        Verdict verdict = judge("1.3a.derivation", new Node.Sequence(here, items));
        assertEquals("exponent", verdict.remarks().get(2).code());
        assertTrue(verdict.remarks().get(2).message().contains("(1 + exp(-z))^(-2)"), verdict.remarks()::toString);
    }

    /** Dots do not earn anything, and neither do lines that repeat. */
    @Test
    void whatOnlyRepeatsIsNotEnough() {
        Position here = Position.startOf("test");
        List<Node> items = new ArrayList<>();
        List.of("p[i] - y[i]", "-(y[i] - p[i])", "p[i] - y[i]")
                .forEach(line -> items.add(new Node.Scalar(here, line, false)));
        Verdict verdict = judge("3a.derivation", new Node.Sequence(here, items));
        assertEquals("1/2", verdict.credit().toString());
        assertEquals(
                "At least 2 lines beyond the start are asked; what only repeats an earlier line does not count.",
                verdict.remarks().get(1).message());
    }

    /** The constraint is named only where the last line needs it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            p[i]*sum(k, y[k]) - y[i]                     ; It has not been used yet that the entries of y sum to one.
            sum(k, exp(x[k]))*p[i]/sum(k, exp(x[k])) - y[i] ; none
            """)
    void aConstraintThatIsNotUsedIsNamed(String last, String message) {
        Position here = Position.startOf("test");
        List<Node> items = List.of(
                new Node.Scalar(here, "-sum(k, y[k]*(delta[k,i] - p[i]))", false), new Node.Scalar(here, last, false));
        assertEquals(
                message,
                judge("3a.derivation", new Node.Sequence(here, items)).remarks().stream()
                        .filter(remark -> remark.code().equals("one-hot"))
                        .map(Remark::message)
                        .findFirst()
                        .orElse("none"));
    }

    @Test
    void aLostPairOfParenthesesIsNamed() {
        List<String> lines = List.of("-sum(k, y[k]*(delta[k,i] - p[i]))", "-y[i] - p[i]", "p[i] - y[i]");
        Position here = Position.startOf("test");
        List<Node> items = new ArrayList<>();
        lines.forEach(line -> items.add(new Node.Scalar(here, line, false)));
        Verdict verdict = judge("3a.derivation", new Node.Sequence(here, items));
        assertEquals(
                List.of("steps", "first-wrong-line", "several-explanations", "repaired"),
                verdict.remarks().stream().map(Remark::code).toList());
        assertFalse(verdict.remarks().get(2).message().contains("-(y[i] - p[i])"), verdict.remarks()::toString);
        assertTrue(verdict.remarks().get(2).detail().contains("-(y[i] - p[i])"), verdict.remarks()::toString);
    }
}
