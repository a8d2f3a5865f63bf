package assay.grader.review;

import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.document.Checksum;
import assay.grader.problem.Part;
import java.nio.charset.StandardCharsets;

/**
 * Names an answer by its part and its words, so that what was decided of it holds for all who wrote the same, and still holds
 * when the class is graded again. Where more than the words matters, because parts are judged together, because one follows
 * another, or because a file lies beside the answer, it names the answer of one submission only.
 */
final class AnswerKey {
    private static final int DIGITS = 18;
    private static final int CHECK = 6;

    private AnswerKey() {}

    /** The name: a letter and hexadecimal digits, of which the last are a checksum of the others. */
    static String of(Part part, StoredSubmission submission, StoredPart answer) {
        StringBuilder content = new StringBuilder();
        append(content, part.id());
        answer.written().forEach(line -> append(content, line));
        boolean alone = !part.joint().isEmpty()
                || !part.follow().isNothing()
                || part.kind().equals("curve");
        append(content, alone ? submission.submissionSha256() : "");
        String digits = digest(content.toString()).substring(0, DIGITS);
        return "r" + digits + digest(digits).substring(0, CHECK);
    }

    /** Whether a text has the form of a name and no digit of it was changed. */
    static boolean isWhole(String id) {
        return id.matches("r[0-9a-f]{" + (DIGITS + CHECK) + "}")
                && digest(id.substring(1, 1 + DIGITS)).startsWith(id.substring(1 + DIGITS));
    }

    /** With its length in front, so that no two lists of texts look the same. */
    private static void append(StringBuilder content, String text) {
        content.append(text.length()).append(':').append(text);
    }

    private static String digest(String text) {
        return Checksum.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
