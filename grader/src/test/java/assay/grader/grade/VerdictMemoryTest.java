package assay.grader.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.Graded;
import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was judged before is found again as if it were judged anew: also at another place, and whoever came first. */
class VerdictMemoryTest {

    private static final Set<String> TELLING = Set.of("hostile.yaml", "mistakes.yaml");

    static List<String> assignments() throws IOException {
        try (Stream<Path> folders = Files.list(Project.samples())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> Files.isDirectory(Project.problems().resolve(name)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void rememberedVerdictsAreThoseOfJudgingAnew(String assignment) throws IOException, DocumentException {
        Grader grader = Graded.grader(assignment);
        VerdictMemory memory = new VerdictMemory();
        for (Submission submission : submissions(assignment)) {
            GradedSubmission plain = grader.grade(submission);
            GradedSubmission first = grader.grade(submission, memory);
            GradedSubmission again = grader.grade(submission, memory);
            assertEquals(plain.parts(), first.parts());
            assertEquals(plain.parts(), again.parts());
        }
    }

    /** Each sample, and the same again further down in its file, so that every place is another one. */
    private static List<Submission> submissions(String assignment) throws IOException, DocumentException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(Project.samples().resolve(assignment))) {
            files = inside.filter(file -> TELLING.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        List<Submission> submissions = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            for (String moved : List.of(text, "\n\n# moved\n" + text)) {
                submissions.add(new SubmissionReader(DocumentBudget.DEFAULT)
                        .read("a.yaml", moved.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return submissions;
    }

    @Test
    void manyVerdictsDoNotDependOnTheirPlace() throws IOException, DocumentException {
        Map<String, Integer> keys = new HashMap<>();
        for (Submission submission : submissions("nyu-dsga1008-2022-hw1")) {
            submission.answers().forEach(answer -> keys.merge(answer.part() + AnswerText.of(answer), 1, Integer::sum));
        }
        assertEquals(0, keys.values().stream().filter(count -> count < 2).count());
    }

    @Test
    void textsTellAnswersApart() throws DocumentException {
        List<String> answers = List.of(
                "[a, b]",
                "[[a, b]]",
                "{a: b}",
                "'a, b'",
                "{a: b, c: d}",
                "{c: d, a: b}",
                "[a, [b]]",
                "[[a], b]",
                "''",
                "[]",
                "[ab]",
                "~");
        long different = answers.stream()
                .map(text -> "assignment: a\nstudent: s\nanswers:\n  p: " + text + "\n  q: x")
                .map(VerdictMemoryTest::read)
                .map(submission -> submission.answer("p").map(AnswerText::of).orElse("none"))
                .distinct()
                .count();
        // Nothing and an empty text are no answer.
        assertEquals(answers.size() - 1, different);
    }

    private static Submission read(String text) {
        try {
            return new SubmissionReader(DocumentBudget.DEFAULT).read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }
}
