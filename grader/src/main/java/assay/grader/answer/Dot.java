package assay.grader.answer;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.ImportException;
import org.jgrapht.nio.dot.DOTEventDrivenImporter;
import org.jspecify.annotations.Nullable;

/**
 * A directed graph in the DOT language, as it is drawn.
 *
 * @param labels the label of each node by its id; the id where it has none
 * @param edges in the order of the text
 * @param fault what is wrong with the text, or nothing
 */
record Dot(Map<String, String> labels, List<Edge> edges, Optional<String> fault) {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 10;
    private static final Pattern START =
            Pattern.compile("\\s*(strict\\s+)?((?:di)?graph)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);

    private static final String NO_DOT = "a statement of this graph is not complete";
    private static final String QUOTES = " (put names with other signs than letters, digits and _ in double quotes)";

    /** An edge with its label, which may be empty. */
    record Edge(String from, String to, String label) {}

    /** Whether a text begins like a graph in the DOT language. */
    static boolean isDot(String text) {
        return START.matcher(text).lookingAt();
    }

    static Dot read(String text) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return faulty("a graph begins with digraph {");
        }
        if (start.group(1) != null || !start.group(2).equalsIgnoreCase("digraph")) {
            return faulty(
                    "the edges of a computational graph have a direction and may stand twice; write digraph { a -> b }");
        }
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return faulty(
                    "the graph is longer than " + LONGEST + " characters or nested more than " + DEEPEST + " deep");
        }
        if (QUOTED.matcher(text).replaceAll("").contains("--")) {
            return faulty("an edge is written a -> b, not a -- b");
        }
        Map<String, String> labels = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        // Attributes of a node may come after its first mention, those of an edge come with it.
        DOTEventDrivenImporter importer = new DOTEventDrivenImporter(true, false);
        importer.addVertexConsumer(id -> labels.putIfAbsent(id, id));
        importer.addVertexAttributeConsumer((id, attribute) -> {
            if (id.getSecond().equals("label")) {
                label(attribute).ifPresent(drawn -> labels.put(id.getFirst(), drawn));
            }
        });
        importer.addEdgeWithAttributesConsumer((ends, attributes) -> edges.add(new Edge(
                ends.getFirst(),
                ends.getSecond(),
                label(attributes.get("label")).orElse(""))));
        try {
            importer.importInput(new StringReader(text));
        } catch (ImportException fault) {
            return faulty(message(fault));
        } catch (IndexOutOfBoundsException recovered) {
            // After an error the parser goes on with what is left of a statement, and falls over what is missing in it.
            return faulty(NO_DOT + QUOTES);
        }
        return new Dot(labels, edges, Optional.empty());
    }

    private static Dot faulty(String fault) {
        return new Dot(Map.of(), List.of(), Optional.of(fault));
    }

    /** What an attribute says; one without a value is none at all. */
    private static Optional<String> label(@Nullable Attribute attribute) {
        return Optional.ofNullable(attribute)
                .map(drawn -> drawn.getValue().strip())
                .filter(text -> !text.isEmpty());
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static String message(ImportException fault) {
        String message = String.valueOf(fault.getMessage()).replaceFirst("^Failed to import DOT graph:\\s*", "");
        return Shortened.of(message) + QUOTES;
    }
}
