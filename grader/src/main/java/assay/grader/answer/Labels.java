package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that an answer may use, each with a text that says the same. Names are found whatever their case, and with
 * spaces or hyphens for underscores.
 *
 * @param texts by name, in order; a text may be empty
 */
record Labels(Map<String, String> texts) {
    private static final String SEPARATORS = "->|→|⟶|=>|\\\\to\\b|\\\\rightarrow\\b|[,;\\n]";
    private static final int LONGEST = 100_000;

    Labels {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** A mapping of names to texts, or a list of names. */
    static Labels read(Node node) throws DocumentException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node instanceof Node.Mapping) {
            for (Map.Entry<String, Node> entry : Fields.entries(node).entrySet()) {
                texts.put(
                        entry.getKey(),
                        Fields.scalar(entry.getValue(), "the text of " + entry.getKey())
                                .text());
            }
        } else {
            for (Node item : Fields.items(node)) {
                Node.Scalar name = Fields.scalar(item, "a name");
                if (texts.put(name.text(), "") != null) {
                    throw new DocumentException(name.position(), "'" + name.text() + "' stands twice", "");
                }
            }
        }
        return new Labels(texts);
    }

    /** A name of the author, exactly as it is declared. */
    String authored(Node node) throws DocumentException {
        Node.Scalar name = Fields.scalar(node, "a name");
        if (!texts.containsKey(name.text())) {
            throw new DocumentException(
                    name.position(),
                    "'" + name.text() + "' is not declared",
                    Spelling.suggestion(name.text(), texts.keySet()));
        }
        return name.text();
    }

    /** The names in an answer, or what is wrong with it. */
    record Reading(List<String> names, Optional<Remark> fault) {}

    /** Reads a list of the document, or one text such as {@code a, b} or {@code a -> b}. */
    Reading in(Node node, String form) {
        Optional<List<Node.Scalar>> pieces = pieces(node);
        if (pieces.isEmpty()) {
            return new Reading(
                    List.of(), Optional.of(Remark.form("form", node.position().inFile() + ": expected " + form + ".")));
        }
        List<String> names = new ArrayList<>();
        for (Node.Scalar piece : pieces.get()) {
            Optional<String> name = find(piece.text());
            if (name.isEmpty()) {
                return new Reading(
                        List.of(),
                        Optional.of(Remark.form(
                                "unknown-name",
                                piece.position().inFile() + ": '" + Shortened.of(piece.text())
                                        + "' is none of the names; "
                                        + Spelling.suggestion(Shortened.of(piece.text()), texts.keySet()) + ".")));
            }
            names.add(name.get());
        }
        return new Reading(names, Optional.empty());
    }

    /** How an answer is understood: the names that were found in it. */
    List<Understood> understood(Node node, String form) {
        Reading reading = in(node, form);
        return reading.fault().isPresent()
                ? List.of()
                : List.of(new Understood.Words("", String.join(", ", reading.names())));
    }

    private Optional<List<Node.Scalar>> pieces(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().allMatch(item -> item instanceof Node.Scalar)
                    ? Optional.of(list.items().stream()
                            .map(item -> (Node.Scalar) item)
                            .toList())
                    : Optional.empty();
        }
        if (!(node instanceof Node.Scalar text) || text.text().length() > LONGEST) {
            return Optional.empty();
        }
        if (find(text.text()).isPresent()) {
            return Optional.of(List.of(text));
        }
        String bare = text.text().strip();
        boolean bracketed = bare.startsWith("[") && bare.endsWith("]") || bare.startsWith("(") && bare.endsWith(")");
        List<Node.Scalar> pieces = new ArrayList<>();
        for (String piece : (bracketed ? bare.substring(1, bare.length() - 1) : bare).split(SEPARATORS)) {
            if (!piece.isBlank()) {
                pieces.add(new Node.Scalar(text.position(), piece.strip(), false));
            }
        }
        return Optional.of(pieces);
    }

    private Optional<String> find(String written) {
        String bare = written.strip();
        if (texts.containsKey(bare)) {
            return Optional.of(bare);
        }
        if (bare.length() > 1000) {
            return Optional.empty();
        }
        List<String> found = texts.entrySet().stream()
                .filter(entry -> folded(entry.getKey()).equals(folded(bare))
                        || folded(entry.getValue()).equals(folded(bare)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
    }

    /** The names with their texts, for a person. */
    String shown(String separator) {
        List<String> shown = new ArrayList<>();
        texts.forEach((name, text) -> shown.add(text.isEmpty() ? name : name + " – " + text));
        return String.join(separator, shown);
    }
}
