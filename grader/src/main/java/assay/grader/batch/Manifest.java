package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.report.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From what a report was made, and the checksums of all of its files.
 *
 * @param assignment the id of the assignment
 * @param stated whether it was named by whoever graded, so that submissions need not name it
 * @param questions the checksums of its files, by name
 * @param others the checksums of the other files that the report depends on, by what they are, such as the roster
 * @param anonymous whether students are hidden
 * @param inputs the submissions, in the order of their ids
 * @param files the checksums of the report's files by their paths, this one and its signature left out
 * @param signer the public key of whoever signs, if somebody does
 */
record Manifest(
        ProgramVersion program,
        String assignment,
        boolean stated,
        SortedMap<String, String> questions,
        SortedMap<String, String> others,
        boolean anonymous,
        List<Input> inputs,
        SortedMap<String, String> files,
        Optional<String> signer) {
    static final String NAME = "manifest.json";
    /** The file beside it with the signature, in hexadecimal digits on a line. */
    static final String SIGNATURE = "manifest.sig";

    private static final String FORMAT = "assay report 1";
    private static final String OWN = "manifestSha256";
    private static final String BLANK = "0".repeat(64);

    /**
     * A submission.
     *
     * @param id its name in the report
     * @param source the name of its file or folder; with hidden students again the name in the report
     * @param sha256 the checksum of its files; none if they could not be read
     */
    record Input(String id, String source, Optional<String> sha256) {}

    Manifest {
        questions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        others = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(others));
        inputs = List.copyOf(inputs);
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The text of the file. It ends with its own checksum, computed with zeros in the place of it. */
    String text() {
        String blank = JsonText.of(tree(BLANK));
        String own = Checksum.sha256(blank.getBytes(StandardCharsets.UTF_8));
        return JsonText.of(tree(own));
    }

    private Map<String, Object> tree(String own) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("name", program.name());
        version.put("sha256", program.sha256());
        tree.put("program", version);
        Map<String, Object> problems = new LinkedHashMap<>();
        problems.put("id", assignment);
        problems.put("stated", stated);
        problems.put("files", questions);
        tree.put("assignment", problems);
        tree.put("otherInputs", others);
        tree.put("anonymous", anonymous);
        List<Object> submissions = new ArrayList<>();
        for (Input input : inputs) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", input.id());
            row.put("source", input.source());
            input.sha256().ifPresent(sha256 -> row.put("sha256", sha256));
            submissions.add(row);
        }
        tree.put("submissions", submissions);
        tree.put("files", files);
        signer.ifPresent(key -> tree.put("signedBy", key));
        tree.put(OWN, own);
        return tree;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IOException if it is anything else, if only by a single character
     */
    static Manifest read(String text) throws IOException {
        JsonObject tree = ResultJson.object(text);
        List<Input> inputs = new ArrayList<>();
        for (JsonObject row : tree.objects("submissions")) {
            inputs.add(new Input(row.text("id"), row.text("source"), row.optionalText("sha256")));
        }
        JsonObject version = tree.required("program");
        JsonObject problems = tree.required("assignment");
        Manifest manifest = new Manifest(
                new ProgramVersion(version.text("name"), version.text("sha256")),
                problems.text("id"),
                problems.truth("stated"),
                problems.required("files").sortedTexts(),
                tree.required("otherInputs").sortedTexts(),
                tree.truth("anonymous"),
                inputs,
                tree.required("files").sortedTexts(),
                tree.optionalText("signedBy"));
        if (!manifest.text().equals(text)) {
            throw new IOException("it was changed after it was written");
        }
        return manifest;
    }
}
