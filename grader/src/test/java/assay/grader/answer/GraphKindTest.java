package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.figure.ComputationalGraph;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphKindTest {
    @TempDir
    Path folder;

    private Verdict judge(String answer) throws IOException, DocumentException {
        return Authored.of(
                        folder,
                        "symbols: {x: real, y: real}",
                        "answer: graph\ninputs: [x, y]\noutputs: {w: (x + y)^2}\nsharing: required\n")
                .judge(answer);
    }

    private static String message(Verdict verdict) {
        return verdict.remarks().get(0).message();
    }

    @Test
    void aRightGraphIsDataForADrawing() throws IOException, DocumentException {
        Verdict verdict =
                judge("digraph { x -> s; y -> s; s [label=\"+\"]; s -> w; s -> w; w [label=\"*\"]; x -> idle }");
        assertEquals(Status.CORRECT, verdict.status());
        Certificate.Property certificate = (Certificate.Property) verdict.certificate();
        ComputationalGraph graph = (ComputationalGraph) certificate.figure().orElseThrow();
        assertEquals(
                List.of(
                        new ComputationalGraph.Edge("x", "s", 1),
                        new ComputationalGraph.Edge("y", "s", 2),
                        new ComputationalGraph.Edge("s", "w", 1),
                        new ComputationalGraph.Edge("s", "w", 2),
                        new ComputationalGraph.Edge("x", "idle", 1)),
                graph.edges());
        assertEquals("No output is computed from: idle.", message(verdict));
    }

    @Test
    void everyFaultHasItsMessage() throws IOException, DocumentException {
        assertTrue(message(judge("digraph { a -> b; b -> c; c -> a; a -> w }")).contains("a -> b -> c -> a"));
        assertTrue(message(judge("digraph { q -> s; y -> s; s [label=\"+\"] }")).contains("q is not declared"));
        assertTrue(message(judge("s = x + y; t = x + y; w = s t")).contains("nothing is computed twice"));
        assertTrue(message(judge("s = x + y; s = s^2")).contains("assigned already"));
        assertTrue(message(judge("s = x - y; w = s^2")).startsWith("This fails: w computes what is asked; at "));
        assertTrue(message(judge("graph { x -- y }")).contains("digraph"));
        assertTrue(message(judge("digraph { x -- w }")).contains("a -> b"));
        assertTrue(message(judge("strict digraph { x -> w }")).contains("may stand twice"));
        assertTrue(message(judge("digraph { σ -> w }")).contains("double quotes"));
        assertTrue(message(judge("digraph { x -> w; y -> w; w [label=\"(x+y)^2\"] }"))
                .contains("is no operator"));
    }

    /** What is drawn for an operator that is not known must not pass for a name. */
    @Test
    void anUnknownOperatorIsNoName() throws IOException, DocumentException {
        Authored relu = Authored.of(
                folder,
                "symbols: {x: real}",
                "answer: graph\ninputs: [x]\noutputs: {w: relu(exp(x))}\noperators: [relu, exp]");
        for (String right : List.of(
                "digraph { x -> e; e [label=exp]; e -> w; w [label=ReLU] }",
                "digraph { x -> exp1 -> relu_2 -> w }",
                "digraph { x -> Exp -> r; r [label=\"w = relu\"] }",
                "digraph { x -> exp -> t -> relu -> w; t [label=\"=\"] }")) {
            assertEquals(Status.CORRECT, relu.judge(right).status(), right);
        }
        assertEquals(
                Status.UNREADABLE,
                relu.judge("digraph { x -> exp -> frob -> relu -> w }").status());
        assertEquals(
                Status.INCORRECT,
                relu.judge("digraph { x -> relu -> exp -> w }").status());
        assertEquals(Status.INCORRECT, relu.judge("w = relu(exp(x)) + 0*sin(x)").status());
    }

    /** Sixty doublings are a graph of sixty nodes and a formula of 2^60 terms. */
    @Test
    void aGraphThatGrowsBeyondMeasureIsLeftToAPerson() throws IOException, DocumentException {
        StringBuilder lines = new StringBuilder("t0 = x\n");
        StringBuilder drawing = new StringBuilder("digraph { x -> t0; x -> t0; t0 [label=\"+\"];");
        for (int k = 1; k < 60; k++) {
            lines.append("t%d = t%d + t%d\n".formatted(k, k - 1, k - 1));
            drawing.append("t%d -> t%d; t%d -> t%d; t%d [label=\"+\"];".formatted(k - 1, k, k - 1, k, k));
        }
        assertEquals(Status.UNDECIDED, judge(lines.toString()).status());
        assertEquals(Status.UNDECIDED, judge(drawing + "}").status());
        assertEquals(Status.UNREADABLE, judge("digraph " + "{".repeat(5_000)).status());
        assertEquals(
                Status.UNREADABLE,
                judge("digraph {" + "a;".repeat(20_000) + "}").status());
        assertEquals(
                Status.UNREADABLE,
                judge("digraph {" + "\"\\\"".repeat(6_000) + "}").status());
    }
}
