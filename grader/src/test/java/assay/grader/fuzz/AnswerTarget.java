package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import assay.grader.Project;
import assay.grader.answer.Task;
import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Attachment;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The readers of answers of one kind: any answer gets a verdict. The parts are those of the test problems; the first byte
 * chooses among them.
 */
final class AnswerTarget implements FuzzTarget {
    private static final DocumentReader READER = new DocumentReader(new DocumentBudget(1 << 16, 50, 2_000));

    private final String name;
    private final String kind;
    private final Form form;
    private List<Asked> asked = List.of();

    /** A part and what judges its answers. */
    private record Asked(Part part, Task task) {}

    /** How the bytes become an answer. */
    enum Form {
        /** As a text. */
        TEXT,
        /** As a file beside the answer. */
        FILE,
        /** As YAML if they are, else as a text. */
        NODE,
        /** As a list of lines. */
        LINES
    }

    AnswerTarget(String name, String kind, Form form) {
        this.name = name;
        this.kind = kind;
        this.form = form;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        if (!asked.isEmpty()) {
            return;
        }
        try {
            Grader grader = new Grader(new AssignmentReader(
                            Project.root().resolve("grader/src/test/resources/problems"), Computations.all())
                    .read("kinds", Position.startOf("fuzz")));
            asked = grader.assignment().parts().stream()
                    .filter(part -> part.kind().equals(kind) && part.joint().isEmpty())
                    .map(part -> new Asked(part, grader.task(part)))
                    .toList();
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
        assertFalse(asked.isEmpty(), kind);
    }

    @Override
    public void run(byte[] input) {
        if (input.length == 0) {
            return;
        }
        prepare();
        Asked chosen = asked.get((input[0] & 0xFF) % asked.size());
        byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
        String text = new String(rest, StandardCharsets.UTF_8);
        Node content = form == Form.FILE ? scalar("log.csv") : node(rest, text);
        Answer answer =
                new Answer(chosen.part().id(), content, any -> new Attachment.Content(text, Checksum.sha256(rest)));
        if (answer.isBlank()) {
            return;
        }
        Verdict verdict = chosen.task().judge(answer);
        assertNotNull(verdict.certificate().toString());
        verdict.remarks().forEach(remark -> assertFalse(remark.message().isBlank()));
    }

    private Node node(byte[] bytes, String text) {
        switch (form) {
            case TEXT, FILE -> {
                return scalar(text);
            }
            case LINES -> {
                return new Node.Sequence(
                        Position.startOf("f"),
                        text.lines().map(AnswerTarget::scalar).toList());
            }
            case NODE -> {
                try {
                    return READER.read("f.yaml", bytes);
                } catch (DocumentException none) {
                    return scalar(text);
                }
            }
        }
        throw new IllegalStateException();
    }

    private static Node scalar(String text) {
        return new Node.Scalar(Position.startOf("f"), text, text.isEmpty());
    }
}
