package assay.grader.limit;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads limits, as {@code name: number}.
 *
 * @param scopes which may be set here
 */
public record LimitsReader(Set<Limit.Scope> scopes) {
    public LimitsReader {
        scopes = Set.copyOf(scopes);
    }

    /** The mapping as a schema. */
    public Schema schema() {
        MappingSchema fields = MappingSchema.empty();
        for (Limit limit : allowed()) {
            Schema number =
                    new Schema(Map.of("type", "integer")).with("minimum", 1).with("maximum", limit.greatest());
            fields = fields.optional(limit.spelling(), number, limit.what());
        }
        return fields.schema();
    }

    private List<Limit> allowed() {
        return Arrays.stream(Limit.values())
                .filter(limit -> scopes.contains(limit.scope()))
                .toList();
    }

    /**
     * Reads a file of limits.
     *
     * @throws DocumentException with place, fault and hint
     * @throws IOException if it cannot be read
     */
    public Limits read(Path file) throws DocumentException, IOException {
        DocumentReader documents = new DocumentReader(DocumentBudget.DEFAULT);
        return read(documents.read(file.toString(), documents.bytes(file)));
    }

    /** Reads a mapping of limits. */
    public Limits read(Node node) throws DocumentException {
        Map<Limit, Long> values = new EnumMap<>(Limit.class);
        for (Map.Entry<String, Node> entry : Fields.entries(node).entrySet()) {
            Limit limit = limit(entry.getKey(), entry.getValue());
            values.put(limit, value(limit, Fields.scalar(entry.getValue(), "'" + entry.getKey() + "'")));
        }
        return new Limits(values);
    }

    private Limit limit(String name, Node place) throws DocumentException {
        Optional<Limit> limit = EnumSet.allOf(Limit.class).stream()
                .filter(known -> known.spelling().equals(name))
                .findFirst();
        if (limit.isEmpty()) {
            throw new DocumentException(
                    place.position(),
                    "there is no limit '" + name + "'",
                    Spelling.suggestion(
                            name, allowed().stream().map(Limit::spelling).toList()));
        }
        if (!scopes.contains(limit.get().scope())) {
            throw new DocumentException(
                    place.position(),
                    "the limit '" + name + "' is not set here",
                    switch (limit.get().scope()) {
                        case FILES -> "give it in a file with --limits";
                        case VERDICTS -> "it decides verdicts: write it under 'limits:' in assignment.yaml";
                    });
        }
        return limit.get();
    }

    private static long value(Limit limit, Node.Scalar number) throws DocumentException {
        String text = number.text().replace("_", "");
        boolean whole = text.matches("[0-9]{1,12}");
        if (!whole || Long.parseLong(text) < 1 || Long.parseLong(text) > limit.greatest()) {
            throw new DocumentException(
                    number.position(),
                    "'" + limit.spelling() + "' is '" + number.text() + "'",
                    "write a whole number from 1 to " + limit.greatest());
        }
        return Long.parseLong(text);
    }
}
