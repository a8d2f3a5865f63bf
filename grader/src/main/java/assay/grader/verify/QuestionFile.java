package assay.grader.verify;

import assay.grader.answer.AnswerKinds;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The form of question files: what the published schema says about a document, each fault with its place and mend. */
public final class QuestionFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TELLING = List.of("additionalProperties", "required", "enum", "pattern", "type");

    private final JsonNode published;
    private final Schema schema;

    /** The form that the readers of this program know. */
    public QuestionFile() {
        this.published =
                new ObjectMapper().valueToTree(AnswerKinds.questionSchema().json());
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published);
    }

    /** All faults of form, in the order of the file. */
    public List<DocumentException> faults(Node document) {
        List<Error> errors = schema.validate(json(document));
        Map<String, Error> telling = new LinkedHashMap<>();
        for (Error error : errors) {
            boolean deeper = errors.stream().anyMatch(other -> isInside(other, error));
            if (!deeper && TELLING.contains(error.getKeyword())) {
                telling.merge(key(error), error, QuestionFile::moreTelling);
            }
        }
        return telling.values().stream()
                .map(error -> fault(document, error))
                .sorted(Comparator.comparing(
                                (DocumentException fault) -> fault.position().line())
                        .thenComparing(fault -> fault.position().column()))
                .toList();
    }

    /** One message for each place; each missing or unknown field is a place of its own. */
    private static String key(Error error) {
        String property = error.getProperty();
        return error.getInstanceLocation() + (property == null ? "" : " " + property);
    }

    /** Of several forms that would do, the one that was meant fails furthest inside. */
    private static boolean isInside(Error other, Error error) {
        return depth(other) > depth(error)
                && other.getInstanceLocation().startsWith(error.getInstanceLocation())
                && error.getEvaluationPath().contains("anyOf");
    }

    /** A missing or unknown field is one step inside of its mapping. */
    private static int depth(Error error) {
        return error.getInstanceLocation().getNameCount() + (error.getProperty() == null ? 0 : 1);
    }

    private static Error moreTelling(Error a, Error b) {
        return TELLING.indexOf(a.getKeyword()) <= TELLING.indexOf(b.getKeyword()) ? a : b;
    }

    private DocumentException fault(Node document, Error error) {
        Node node = at(document, error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "required" ->
                new DocumentException(
                        node.position(),
                        "the field '" + error.getProperty() + "' is missing",
                        "add '" + error.getProperty() + ": …'");
            case "additionalProperties" -> unknownField(node, error);
            case "enum" -> {
                List<String> words = new ArrayList<>();
                error.getSchemaNode().forEach(word -> words.add(word.asText()));
                yield node instanceof Node.Scalar scalar
                        ? new DocumentException(
                                node.position(),
                                name(error) + " is '" + scalar.text() + "'",
                                Spelling.suggestion(scalar.text(), words))
                        : misplaced(node, error, Spelling.suggestion("", words));
            }
            default -> misplaced(node, error, "expected is " + expected(error.getSchemaNode()));
        };
    }

    private static DocumentException misplaced(Node node, Error error, String hint) {
        return new DocumentException(node.position(), "'" + name(error) + "' cannot be " + node.description(), hint);
    }

    private DocumentException unknownField(Node node, Error error) {
        String name = Objects.requireNonNull(error.getProperty());
        Node.Field field =
                node instanceof Node.Mapping mapping ? mapping.fields().get(name) : null;
        List<String> known = new ArrayList<>();
        mapping(error.getSchemaLocation().getFragment())
                .path("properties")
                .fieldNames()
                .forEachRemaining(known::add);
        return new DocumentException(
                field == null ? node.position() : field.position(),
                "unknown field '" + name + "'",
                Spelling.suggestion(name, known));
    }

    /** The schema of the mapping to which a keyword belongs. */
    private JsonNode mapping(NodePath keyword) {
        JsonNode found = published;
        for (int k = 0; k < keyword.getNameCount() - 1; k++) {
            Object step = keyword.getElement(k);
            found = step instanceof Integer index ? found.path(index) : found.path(String.valueOf(step));
        }
        return found;
    }

    private static String name(Error error) {
        NodePath path = error.getInstanceLocation();
        for (int k = path.getNameCount() - 1; k >= 0; k--) {
            if (path.getElement(k) instanceof String field) {
                return field;
            }
        }
        return "the file";
    }

    private static String expected(JsonNode schema) {
        List<String> types = new ArrayList<>();
        (schema.isArray() ? schema : new ArrayNode(JSON).add(schema)).forEach(type -> types.add(type.asText()));
        List<String> words = new ArrayList<>();
        if (types.contains("string")) {
            words.add("a single value");
        }
        if (types.contains("array")) {
            words.add("a list");
        }
        if (types.contains("object")) {
            words.add("a mapping (name: value)");
        }
        return words.isEmpty() ? String.join(" or ", types) : String.join(" or ", words);
    }

    private static Node at(Node document, NodePath path) {
        Node node = document;
        for (int k = 0; k < path.getNameCount(); k++) {
            Object step = path.getElement(k);
            if (node instanceof Node.Mapping mapping) {
                node = Objects.requireNonNull(mapping.fields().get(String.valueOf(step)))
                        .value();
            } else if (node instanceof Node.Sequence list && step instanceof Integer index) {
                node = list.items().get(index);
            }
        }
        return node;
    }

    /** The document as the readers take it: every single value is a text, and an empty field is not there. */
    private static JsonNode json(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return JSON.textNode(scalar.text());
        }
        if (node instanceof Node.Sequence list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        ((Node.Mapping) node).fields().forEach((name, field) -> {
            if (!(field.value() instanceof Node.Scalar scalar && scalar.empty())) {
                object.set(name, json(field.value()));
            }
        });
        return object;
    }
}
