package assay.grader.sample;

import assay.grader.document.Node;
import assay.grader.grade.Grader;
import assay.grader.report.JsonText;
import assay.grader.submission.SubmissionText;
import assay.grader.template.Sheet;
import assay.grader.template.SheetFormats;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up class as files: its submissions, the list of its students, and what is known of every answer. */
public final class SampleFolder {
    /** The file that says what is known of every answer. */
    public static final String TRUTH = "truth.json";
    /** The list of the class. */
    public static final String ROSTER = "roster.csv";

    private static final int SECTIONS = 4;

    private final Grader grader;
    private final SampleClass students;
    private final long seed;

    /** A class for an assignment; the seed decides everything. */
    public SampleFolder(Grader grader, long seed) {
        this.grader = grader;
        this.students = new SampleClass(grader, seed);
        this.seed = seed;
    }

    /**
     * Writes a class.
     *
     * @param size the number of students
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        try (Writer truth = Files.newBufferedWriter(folder.resolve(TRUTH), StandardCharsets.UTF_8);
                Writer roster = Files.newBufferedWriter(folder.resolve(ROSTER), StandardCharsets.UTF_8)) {
            truth.write("{\n\"assignment\": "
                    + JsonText.line(grader.assignment().id()) + ",\n\"seed\": " + seed + ",\n\"students\": {");
            roster.write("id,login,email,name,section\n");
            for (int number = 1; number <= size; number++) {
                SampledStudent student = students.student(number);
                write(folder, student);
                truth.write((number == 1 ? "\n" : ",\n") + JsonText.line(student.id()) + ": "
                        + JsonText.line(known(student)));
                String login = "student" + number;
                roster.write(student.id() + "," + login + "," + login + "@example.org,Student " + number + ","
                        + (char) ('A' + number % SECTIONS) + "\n");
            }
            truth.write("\n}}\n");
        }
    }

    private static Object known(SampledStudent student) {
        return switch (student.handIn()) {
            case DAMAGED -> "unreadable";
            case NEVER -> "missing";
            case WHOLE -> {
                Map<String, String> truths = new LinkedHashMap<>();
                student.truths().forEach((part, truth) -> truths.put(part, truth.spelling()));
                yield truths;
            }
        };
    }

    private void write(Path folder, SampledStudent student) throws IOException {
        if (student.handIn() == SampledStudent.HandIn.NEVER) {
            return;
        }
        String text = text(student);
        if (student.handIn() == SampledStudent.HandIn.DAMAGED) {
            text = "{ this is no longer a file: [" + text;
        }
        String ending = student.handIn() == SampledStudent.HandIn.DAMAGED ? "yaml" : student.format();
        Files.writeString(folder.resolve(student.id() + "." + ending), text, StandardCharsets.UTF_8);
    }

    private String text(SampledStudent student) {
        String assignment = grader.assignment().id();
        return switch (student.format()) {
            case "json" -> json(assignment, student);
            case "yaml" -> SubmissionText.of(assignment, student.id(), student.answers());
            default ->
                SheetFormats.all().stream()
                        .filter(format -> format.name().equals(student.format()))
                        .findFirst()
                        .orElseThrow()
                        .write(Sheet.of(grader, student.id(), student.answers()));
        };
    }

    private static String json(String assignment, SampledStudent student) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assignment", assignment);
        tree.put("student", student.id());
        Map<String, Object> answers = new LinkedHashMap<>();
        student.answers().forEach((part, answer) -> answers.put(part, tree(answer)));
        tree.put("answers", answers);
        return JsonText.of(tree);
    }

    private static Object tree(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(tree(item)));
            return items;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Node.Mapping) node).fields().forEach((name, field) -> fields.put(name, tree(field.value())));
        return fields;
    }
}
