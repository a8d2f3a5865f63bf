package assay.grader.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Graded;
import assay.grader.Project;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.sample.SampleFolder;
import assay.grader.sample.Truth;
import assay.grader.submission.SubmissionBudget;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every verdict on a made-up class is what is known of the answer. {@code -Dassay.students=1000} makes up as many students
 * for each assignment.
 */
class SampleClassTest {
    private static final int STUDENTS = Integer.getInteger("assay.students", 60);
    private static final List<String> ALL = List.of(
            "cmu-24789-2020-a1", "mila-ift6135-2020-hw1", "nyu-dl-2021-hw3", "nyu-dsga1008-2022-hw1", "uva-dl-2018-a1");

    @TempDir
    private Path root = Path.of("");

    @Test
    void verdictsAgreeWithTheTruth()
            throws IOException, DocumentException, OtherAssignmentException, InterruptedException {
        for (String assignment : STUDENTS > 100 ? ALL : List.of("mila-ift6135-2020-hw1")) {
            assertEquals(List.of(), disagreements(assignment), assignment);
        }
    }

    private List<String> disagreements(String assignment)
            throws IOException, DocumentException, OtherAssignmentException, InterruptedException {
        Grader grader = Graded.grader(assignment);
        Path folder = root.resolve(assignment);
        new SampleFolder(grader, 8).write(folder, STUDENTS);
        AssignmentReader reader = new AssignmentReader(Project.problems(), Computations.all());
        Path report = root.resolve(assignment + "-report");
        Path list = folder.resolve(SampleFolder.ROSTER);
        new Batch(
                        ClassFolder.of(folder, List.of(list)),
                        grader,
                        SubmissionBudget.DEFAULT,
                        false,
                        reader.checksums(assignment, Position.startOf("test")),
                        RosterReader.read("roster.csv", Files.readAllBytes(list)),
                        new TreeMap<>(Map.of("roster", list)),
                        false,
                        Optional.empty(),
                        List.of(),
                        2)
                .run(report, (source, known, summary) -> {});
        JsonNode truths = new ObjectMapper()
                .readTree(folder.resolve(SampleFolder.TRUTH).toFile())
                .get("students");
        Map<Truth, Integer> counts = new EnumMap<>(Truth.class);
        List<String> wrong = new ArrayList<>();
        try (Stream<BatchResult> results = ResultsFile.of(report).results()) {
            results.forEach(result -> compare(result, truths.get(result.id()), counts, wrong));
        }
        assertTrue(counts.size() > 3, counts.toString());
        counts.forEach((truth, count) -> assertTrue(count > STUDENTS / 20, truth + " occurs " + count + " times"));
        return wrong;
    }

    private static void compare(BatchResult result, JsonNode truth, Map<Truth, Integer> counts, List<String> wrong) {
        if (!(result.outcome() instanceof Outcome.Graded graded)) {
            if (!truth.asText().equals("unreadable")) {
                wrong.add(result.toString());
            }
            return;
        }
        for (StoredPart part : graded.submission().parts()) {
            Truth known = Truth.valueOf(truth.get(part.part()).asText().toUpperCase(Locale.ROOT));
            counts.merge(known, 1, Integer::sum);
            if (!known.allows(part.status())) {
                wrong.add(result.source() + " " + part.part() + " is " + known.spelling() + ", found "
                        + part.status().spelling() + ": " + part.written());
            }
        }
    }

    /** Also a part whose form must be another one than that of an earlier answer, which most students have given. */
    @Test
    void everyPartIsAnsweredByMany() throws IOException {
        for (String assignment : ALL) {
            Path folder = root.resolve(assignment);
            new SampleFolder(Graded.grader(assignment), 8).write(folder, 60);
            JsonNode students = new ObjectMapper()
                    .readTree(folder.resolve(SampleFolder.TRUTH).toFile())
                    .get("students");
            Map<String, Integer> answered = new TreeMap<>();
            students.forEach(student -> student.fieldNames()
                    .forEachRemaining(part ->
                            answered.merge(part, student.get(part).asText().equals("blank") ? 0 : 1, Integer::sum)));
            answered.forEach(
                    (part, count) -> assertTrue(count > 15, assignment + " " + part + ": " + count + " of 60"));
        }
    }

    @Test
    void theSeedDecidesEverything() throws IOException {
        Grader grader = Graded.grader("nyu-dl-2021-hw3");
        new SampleFolder(grader, 3).write(root.resolve("a"), 12);
        new SampleFolder(Graded.grader("nyu-dl-2021-hw3"), 3).write(root.resolve("b"), 12);
        new SampleFolder(grader, 4).write(root.resolve("c"), 12);
        assertEquals(TinyClass.files(root.resolve("a")), TinyClass.files(root.resolve("b")));
        assertTrue(!TinyClass.files(root.resolve("a")).equals(TinyClass.files(root.resolve("c"))));
        assertTrue(TinyClass.files(root.resolve("a")).keySet().stream()
                        .map(name -> name.substring(name.lastIndexOf('.')))
                        .distinct()
                        .count()
                > 4);
    }
}
