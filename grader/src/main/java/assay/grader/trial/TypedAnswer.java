package assay.grader.trial;

import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer as it is typed: one line, or several that end with an empty one. */
public final class TypedAnswer {
    private static final Set<String> LONG = Set.of("derivation", "graph", "trace", "text", "curve");

    private TypedAnswer() {}

    /** Whether answers of a kind have several lines. */
    public static boolean isLong(String kind) {
        return LONG.contains(kind);
    }

    /** The answer that lines stand for; none if nothing was typed. */
    public static Optional<Node> of(String kind, List<String> lines) {
        List<Node> rows = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (!lines.get(k).isBlank()) {
                Position place = new Position("", k + 1, 1);
                String text = lines.get(k).strip();
                rows.add(kind.equals("trace") ? row(place, text) : text(place, text));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Position start = new Position("", 1, 1);
        return Optional.of(
                switch (kind) {
                    case "derivation", "trace" -> new Node.Sequence(start, rows);
                    case "graph", "text", "curve" ->
                        text(start, String.join("\n", lines).strip());
                    default -> rows.get(0);
                });
    }

    /** {@code v1 = x1 + x2 = 9}: the name of a row, its expression, its value. */
    private static Node row(Position place, String text) {
        String[] pieces = text.split("=", -1);
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        put(fields, "name", place, pieces[0]);
        String last = pieces[pieces.length - 1].strip();
        boolean number = pieces.length > 1 && last.matches("[-+−]?[0-9.]+([eE/][-+]?[0-9]+)?");
        if (pieces.length > 2 || pieces.length == 2 && !number) {
            put(fields, "expression", place, pieces[1]);
        }
        if (pieces.length > 2 || number) {
            put(fields, "value", place, last);
        }
        return new Node.Mapping(place, fields);
    }

    private static void put(Map<String, Node.Field> fields, String name, Position place, String text) {
        fields.put(name, new Node.Field(place, text(place, text.strip())));
    }

    private static Node text(Position place, String text) {
        return new Node.Scalar(place, text, false);
    }
}
