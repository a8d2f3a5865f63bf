package assay.grader.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.Graded;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.grade.GradedPart;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import assay.grader.submission.SubmissionText;
import assay.grader.verdict.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets in every format: an empty one is all missing, and an answer is judged the same in whatever format it stands. */
class SheetFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmu-24789-2020-a1",
                "mila-ift6135-2020-hw1",
                "nyu-dl-2021-hw3",
                "nyu-dsga1008-2022-hw1",
                "uva-dl-2018-a1"
            })
    void answersAreReadAlikeInEveryFormat(String assignment) throws Exception {
        Grader grader = Graded.grader(assignment);
        int deepest = 0;
        for (Part part : grader.assignment().parts()) {
            deepest = Math.max(deepest, part.accept().size());
        }
        for (int k = 0; k < deepest; k++) {
            Map<String, Node> answers = new LinkedHashMap<>();
            for (Part part : grader.assignment().parts()) {
                if (k < part.accept().size()) {
                    Node answer = part.accept().get(k);
                    part.joint().forEach((id, name) -> {
                        if (answer instanceof Node.Mapping mapping
                                && mapping.fields().containsKey(name)) {
                            answers.put(id, mapping.fields().get(name).value());
                        }
                    });
                    if (part.joint().isEmpty()) {
                        answers.put(part.id(), answer);
                    }
                }
            }
            Sheet sheet = Sheet.of(grader, "s-001", answers);
            Submission expected = read("yaml", new YamlSheet().write(sheet));
            assertEquals(answers.keySet(), Set.copyOf(parts(expected)));
            for (SheetFormat format : SheetFormats.all()) {
                Submission found = read(format.name(), format.write(sheet));
                assertEquals(parts(expected), parts(found), format.name());
                for (Answer answer : expected.answers()) {
                    Node content = found.answer(answer.part()).orElseThrow().content();
                    assertEquals(bare(answer.content()), bare(content), format.name() + " " + answer.part());
                }
            }
        }
        for (SheetFormat format : SheetFormats.all()) {
            String empty = format.write(Sheet.of(grader, "s-001", Map.of()));
            assertEquals(
                    List.of(Status.MISSING),
                    statuses(grader, format.name(), empty).values().stream()
                            .distinct()
                            .toList(),
                    format.name());
        }
    }

    private static List<String> parts(Submission submission) {
        return submission.answers().stream().map(Answer::part).toList();
    }

    /** What verdicts depend on: texts and structure, not places. */
    private static String bare(Node node) {
        return SubmissionText.inline(node).stripTrailing().replaceAll("(\\\\n)+\"", "\"");
    }

    private static Submission read(String ending, String text) throws DocumentException {
        return new SubmissionReader(DocumentBudget.DEFAULT)
                .read("sheet." + ending, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Status> statuses(Grader grader, String ending, String text) throws Exception {
        var graded = grader.grade(read(ending, text));
        assertEquals(List.of(), graded.remarks(), ending);
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (GradedPart part : graded.parts()) {
            statuses.put(part.part().id(), part.verdict().status());
        }
        return statuses;
    }
}
