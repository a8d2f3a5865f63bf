package assay.grader.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a document with its place. Scalars keep the text as it was written, so that {@code 0.10} stays a decimal
 * of two digits and is never a binary fraction.
 */
public sealed interface Node {

    /** Where the node begins. */
    Position position();

    /** What the node is, for messages: {@code a text}, {@code a list}, {@code a mapping}. */
    String description();

    /** A single text, number, truth value or nothing. */
    record Scalar(Position position, String text, boolean empty) implements Node {
        @Override
        public String description() {
            return empty ? "nothing" : "a single value";
        }
    }

    /** A list. */
    record Sequence(Position position, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /** A field of a mapping. */
    record Field(Position position, Node value) {}

    /** A mapping, in the order of the document. */
    record Mapping(Position position, Map<String, Field> fields) implements Node {
        public Mapping {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }
}
