package assay.grader.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a mapping, taken one by one with clear messages for what is missing or of the wrong kind. At the end
 * {@link #finish} refuses what nobody took, so that a misspelt key is never ignored in silence.
 */
public final class Fields {
    private final Node.Mapping mapping;
    private final Set<String> known = new HashSet<>();

    private Fields(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The fields of a node.
     *
     * @throws DocumentException if it is no mapping
     */
    public static Fields of(Node node) throws DocumentException {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping);
        }
        throw new DocumentException(
                node.position(), "expected a mapping (name: value), found " + node.description(), "");
    }

    /** Where the mapping begins. */
    public Position position() {
        return mapping.position();
    }

    /** The names of all fields, in order. */
    public Set<String> names() {
        return mapping.fields().keySet();
    }

    /** A field, if it is there. */
    public Optional<Node> optional(String name) {
        known.add(name);
        return Optional.ofNullable(mapping.fields().get(name))
                .map(Node.Field::value)
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.empty()));
    }

    /** A field that must be there. */
    public Node required(String name) throws DocumentException {
        Optional<Node> value = optional(name);
        if (value.isEmpty()) {
            throw new DocumentException(
                    mapping.position(), "the field '" + name + "' is missing", "add '" + name + ": …'");
        }
        return value.get();
    }

    /** A single value that must be there. */
    public Node.Scalar scalar(String name) throws DocumentException {
        return scalar(required(name), "'" + name + "'");
    }

    /** A single value, if it is there. */
    public Optional<Node.Scalar> optionalScalar(String name) throws DocumentException {
        Optional<Node> value = optional(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(scalar(value.get(), "'" + name + "'"));
    }

    /** The text of a single value, or a default. */
    public String text(String name, String otherwise) throws DocumentException {
        return optionalScalar(name).map(Node.Scalar::text).orElse(otherwise);
    }

    /** The fields of a mapping that must be there. */
    public Fields mapping(String name) throws DocumentException {
        return of(required(name));
    }

    /** The values of a mapping by name, empty if it is not there. */
    public Map<String, Node> entries(String name) throws DocumentException {
        Optional<Node> value = optional(name);
        return value.isEmpty() ? Map.of() : entries(value.get());
    }

    /** The values of a mapping by name. */
    public static Map<String, Node> entries(Node node) throws DocumentException {
        Fields fields = of(node);
        Map<String, Node> entries = new LinkedHashMap<>();
        fields.mapping.fields().forEach((name, field) -> entries.put(name, field.value()));
        return entries;
    }

    /** The items of a list, empty if it is not there. */
    public List<Node> items(String name) throws DocumentException {
        Optional<Node> value = optional(name);
        return value.isEmpty() ? List.of() : items(value.get());
    }

    /** The items of a list. */
    public static List<Node> items(Node node) throws DocumentException {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        throw new DocumentException(node.position(), "expected a list, found " + node.description(), "write [a, b]");
    }

    /** A node as a single value. */
    public static Node.Scalar scalar(Node node, String role) throws DocumentException {
        if (node instanceof Node.Scalar scalar && !scalar.empty()) {
            return scalar;
        }
        throw new DocumentException(
                node.position(),
                role + " must be a single value, found " + node.description(),
                node instanceof Node.Scalar ? "" : "put quotes around a formula that contains [, ], {, } or ': '");
    }

    /**
     * Ends the reading of this mapping.
     *
     * @throws DocumentException for the first field that was never asked for
     */
    public void finish() throws DocumentException {
        for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                List<String> names = new ArrayList<>(known);
                names.sort(null);
                throw new DocumentException(
                        field.getValue().position(),
                        "unknown field '" + Excerpt.of(field.getKey()) + "'",
                        Spelling.suggestion(field.getKey(), names));
            }
        }
    }
}
