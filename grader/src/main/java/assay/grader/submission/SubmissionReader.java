package assay.grader.submission;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a submission in YAML or JSON: the fields {@code assignment}, {@code student} and {@code answers}. */
public final class SubmissionReader {
    private final DocumentReader documents;

    /** A reader under a budget. */
    public SubmissionReader(DocumentBudget budget) {
        this.documents = new DocumentReader(budget);
    }

    /**
     * Reads one file; its answers may name files in its folder.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     * @throws IOException if it cannot be read
     */
    public Submission read(Path file) throws DocumentException, IOException {
        Path parent = file.toAbsolutePath().getParent();
        Attachments files = parent == null ? Attachments.NONE : new FolderAttachments(parent);
        return read(file.toString(), Files.readAllBytes(file), files);
    }

    /**
     * Reads one file by itself.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     */
    public Submission read(String file, byte[] bytes) throws DocumentException {
        return read(file, bytes, Attachments.NONE);
    }

    private Submission read(String file, byte[] bytes, Attachments files) throws DocumentException {
        Fields fields = Fields.of(documents.read(file, bytes));
        String assignment = fields.scalar("assignment").text();
        String student = fields.scalar("student").text();
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, Node> entry : fields.entries("answers").entrySet()) {
            Answer answer = new Answer(entry.getKey(), entry.getValue(), files);
            if (!answer.isBlank()) {
                answers.add(answer);
            }
        }
        fields.finish();
        return new Submission(file, assignment, student, answers, Checksum.sha256(bytes));
    }
}
