package assay.grader.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML and JSON into positioned nodes. Strict where lenience could mis-grade in silence: duplicate keys, anchors,
 * aliases, tags and more than one document are refused.
 */
public final class DocumentReader {
    private final DocumentBudget budget;
    private final JsonFactory json;
    private final YAMLFactory yaml;

    /** A reader under a budget. */
    public DocumentReader(DocumentBudget budget) {
        this.budget = budget;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(budget.depth())
                .maxStringLength(budget.bytes())
                .maxNumberLength(100_000)
                .build();
        this.json = JsonFactory.builder().streamReadConstraints(constraints).build();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(budget.bytes());
        options.setNestingDepthLimit(budget.depth());
        this.yaml = YAMLFactory.builder()
                .streamReadConstraints(constraints)
                .loaderOptions(options)
                .build();
    }

    /**
     * Reads a whole document.
     *
     * @param file the name for messages; {@code .json} is read as JSON, anything else as YAML
     * @throws DocumentException with place, fault and hint if it cannot be read
     */
    public Node read(String file, byte[] bytes) throws DocumentException {
        String text = new TextDecoder(budget).decode(file, bytes);
        boolean isJson = file.endsWith(".json");
        JsonFactory factory = isJson ? json : yaml;
        try (JsonParser parser = factory.createParser(text)) {
            Pass pass = new Pass(file, text, parser, isJson);
            Node node = pass.document();
            return node;
        } catch (JsonProcessingException fault) {
            throw refused(file, fault, isJson);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The text of a file that is no YAML or JSON as a whole.
     *
     * @throws DocumentException if it is too large or not UTF-8
     */
    public SourceText text(String file, byte[] bytes) throws DocumentException {
        return new SourceText(file, 0, new TextDecoder(budget).decode(file, bytes));
    }

    /**
     * Reads a document that stands in another file.
     *
     * @param start where it begins there
     * @throws DocumentException with the place in that file
     */
    public Node read(Position start, String text, boolean isJson) throws DocumentException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return moved(read(isJson ? "embedded.json" : "embedded.yaml", bytes), start);
        } catch (DocumentException fault) {
            throw new DocumentException(fault.position().within(start), fault.problem(), fault.hint());
        }
    }

    private static Node moved(Node node, Position start) {
        Position place = node.position().within(start);
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(place, scalar.text(), scalar.empty());
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    place, list.items().stream().map(item -> moved(item, start)).toList());
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        ((Node.Mapping) node)
                .fields()
                .forEach((name, field) ->
                        fields.put(name, new Node.Field(field.position().within(start), moved(field.value(), start))));
        return new Node.Mapping(place, fields);
    }

    private static DocumentException refused(String file, JsonProcessingException fault, boolean isJson) {
        JsonLocation location = fault.getLocation();
        Position position = location == null
                ? Position.startOf(file)
                : new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        String message = fault.getOriginalMessage().lines().findFirst().orElse("unreadable");
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            position = new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
            message = marked.getProblem();
        }
        return new DocumentException(
                position,
                (isJson ? "this is not JSON: " : "this is not YAML: ") + message,
                isJson
                        ? "check brackets, commas and quotes before this place"
                        : "check the indentation, and put quotes around a text that contains ': ', '#', '{', '[' or '\\'");
    }

    /** One pass over one document. */
    private final class Pass {
        private final String file;
        private final String text;
        private final JsonParser parser;
        private final boolean isJson;
        private int nodes;

        Pass(String file, String text, JsonParser parser, boolean isJson) {
            this.file = file;
            this.text = text;
            this.parser = parser;
            this.isJson = isJson;
        }

        Node document() throws IOException, DocumentException {
            if (parser.nextToken() == null) {
                throw new DocumentException(Position.startOf(file), "the file is empty", "write at least one field");
            }
            Node root = node(0);
            if (parser.nextToken() != null) {
                throw new DocumentException(
                        here(),
                        isJson ? "text after the end of the document" : "a second document in one file",
                        isJson ? "remove it" : "remove the line '---' and what follows it");
            }
            return root;
        }

        private Position here() {
            JsonLocation location = parser.currentTokenLocation();
            return new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }

        private Node node(int depth) throws IOException, DocumentException {
            if (++nodes > budget.nodes() || depth > budget.depth()) {
                throw new DocumentException(
                        here(),
                        "the document is too large: more than " + budget.nodes() + " values or " + budget.depth()
                                + " levels",
                        "split it");
            }
            refuseReferences();
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                return mapping(depth);
            }
            if (token == JsonToken.START_ARRAY) {
                Position start = here();
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(depth + 1));
                }
                return new Node.Sequence(start, items);
            }
            return new Node.Scalar(here(), parser.getText(), token == JsonToken.VALUE_NULL);
        }

        private Node mapping(int depth) throws IOException, DocumentException {
            Position start = here();
            Map<String, Node.Field> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                refuseReferences();
                String name = parser.currentName();
                Position place = here();
                Node.Field earlier = fields.get(name);
                if (earlier != null) {
                    throw new DocumentException(
                            place,
                            "the key '" + name + "' appears twice; the first is on line "
                                    + earlier.position().line(),
                            "remove one of them");
                }
                parser.nextToken();
                fields.put(name, new Node.Field(place, node(depth + 1)));
            }
            return new Node.Mapping(start, fields);
        }

        /** A value after an anchor, alias or tag is not what its writer sees. */
        private void refuseReferences() throws IOException, DocumentException {
            if (isJson) {
                return;
            }
            if (parser instanceof YAMLParser yamlParser && yamlParser.isCurrentAlias()) {
                throw reference("an alias", "*" + parser.getText());
            }
            long offset = parser.currentTokenLocation().getCharOffset();
            char sign = offset >= 0 && offset < text.length() ? text.charAt((int) offset) : ' ';
            if (parser.getObjectId() != null || sign == '&') {
                throw reference("an anchor", "&");
            }
            if (parser.getTypeId() != null || sign == '!') {
                throw reference("a tag", "!");
            }
        }

        private DocumentException reference(String what, String sign) {
            return new DocumentException(
                    here(), what + " (" + sign + ")", "write the value out, or put the text in quotes");
        }
    }
}
