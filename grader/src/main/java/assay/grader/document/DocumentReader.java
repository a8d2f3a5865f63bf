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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.StreamReader;

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
        // Nesting is counted here, where the place is known; the parser's own limit only stands behind.
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(budget.depth() + 10)
                .maxStringLength(budget.bytes())
                .maxNumberLength(100_000)
                .build();
        this.json = JsonFactory.builder().streamReadConstraints(constraints).build();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(budget.bytes());
        options.setNestingDepthLimit(budget.depth() + 10);
        this.yaml = YAMLFactory.builder()
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
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
        boolean isJson = file.toLowerCase(Locale.ROOT).endsWith(".json");
        if (!isJson) {
            refuseControls(file, text);
        }
        try (JsonParser parser = (isJson ? json : yaml).createParser(text)) {
            try {
                return new Pass(file, text, parser, isJson).document();
            } catch (JsonProcessingException fault) {
                throw new ParserFault(file, parser, isJson).of(fault);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws DocumentException if it is no ordinary file or too large
     * @throws IOException if it is not there or cannot be read
     */
    public byte[] bytes(Path file) throws DocumentException, IOException {
        return new InputFile(file).read(budget.bytes());
    }

    /** YAML has no control characters; the parser would say so without the place. */
    private static void refuseControls(String file, String text) throws DocumentException {
        for (int k = 0; k < text.length(); k++) {
            int c = text.codePointAt(k);
            if (!StreamReader.isPrintable(c) && c != '\uFEFF') {
                throw new DocumentException(
                        new SourceText(file, text.substring(0, k) + " ").at(k),
                        "a character that no text has (" + String.format("U+%04X", c) + ")",
                        "remove it");
            }
            k += Character.charCount(c) - 1;
        }
    }

    /**
     * The text of a file that is no YAML or JSON as a whole.
     *
     * @throws DocumentException if it is too large or not UTF-8
     */
    public SourceText text(String file, byte[] bytes) throws DocumentException {
        return new SourceText(file, new TextDecoder(budget).decode(file, bytes));
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
            if (++nodes > budget.nodes()) {
                throw new DocumentException(here(), "more than " + budget.nodes() + " values in one file", "split it");
            }
            if (depth > budget.depth()) {
                throw new DocumentException(
                        here(),
                        "lists and mappings are nested more than " + budget.depth() + " levels deep",
                        "write it flatter");
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
                            "the key '" + Excerpt.of(name) + "' appears twice; the first is on line "
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
                throw reference("an alias", "*" + Excerpt.of(parser.getText()));
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
