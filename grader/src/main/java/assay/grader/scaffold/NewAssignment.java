package assay.grader.scaffold;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Examples;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.grade.Graders;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import assay.grader.replay.ExpectedVerdicts;
import assay.grader.replay.Replay;
import assay.grader.report.JsonText;
import assay.grader.submission.SubmissionText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An assignment to start from: a commented question of each kind, a right submission and its verdicts. No file that is
 * there already is written over.
 *
 * @param id the name of the assignment
 * @param problems the folder of problem sets
 * @param samples the folder of sample submissions
 */
public record NewAssignment(String id, Path problems, Path samples) {
    private static final String SCHEMA = "question.schema.json";

    /** The folders that hold something already, and so cannot become the new assignment's. */
    public List<Path> taken() throws IOException {
        List<Path> taken = new ArrayList<>();
        for (Path folder : List.of(problems.resolve(id), samples.resolve(id))) {
            if (Files.isRegularFile(folder) || Files.isDirectory(folder) && !isEmpty(folder)) {
                taken.add(folder);
            }
        }
        return taken;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Writes everything and names the files that were written.
     *
     * @param kinds the kinds of answers of which questions are wanted
     * @throws IOException if a file cannot be written, or is there already
     * @throws DocumentException if an example of the program is faulty, which its tests exclude
     */
    public List<Path> write(List<String> kinds) throws IOException, DocumentException {
        List<Path> written = new ArrayList<>();
        Path schema = problems.resolve(SCHEMA);
        if (!Files.exists(schema)) {
            written.add(create(schema, JsonText.of(AnswerKinds.questionSchema().json())));
        }
        int number = 0;
        for (String kind : kinds) {
            number++;
            String question = "# yaml-language-server: $schema=../" + SCHEMA + "\n"
                    + Examples.of(kind, number)
                            .orElseThrow(() -> new IllegalArgumentException("there is no example of " + kind));
            written.add(create(problems.resolve(id).resolve(number + "-" + kind + ".yaml"), question));
        }
        AssignmentReader reader = new AssignmentReader(problems, Computations.all());
        Path folder = samples.resolve(id);
        Path right = create(folder.resolve("right.yaml"), rightAnswers(reader.read(id, Position.startOf(id))));
        written.add(right);
        ExpectedVerdicts none = new ExpectedVerdicts(Map.of());
        ExpectedVerdicts found = new ExpectedVerdicts(Map.of(
                "right.yaml", new Replay(new Graders(reader)).of(right, none).verdicts()));
        written.add(create(folder.resolve(ExpectedVerdicts.FILE), found.text()));
        return written;
    }

    /** A submission of the first answers that are known to be right. */
    private static String rightAnswers(Assignment assignment) throws DocumentException {
        Grader grader = new Grader(assignment);
        Map<String, Node> answers = new LinkedHashMap<>();
        for (Part part : assignment.parts()) {
            Node answer = Stream.concat(part.accept().stream(), grader.task(part).ownAnswers().stream())
                    .findFirst()
                    .orElse(new Node.Scalar(part.position(), "Words for a person to read.", false));
            answers.put(part.id(), answer);
        }
        return SubmissionText.of(assignment.id(), "s-000", answers);
    }

    private static Path create(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return file;
    }
}
