package assay.grader.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A way to hand in two answers, {@code bad} and {@code good}, in a file of each format. */
enum HandedInFile {
    YAML("yaml"),
    JSON("json"),
    MARKDOWN("md"),
    LATEX("tex"),
    NOTEBOOK("ipynb");

    private final String ending;

    HandedInFile(String ending) {
        this.ending = ending;
    }

    String fileName() {
        return "answers." + ending;
    }

    boolean structured() {
        return this == YAML || this == JSON;
    }

    /** The file with a text as the answer {@code bad}; the other one is right. */
    byte[] with(String bad) {
        return text(bad).getBytes(StandardCharsets.UTF_8);
    }

    String text(String bad) {
        return switch (this) {
            case YAML ->
                "assignment: hostile\nstudent: s\nanswers:\n  good: x + 1\n  bad: " + quoted(bad) + "\n  last: x\n";
            case JSON ->
                "{\"assignment\": \"hostile\", \"student\": \"s\", \"answers\": {\"good\": \"x + 1\",\n  \"bad\": "
                        + quoted(bad) + ", \"last\": \"x\"}}\n";
            case MARKDOWN ->
                "---\nassignment: hostile\nstudent: s\n---\n<!-- answer: good -->\n$x + 1$\n\n<!-- answer: bad -->\n"
                        + bad + "\n\n<!-- answer: last -->\n$x$\n";
            case LATEX ->
                "% assignment: hostile\n% student: s\n% answer: good\n$x + 1$\n\n% answer: bad\n" + bad
                        + "\n\n% answer: last\n$x$\n";
            case NOTEBOOK ->
                "{\"nbformat\": 4, \"nbformat_minor\": 5,\n \"metadata\": {\"assay\": {\"assignment\": \"hostile\", \"student\":"
                        + " \"s\"}},\n \"cells\": [\n  " + cell("good", "$x + 1$") + ",\n  " + cell("bad", bad)
                        + ",\n  "
                        + cell("last", "$x$") + "]}\n";
        };
    }

    private static String cell(String part, String source) {
        return "{\"cell_type\": \"markdown\", \"metadata\": {\"tags\": [\"answer:" + part + "\"]}, \"source\": ["
                + quoted(source) + "]}";
    }

    /** A text between double quotes, as JSON and YAML read it. */
    private static String quoted(String text) {
        try {
            return new JsonMapper().writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<HandedInFile> all() {
        return List.of(values());
    }
}
