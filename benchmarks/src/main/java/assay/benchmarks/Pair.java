package assay.benchmarks;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A labelled pair of formulas of a table.
 *
 * @param equal whether they are equal everywhere
 * @param symbols what they may name
 */
public record Pair(String id, String a, String b, boolean equal, Symbols symbols) {
    private static final Map<String, String> SHORT_NAMES =
            Map.of("pos", "positive", "unit", "probability", "nz", "nonzero");

    /** The pairs of a table such as {@code equality-134}. */
    public static List<Pair> table(String name) {
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Pair.class.getResourceAsStream(name + ".jsonl")), StandardCharsets.UTF_8))) {
            List<Pair> pairs = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pairs.add(of(json.readTree(line)));
            }
            return List.copyOf(pairs);
        } catch (IOException fault) {
            throw new IllegalStateException("the table " + name + " cannot be read", fault);
        }
    }

    private static Pair of(JsonNode node) {
        Symbols.Builder symbols = Symbols.lenient();
        node.path("dom")
                .fields()
                .forEachRemaining(domain -> symbols.symbol(
                        domain.getKey(),
                        Shape.SCALAR,
                        Domain.parse(SHORT_NAMES.get(domain.getValue().asText()))));
        node.path("vars").fields().forEachRemaining(declared -> {
            List<Dimension> axes = new ArrayList<>();
            declared.getValue().path("shape").forEach(axis -> axes.add(Dimension.parse(axis.asText())));
            String domain = declared.getValue().path("domain").asText("real");
            symbols.symbol(declared.getKey(), new Shape(axes), Domain.parse(domain));
        });
        node.path("free")
                .fields()
                .forEachRemaining(index -> symbols.freeIndex(
                        index.getKey(), Dimension.parse(index.getValue().asText())));
        boolean equal =
                node.path("equal").asBoolean() || node.path("truth").asText().equals("equal");
        return new Pair(
                node.get("id").asText(), node.get("a").asText(), node.get("b").asText(), equal, symbols.build());
    }

    /** The first formula. */
    public Expression left() {
        return read(a, symbols);
    }

    /** The second formula. */
    public Expression right() {
        return read(b, symbols);
    }

    /** Everything: both formulas are read and compared. */
    public Decision verdict() {
        return new Equality().decide(left(), right());
    }

    /** The meaning of a text. */
    static Expression read(String text, Symbols symbols) {
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new IllegalStateException(text + " is read as " + reading);
    }
}
