package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The laws of all kinds of answers. A new kind needs a part among the test problems, and inherits them. */
class AnswerKindsTest {
    private static final int LONGEST_MESSAGE = 4_000;
    private final Grader grader = grader();
    private final Assignment assignment = grader.assignment();

    private static Grader grader() {
        try {
            return new Grader(new AssignmentReader(
                            Project.root().resolve("grader/src/test/resources/problems"), Computations.all())
                    .read("kinds", Position.startOf("test")));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void everyKindHasATestProblem() {
        Set<String> kinds = new HashSet<>();
        AnswerKinds.all().forEach(kind -> assertTrue(kinds.add(kind.name()), kind.name() + " exists twice"));
        kinds.removeAll(assignment.parts().stream().map(Part::kind).collect(Collectors.toSet()));
        assertEquals(Set.of(), kinds, "without a test problem");
    }

    @TestFactory
    List<DynamicTest> examplesGetTheirVerdicts() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Part part : assignment.parts()) {
            for (Node accepted : part.accept()) {
                Answer answer = new Answer(part.id(), accepted);
                tests.add(dynamicTest(part.id() + " accepts " + answer.lines(), () -> {
                    Verdict verdict = grader.task(part).judge(answer);
                    assertEquals(Status.CORRECT, verdict.status(), verdict::toString);
                    assertEquals(verdict, grader.task(part).judge(answer));
                }));
            }
            for (Part.Rejected rejected : part.reject()) {
                Answer answer = new Answer(part.id(), rejected.answer());
                tests.add(dynamicTest(part.id() + " rejects " + answer.lines(), () -> {
                    Verdict verdict = grader.task(part).judge(answer);
                    assertTrue(
                            Set.of(Status.INCORRECT, Status.PARTIAL, Status.UNREADABLE)
                                    .contains(verdict.status()),
                            verdict::toString);
                    assertFalse(verdict.remarks().isEmpty(), "a wrong answer is told why");
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyPartSaysHowItIsAnsweredAndJudged() {
        return assignment.parts().stream()
                .map(part -> dynamicTest(part.id(), () -> {
                    Task task = grader.task(part);
                    assertFalse(task.form().isBlank());
                    assertFalse(task.policies().isEmpty());
                    assertFalse(task.solution().isEmpty());
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aBlankAnswerIsMissing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String blank :
                List.of("\"\"", "\"  \\n \"", "null", "", "~", "[\"\", \" \"]", "{a: \"\", b: null}", "{}")) {
            tests.add(dynamicTest("blank " + blank, () -> {
                StringBuilder yaml = new StringBuilder("assignment: kinds\nstudent: s\nanswers:\n");
                assignment
                        .parts()
                        .forEach(part -> yaml.append("  \"")
                                .append(part.id())
                                .append("\": ")
                                .append(blank)
                                .append('\n'));
                var submission = new SubmissionReader(DocumentBudget.DEFAULT)
                        .read("blank.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
                grader.grade(submission)
                        .parts()
                        .forEach(part -> assertEquals(
                                Status.MISSING,
                                part.verdict().status(),
                                part.part().id()));
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> noKindIsHarmedByWhatStudentsWrite() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Part part : assignment.parts()) {
            hostile()
                    .forEach((name, node) -> tests.add(dynamicTest(part.id() + " survives " + name, () -> {
                        Verdict verdict = grader.task(part).judge(new Answer(part.id(), node));
                        if (!part.kind().equals("text")) {
                            assertNotEquals(Status.CORRECT, verdict.status());
                            assertNotEquals(Status.MANUAL, verdict.status());
                        }
                        int length = verdict.remarks().stream()
                                .map(Remark::message)
                                .mapToInt(String::length)
                                .sum();
                        assertTrue(length < LONGEST_MESSAGE, "a message of " + length + " characters");
                    })));
        }
        return tests;
    }

    private static Map<String, Node> hostile() {
        Position at = Position.startOf("test");
        Node text = text("x");
        Node deep = text;
        for (int k = 0; k < 45; k++) {
            deep = new Node.Sequence(at, List.of(deep));
        }
        Node mapping = new Node.Mapping(at, Map.of("x", new Node.Field(at, text), "", new Node.Field(at, deep)));
        return Map.ofEntries(
                Map.entry("a long word", text("x".repeat(100_000))),
                Map.entry("a long number", text("9".repeat(100_000))),
                Map.entry("brackets", text("(".repeat(20_000))),
                Map.entry("braces", text("{".repeat(20_000))),
                Map.entry("lists in a text", text("[".repeat(5_000) + "]".repeat(5_000))),
                Map.entry("commas", text(",".repeat(50_000))),
                Map.entry("spaces and a word", text(" ".repeat(50_000) + "x")),
                Map.entry("spaces between words", text("x" + " ".repeat(50_000) + "y -> ")),
                Map.entry("arrows", text("a -> ".repeat(20_000))),
                Map.entry("a tower", text("10^10^10^10")),
                Map.entry("a long sum", text("sum(i=1..10^12, i)")),
                Map.entry("broken LaTeX", text("\\frac{\\left(")),
                Map.entry("many lines", text("a = b\n".repeat(20_000))),
                Map.entry("signs", text("= = := ; : \u0000 \u202e \uD83E\uDD16 \uD800")),
                Map.entry("no number", text("NaN")),
                Map.entry("a path out", text("../../../../etc/passwd")),
                Map.entry("an empty list", new Node.Sequence(at, List.of())),
                Map.entry("an empty list in a list", new Node.Sequence(at, List.of(new Node.Sequence(at, List.of())))),
                Map.entry("a deep list", deep),
                Map.entry("a long list", new Node.Sequence(at, java.util.Collections.nCopies(20_000, text))),
                Map.entry("a list of mappings", new Node.Sequence(at, List.of(mapping, mapping))),
                Map.entry("a mapping", mapping));
    }

    private static Node text(String text) {
        return new Node.Scalar(Position.startOf("test"), text, false);
    }
}
