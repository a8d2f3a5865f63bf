package assay.grader.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.answer.AnswerKinds;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.grader.verify.QuestionFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws of students' copies, over all kinds of answers and all assignments of the project. */
class StudentCopyTest {
    /** What is shorter stands in many places by chance; that such answers do not leak follows from the other laws. */
    private static final int SHORTEST = 6;

    /** Assignments with long gradients: their verdicts are compared with {@code -Dassay.all=true}. */
    private static final Set<String> SLOW = Set.of("uva-dl-2018-a1", "cmu-24789-2020-a1");

    @TempDir
    private static Path out;

    private static final List<Released> RELEASES = new ArrayList<>();
    private static final Map<Released, String> TOLD = new HashMap<>();
    private static final Map<Part, Set<String>> RENDERINGS = new HashMap<>();

    /** What the authors list under {@code given}. */
    private static final Map<String, List<String>> GIVEN =
            Map.of("nyu-dsga1008-2022-hw1", List.of("W1 @ x + b1", "5*relu(z1)", "W2 @ z2 + b2", "sum((yhat - y)^2)"));

    private static synchronized List<Released> releases() {
        if (RELEASES.isEmpty()) {
            Released.folders().forEach(folder -> RELEASES.add(Released.of(folder, out)));
        }
        return RELEASES;
    }

    private static List<DynamicTest> each(Consumer<Released> law) {
        return releases().stream()
                .map(release -> dynamicTest(release.assignment().id(), () -> law.accept(release)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aCopyHasThePartsOfTheAssignment() {
        return each(release -> {
            List<Part> parts = release.assignment().parts();
            List<Part> copied = release.copied().assignment().parts();
            assertEquals(
                    parts.stream().map(Part::id).toList(),
                    copied.stream().map(Part::id).toList());
            assertEquals(
                    parts.stream().map(Part::points).toList(),
                    copied.stream().map(Part::points).toList());
            assertEquals(
                    parts.stream().map(part -> part.statement().strip()).toList(),
                    copied.stream().map(part -> part.statement().strip()).toList());
            assertTrue(copied.stream()
                    .allMatch(part -> part.accept().isEmpty() && part.reject().isEmpty()));
        });
    }

    /** Of the assignments of the project every answer can be read without the key. */
    @TestFactory
    List<DynamicTest> noAnswerIsTakenUnread() {
        return each(release -> {
            if (!release.assignment().id().equals("kinds")) {
                assertFalse(
                        release.handling().containsValue(Handling.TAKEN),
                        () -> release.handling().toString());
            }
        });
    }

    /** A name whose shape the question tells is a variable of that shape, whether the part or the question defines it. */
    @Test
    void aNameThatIsNotExplainedIsAVariable() {
        assertEquals("{shape: [K, d]}", variable("nyu-dsga1008-2022-hw1", "1.2c", "dz3_dz1"));
        assertEquals("{shape: []}", variable("mila-ift6135-2020-hw1", "2", "z"));
    }

    private static String variable(String assignment, String question, String name) {
        String text = releases().stream()
                .filter(release -> release.assignment().id().equals(assignment))
                .flatMap(release -> release.copy().questions().stream())
                .map(CopiedQuestion::text)
                .filter(copy -> copy.startsWith("question: \"" + question + "\""))
                .findFirst()
                .orElseThrow();
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + ": {shape"))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(text);
    }

    @TestFactory
    List<DynamicTest> aCopyHasTheFormOfAQuestion() {
        return each(release -> release.copy().questions().forEach(question -> {
            assertEquals(
                    List.of(),
                    new QuestionFile()
                            .faults(document(question)).stream()
                                    .map(DocumentException::getMessage)
                                    .toList());
        }));
    }

    /** Whatever a kind does not list is not in the copy, even a field that is made up tomorrow. */
    @TestFactory
    List<DynamicTest> onlyListedFieldsAreInACopy() {
        Set<String> shared = Set.of("id", "joint", "answer", "points", "statement", "sealed", "reveal");
        return each(release -> release.copy().questions().forEach(question -> {
            Node.Mapping file = document(question);
            assertTrue(
                    Set.of("question", "title", "statement", "symbols", "define", "worked", "parts")
                            .containsAll(file.fields().keySet()),
                    file.fields().keySet()::toString);
            for (Node node : ((Node.Sequence) value(file, "parts")).items()) {
                Node.Mapping part = (Node.Mapping) node;
                Set<String> fields = new HashSet<>(part.fields().keySet());
                fields.removeAll(shared);
                String kind = ((Node.Scalar) value(part, "answer")).text();
                var disclosure = AnswerKinds.all().stream()
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .disclosure();
                assertTrue(
                        part.fields().containsKey("sealed")
                                ? disclosure.sealed().schema().names().containsAll(fields)
                                : disclosure.judges(fields),
                        question.file() + ": " + fields);
            }
        }));
    }

    @TestFactory
    List<DynamicTest> aCopyShowsNothingThatIsRight() {
        return each(release -> {
            Map<String, String> files = new HashMap<>();
            release.copy().questions().forEach(question -> files.put(question.file(), content(document(question))));
            assertEquals(List.of(), shown(release, files));
        });
    }

    /** The law would notice a leak: it finds whatever is planted. */
    @TestFactory
    List<DynamicTest> theLawNoticesAnswers() {
        return each(release -> {
            Set<String> secrets = new HashSet<>();
            for (Part part : release.assignment().parts()) {
                renderings(release, part).stream()
                        .filter(text -> isTelling(release, text))
                        .forEach(text -> secrets.add(part.id() + " in planted: " + text));
            }
            assertTrue(secrets.size() > 20, secrets::toString);
            String planted = "x: " + String.join("\nx: ", secrets);
            assertEquals(secrets, new HashSet<>(shown(release, Map.of("planted", planted))));
        });
    }

    /** The texts and names of a document, one each line. */
    private static String content(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text() + "\n";
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(StudentCopyTest::content).collect(Collectors.joining());
        }
        return ((Node.Mapping) node)
                .fields().entrySet().stream()
                        .map(field ->
                                field.getKey() + "\n" + content(field.getValue().value()))
                        .collect(Collectors.joining());
    }

    /** The renderings of references, tests, reasons and rubrics that stand in files but not in the words of a question. */
    private static List<String> shown(Released release, Map<String, String> files) {
        List<String> found = new ArrayList<>();
        for (Part part : release.assignment().parts()) {
            for (String rendering : renderings(release, part)) {
                if (isTelling(release, rendering)) {
                    files.forEach((name, file) -> {
                        if (bare(file).contains(bare(rendering))) {
                            found.add(part.id() + " in " + name + ": " + rendering);
                        }
                    });
                }
            }
        }
        return found;
    }

    /** Whether a text is long enough to stand nowhere by chance, and is not one that the question tells anyway. */
    private static boolean isTelling(Released release, String text) {
        return bare(text).length() >= SHORTEST && !told(release).contains(bare(text));
    }

    private static String told(Released release) {
        return TOLD.computeIfAbsent(release, any -> {
            StringBuilder told = new StringBuilder();
            for (Question question : release.assignment().questions()) {
                told.append(question.title())
                        .append('\n')
                        .append(question.statement())
                        .append('\n');
                question.parts().forEach(part -> told.append(part.statement()).append('\n'));
                question.definitions()
                        .symbols()
                        .forEach((name, node) -> told.append(name).append('\n').append(content(node)));
                question.worked().forEach(example -> told.append(content(example.answer())));
            }
            GIVEN.getOrDefault(release.assignment().id(), List.of()).forEach(told::append);
            return bare(told.toString());
        });
    }

    /** All that an author or the engine says about what is right, and that is no field of the copied part. */
    private static Set<String> renderings(Released release, Part part) {
        return RENDERINGS.computeIfAbsent(part, any -> {
            Set<String> renderings = rendered(release, part);
            renderings.removeIf(text -> release.assignment().questions().stream()
                    .anyMatch(question -> question.definitions().define().containsKey(text.strip())));
            return renderings;
        });
    }

    private static Set<String> rendered(Released release, Part part) {
        Set<String> renderings = new HashSet<>();
        var task = release.whole().task(part);
        boolean judged = release.handling().get(part.id()) == Handling.JUDGED;
        boolean named = Set.of("choice", "ordering").contains(part.kind());
        if (!judged && !named) {
            renderings.addAll(task.solution());
            task.formula().ifPresent(asked -> renderings.addAll(Rendered.of(asked.reference())));
        }
        if (!named) {
            task.ownAnswers().forEach(answer -> renderings.addAll(texts(answer)));
            part.accept().forEach(answer -> renderings.addAll(texts(answer)));
            part.reject().forEach(rejected -> renderings.addAll(texts(rejected.answer())));
        }
        part.reject().forEach(rejected -> renderings.add(rejected.because()));
        for (String field :
                List.of("reference", "or", "to", "rubric", "before", "impossible", "facts", "where", "options")) {
            Node.Field hidden = part.specification().fields().get(field);
            if (hidden != null && !judged) {
                renderings.addAll(texts(hidden.value()));
            }
        }
        String copied = bare(content(
                release.copied().assignment().part(part.id()).orElseThrow().specification()));
        renderings.removeIf(text -> copied.contains(bare(text.replaceFirst("^(from|to) ", ""))));
        return renderings;
    }

    private static List<String> texts(Node node) {
        return Formulas.texts(node).stream().map(Node.Scalar::text).toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s$]", "");
    }

    @TestFactory
    List<DynamicTest> noCommentIsCopied() {
        return each(release -> release.copy().questions().forEach(question -> {
            Node.Mapping file = document(question);
            assertFalse(question.text().startsWith("#"));
            String words = content(file);
            assertEquals(
                    words.chars().filter(c -> c == '#').count(),
                    question.text().chars().filter(c -> c == '#').count());
        }));
    }

    /** What can be judged without the key is not given up by a slip. */
    @Test
    void theKindsThatAreJudgedWithoutTheKey() {
        Map<String, Set<String>> judged = releases().stream()
                .collect(Collectors.toMap(
                        release -> release.assignment().id(),
                        release -> release.copy().questions().stream()
                                .flatMap(question -> question.parts().stream())
                                .filter(part -> part.handling() == Handling.JUDGED)
                                .map(CopiedPart::kind)
                                .collect(Collectors.toSet())));
        assertEquals(
                Map.of(
                        "cmu-24789-2020-a1", Set.of("gradient", "jacobian", "witness"),
                        "mila-ift6135-2020-hw1", Set.of("witness"),
                        "nyu-dl-2021-hw3", Set.of("graph"),
                        "nyu-dsga1008-2022-hw1", Set.of("graph", "jacobian", "witness"),
                        "uva-dl-2018-a1", Set.of("curve", "gradient", "jacobian"),
                        "kinds", Set.of("curve", "graph", "witness")),
                judged);
    }

    /** Nobody can let a copy print what it does not say: a part that is judged has no answer of its own. */
    @TestFactory
    List<DynamicTest> noSolutionCanBePrintedFromACopy() {
        return each(release -> {
            for (Part part : release.assignment().parts()) {
                var task = release.copied(part);
                assertEquals(List.of(), task.ownAnswers(), part.id());
                assertTrue(task.values().isEmpty(), part.id());
                if (release.handling().get(part.id()) != Handling.JUDGED
                        && !part.kind().equals("text")) {
                    assertEquals(List.of("the key stays with the course"), task.solution(), part.id());
                }
            }
        });
    }

    /** The same verdict as with the key, or none. */
    @TestFactory
    List<DynamicTest> verdictsWithoutTheKeyAreThoseWithIt() {
        return each(release -> {
            boolean quick = !SLOW.contains(release.assignment().id()) || Boolean.getBoolean("assay.all");
            for (Part part : quick ? release.assignment().parts() : List.<Part>of()) {
                if (part.joint().isEmpty() || part.isLeading()) {
                    part.accept().forEach(answer -> judge(release, part, answer));
                    part.reject().forEach(rejected -> judge(release, part, rejected.answer()));
                }
            }
        });
    }

    private static void judge(Released release, Part part, Node written) {
        Answer answer = new Answer(part.id(), written);
        Verdict without = release.copied(part).judge(answer);
        if (release.handling().get(part.id()) == Handling.JUDGED) {
            assertEquals(
                    release.whole().task(part).judge(answer).status(),
                    without.status(),
                    () -> part.id() + " " + answer.lines());
        } else if (!without.isSealed() && !part.kind().equals("text")) {
            Status whole = release.whole().task(part).judge(answer).status();
            assertTrue(
                    Set.of(Status.INCORRECT, Status.UNREADABLE, Status.PARTIAL).contains(without.status()),
                    () -> part.id() + " " + answer.lines());
            assertTrue(
                    whole == without.status() || without.status() == Status.UNREADABLE && whole == Status.INCORRECT,
                    () -> part.id() + " " + answer.lines() + " " + without);
        }
    }

    private static Node.Mapping document(CopiedQuestion question) {
        try {
            return (Node.Mapping) new DocumentReader(DocumentBudget.DEFAULT)
                    .read(question.file(), question.text().getBytes(StandardCharsets.UTF_8));
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Node value(Node.Mapping mapping, String name) {
        return Objects.requireNonNull(mapping.fields().get(name)).value();
    }
}
