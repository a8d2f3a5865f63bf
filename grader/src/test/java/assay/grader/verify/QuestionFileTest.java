package assay.grader.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.answer.AnswerKind;
import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Examples;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.problem.Assignments;
import assay.grader.problem.QuestionSchema;
import assay.grader.report.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema says what the readers read, no more and no less, and its faults are clear. */
class QuestionFileTest {
    /** Far from every name, so that a reader that refuses it lists what it knows. */
    private static final String STRANGE = "zzzzzzzzzzzzzzzz";

    @TestFactory
    List<DynamicTest> everyKindStatesTheFieldsThatItReads() {
        return AnswerKinds.all().stream()
                .map(kind -> dynamicTest(kind.name(), () -> {
                    String example = example(kind);
                    String faulty = example.replaceFirst("\n    points:", "\n    " + STRANGE + ": 1\n    points:");
                    List<String> read = known(faulty);
                    assertEquals(
                            new TreeSet<>(read),
                            new TreeSet<>(kind.schema().names()),
                            "schema() of " + kind.getClass().getSimpleName()
                                    + " must state the fields that prepare() reads");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyKindHasAnExampleOfTheRightForm() {
        return AnswerKinds.all().stream()
                .map(kind -> dynamicTest(kind.name(), () -> assertEquals(List.of(), messages(example(kind)))))
                .toList();
    }

    @Test
    void theQuestionStatesTheFieldsThatItsReaderReads() {
        String example = example(AnswerKinds.all().get(0)) + STRANGE + ": 1\n";
        assertEquals(
                new TreeSet<>(known(example)),
                new TreeSet<>(QuestionSchema.question().names()));
    }

    /** What a reader says that it knows when it meets a strange field. */
    private static List<String> known(String text) {
        try {
            Assignments.prepared(text);
        } catch (DocumentException fault) {
            assertEquals("unknown field '" + STRANGE + "'", fault.problem(), fault.getMessage());
            return Arrays.asList(fault.hint().replace("known are ", "").split(", "));
        }
        throw new AssertionError("a strange field was not refused in\n" + text);
    }

    private static String example(AnswerKind kind) {
        return Examples.of(kind.name(), 1)
                .orElseThrow(() -> new AssertionError("the kind '" + kind.name() + "' needs a commented example: write "
                        + "grader/src/main/resources/assay/grader/example/" + kind.name() + ".yaml"));
    }

    @Test
    void thePublishedSchemaIsTheOneThatTheProgramKnows() throws IOException {
        assertEquals(
                JsonText.of(AnswerKinds.questionSchema().json()),
                Files.readString(Project.problems().resolve("question.schema.json")),
                "write it anew with: ./assay verify --schema > problems/question.schema.json");
    }

    @TestFactory
    List<DynamicTest> everyQuestionOfTheProjectHasTheRightForm() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Path kinds = Project.root().resolve("grader/src/test/resources/problems");
        try (Stream<Path> files = Stream.concat(Files.walk(Project.problems(), 2), Files.walk(kinds, 2))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                tests.add(dynamicTest(
                        file.getFileName().toString(),
                        () -> assertEquals(List.of(), messages(Files.readString(file)))));
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    @Test
    void everyFaultIsFoundAtOnceWithItsPlaceAndMend() {
        String text = """
                question: 1
                titel: x
                symbols:
                  x: {shape: [K], domian: positive}
                  z: positiv
                  w: [3]
                parts:
                  - id: a
                    answer: numbr
                    points: 3
                  - id: b
                    answer: number
                    reference: 1
                    rond: {decimals: 3}
                    partial: entry
                    accept: 3
                """;
        assertEquals("""
                q.yaml:1:1: the field 'title' is missing
                  hint: add 'title: …'
                q.yaml:2:1: unknown field 'titel'
                  hint: known are question, title, statement, symbols, define, given, named, worked, parts
                q.yaml:4:19: unknown field 'domian'
                  hint: did you mean 'domain'?
                q.yaml:5:6: z is 'positiv'
                  hint: did you mean 'positive'?
                q.yaml:6:6: 'w' cannot be a list
                  hint: known are real, positive, nonnegative, nonzero, integer, positive-integer, probability, simplex, one-hot
                q.yaml:9:13: answer is 'numbr'
                  hint: did you mean 'number'?
                q.yaml:11:5: the field 'points' is missing
                  hint: add 'points: …'
                q.yaml:14:5: unknown field 'rond'
                  hint: did you mean 'round'?
                q.yaml:15:14: partial is 'entry'
                  hint: known are per-entry, all-or-nothing
                q.yaml:16:13: 'accept' cannot be a single value
                  hint: expected is a list""", String.join("\n", messages(text)));
    }

    private static List<String> messages(String text) {
        try {
            Node document =
                    new DocumentReader(DocumentBudget.DEFAULT).read("q.yaml", text.getBytes(StandardCharsets.UTF_8));
            return new QuestionFile()
                    .faults(document).stream()
                            .map(DocumentException::getMessage)
                            .toList();
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }
}
