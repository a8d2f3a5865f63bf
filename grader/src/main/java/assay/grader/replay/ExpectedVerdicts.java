package assay.grader.replay;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts that stand in a file {@code expected.json} beside submissions: by the name of the submission's file and by
 * part. A verdict is a status, {@code "correct"}, or says more, {@code {"status": "partial", "score": 2.5, "codes":
 * ["truncated"]}}; what it does not say is not compared. The file of a submission that cannot be read is expected to be
 * {@code "unreadable"} as a whole.
 *
 * @param byFile the verdicts; nothing for a file that cannot be read
 */
public record ExpectedVerdicts(Map<String, Optional<Map<String, PartVerdict>>> byFile) {

    /** The name of the file. */
    public static final String FILE = "expected.json";

    private static final String UNREADABLE = "unreadable";

    public ExpectedVerdicts {
        byFile = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byFile));
    }

    /**
     * Reads the file of a folder; no file expects nothing.
     *
     * @throws DocumentException if it is not of this form
     * @throws IOException if it cannot be read
     */
    public static ExpectedVerdicts of(Path folder) throws DocumentException, IOException {
        Path file = folder.resolve(FILE);
        Map<String, Optional<Map<String, PartVerdict>>> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            DocumentReader documents = new DocumentReader(DocumentBudget.DEFAULT);
            Node document = documents.read(file.toString(), documents.bytes(file));
            for (Map.Entry<String, Node> submission : Fields.entries(document).entrySet()) {
                all.put(submission.getKey(), submission(submission.getValue()));
            }
        }
        return new ExpectedVerdicts(all);
    }

    private static Optional<Map<String, PartVerdict>> submission(Node node) throws DocumentException {
        if (node instanceof Node.Scalar word && word.text().equals(UNREADABLE)) {
            return Optional.empty();
        }
        Map<String, PartVerdict> parts = new LinkedHashMap<>();
        for (Map.Entry<String, Node> part : Fields.entries(node).entrySet()) {
            parts.put(part.getKey(), verdict(part.getValue()));
        }
        return Optional.of(parts);
    }

    private static PartVerdict verdict(Node node) throws DocumentException {
        if (node instanceof Node.Scalar status) {
            return PartVerdict.of(status.text());
        }
        Fields fields = Fields.of(node);
        List<String> codes = new ArrayList<>();
        for (Node code : fields.items("codes")) {
            codes.add(Fields.scalar(code, "a code").text());
        }
        PartVerdict verdict = new PartVerdict(
                fields.scalar("status").text(),
                fields.optionalScalar("score").map(Node.Scalar::text),
                fields.optional("codes").map(given -> codes));
        fields.finish();
        return verdict;
    }

    /** The text of the file: one line for each part. */
    public String text() {
        StringBuilder text = new StringBuilder("{");
        String separator = "\n";
        for (Map.Entry<String, Optional<Map<String, PartVerdict>>> submission : byFile.entrySet()) {
            text.append(separator)
                    .append("  ")
                    .append(quoted(submission.getKey()))
                    .append(": ");
            submission.getValue().ifPresentOrElse(parts -> parts(text, parts), () -> text.append(quoted(UNREADABLE)));
            separator = ",\n";
        }
        return text.append("\n}\n").toString();
    }

    private static void parts(StringBuilder text, Map<String, PartVerdict> parts) {
        text.append('{');
        String separator = "\n";
        for (Map.Entry<String, PartVerdict> part : parts.entrySet()) {
            text.append(separator).append("    ").append(quoted(part.getKey())).append(": ");
            text.append(verdict(part.getValue()));
            separator = ",\n";
        }
        text.append("\n  }");
    }

    private static String verdict(PartVerdict verdict) {
        if (verdict.isPlain()) {
            return quoted(verdict.status());
        }
        List<String> fields = new ArrayList<>();
        fields.add("\"status\": " + quoted(verdict.status()));
        verdict.score()
                .ifPresent(score -> fields.add("\"score\": " + (score.matches("-?[0-9.]+") ? score : quoted(score))));
        verdict.codes()
                .filter(codes -> !codes.isEmpty())
                .ifPresent(codes -> fields.add("\"codes\": ["
                        + String.join(
                                ", ",
                                codes.stream().map(ExpectedVerdicts::quoted).toList()) + "]"));
        return "{" + String.join(", ", fields) + "}";
    }

    /** A JSON text. Names of files and parts may hold anything. */
    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }
}
