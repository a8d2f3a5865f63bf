package assay.grader.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.document.DocumentException;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.report.ProofJson;
import assay.grader.report.ProofText;
import assay.grader.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem set of the project is proved, and what is wrong with a set is found. */
class VerifierTest {
    @TempDir
    private Path problems;

    static List<String> assignments() throws IOException {
        return new AssignmentReader(Project.problems(), Computations.all()).ids();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void theProblemSetIsProved(String assignment) throws IOException, DocumentException {
        AssignmentProof proof = verify(Project.problems(), assignment);
        assertEquals(List.of(), proof.faults());
        assertFalse(proof.parts().isEmpty());
        for (PartProof part : proof.parts()) {
            assertEquals(
                    List.of(), failures(part), assignment + "/" + part.part().id());
        }
        new ProofText(Style.PLAIN).of(List.of(proof)).lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    private static List<String> failures(PartProof part) {
        List<String> failures = new java.util.ArrayList<>();
        part.fault().ifPresent(fault -> failures.add(fault.getMessage()));
        part.findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .forEach(finding -> failures.add(finding.words()));
        return failures;
    }

    private static AssignmentProof verify(Path problems, String assignment) throws IOException, DocumentException {
        return new Verifier(new AssignmentReader(problems, Computations.all()), done -> {}).verify(assignment);
    }

    /** What is found about a set of one question. */
    private AssignmentProof found(String question) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("set"));
        Files.writeString(folder.resolve("1.yaml"), question);
        return verify(problems, "set");
    }

    /** What is found about one part: the findings of its checks, or why it could not be made ready. */
    private List<String> aboutPart(String fields) throws IOException, DocumentException {
        AssignmentProof proof = found("""
                question: "1"
                title: A test
                symbols: {x: real, t: positive, B: positive}
                define: {one: 1, kernel: [1, 0, 1], skew: [1, 0, 2]}
                parts:
                  - id: "1"
                    points: 1
                """ + fields.indent(4));
        assertEquals(List.of(), proof.faults());
        PartProof part = proof.parts().get(0);
        return part.fault()
                .map(fault -> List.of(fault.position().line() + ": " + fault.problem()))
                .orElseGet(() -> part.findings().stream()
                        .map(finding -> finding.weight().spelling() + ": "
                                + finding.words().lines().findFirst().orElse(""))
                        .toList());
    }

    @Test
    void aRightPartHasNoFindings() throws IOException, DocumentException {
        assertEquals(List.of(), aboutPart("""
                answer: expression
                reference: sigma(x)
                accept: [1/(1 + exp(-x))]
                reject: [{answer: sigma(-x), because: the sign is turned}]
                """));
    }

    @Test
    void aWrongAnswerThatIsAccepted() throws IOException, DocumentException {
        List<String> findings = aboutPart("""
                answer: expression
                reference: sigma(x)
                accept: [sigma(2*x)]
                """);
        assertTrue(
                findings.get(0).startsWith("fails: the accepted answer sigma(2*x) is found incorrect"),
                findings.toString());
    }

    @Test
    void aRightAnswerThatIsRejected() throws IOException, DocumentException {
        assertEquals(
                List.of("fails: the rejected answer 1 - sigma(-x) (it is another function) is found correct"),
                aboutPart("""
                        answer: expression
                        reference: sigma(x)
                        reject: [{answer: 1 - sigma(-x), because: it is another function}]
                        """));
    }

    @Test
    void aRejectedAnswerThatCannotBeReadIsNoted() throws IOException, DocumentException {
        List<String> findings = aboutPart("""
                answer: expression
                reference: sigma(x)
                reject: [{answer: sigma(xx), because: the argument is wrong}]
                """);
        assertTrue(
                findings.get(0)
                        .startsWith("note: the rejected answer sigma(xx) (the argument is wrong) is only unreadable"),
                findings.toString());
    }

    @Test
    void aReferenceThatCannotBeComputed() throws IOException, DocumentException {
        assertEquals(
                List.of("9: a window over 5 positions is longer than the input of 3 with 0 added at each end"),
                aboutPart("""
                        answer: shape
                        reference: "convolution-shape([1, 3, 3], kernels: 2, k: 5, axes: channels-first)"
                        """));
    }

    @Test
    void aReferenceWithoutAValueAtItsPoint() throws IOException, DocumentException {
        assertEquals(
                List.of("fails: that the reference has a value at the question's numbers is refuted"), aboutPart("""
                        answer: number
                        reference: 1/(x - 1)
                        at: {x: 1}
                        """));
    }

    @Test
    void numbersThatDoNotTellAMistake() throws IOException, DocumentException {
        assertEquals(
                List.of("note: with B = 1, x = 3 the answer is the same without the division by B"), aboutPart("""
                        answer: number
                        reference: (x + 2) / B
                        at: {x: 3, B: 1}
                        """));
    }

    @Test
    void dataThatDoNotTellAMistake() throws IOException, DocumentException {
        assertEquals(
                List.of("note: with one = 1, x = 2 the answer is the same without the factor one"), aboutPart("""
                        answer: number
                        reference: one * x
                        at: {x: 2}
                        """));
    }

    @Test
    void aKernelThatIsTheSameTurnedRound() throws IOException, DocumentException {
        assertEquals(List.of("note: the answer is the same with kernel turned round"), aboutPart("""
                        answer: tensor
                        reference: "convolve([1, 2, 3], kernel, mode: full)"
                        """));
        assertEquals(List.of(), aboutPart("""
                        answer: tensor
                        reference: "convolve([1, 2, 3], skew, mode: full)"
                        """));
    }

    @Test
    void aPropertyOfWhichNothingShowsThatAnythingHasIt() throws IOException, DocumentException {
        assertEquals(List.of("open: that such values exist is open: give some under 'accept'"), aboutPart("""
                        answer: witness
                        unknowns: {a: real}
                        such-that: [a > 1]
                        """));
    }

    @Test
    void aFileThatHasNotTheFormOfAQuestion() throws IOException, DocumentException {
        AssignmentProof proof = found("question: 1\ntitel: x\nparts: []\n");
        assertEquals(
                List.of("the field 'title' is missing", "unknown field 'titel'"),
                proof.faults().stream().map(DocumentException::problem).toList());
    }

    @Test
    void aFileThatIsNoDocument() throws IOException, DocumentException {
        assertEquals(1, found("question: [1\n").faults().size());
    }

    @Test
    void aFormulaInDefinitionsThatCannotBeRead() throws IOException, DocumentException {
        AssignmentProof proof = found("question: 1\ntitle: x\ndefine: {y: z + 1}\nparts: []\n");
        assertEquals(1, proof.faults().size());
        assertEquals(3, proof.faults().get(0).position().line());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws InterruptedException, ExecutionException, IOException {
        String id = assignments().get(0);
        ForkJoinPool alone = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(4);
        String first = alone.submit(() -> ProofJson.of(List.of(verify(Project.problems(), id))))
                .get();
        assertEquals(
                first,
                many.submit(() -> ProofJson.of(List.of(verify(Project.problems(), id))))
                        .get());
        alone.shutdown();
        many.shutdown();
    }
}
