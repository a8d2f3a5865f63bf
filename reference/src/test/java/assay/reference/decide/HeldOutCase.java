package assay.reference.decide;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A pair of formulas with its true relation, established without this program.
 *
 * @param vars shape and domain of each symbol that is not a real scalar
 * @param free the free indices of both formulas with their lengths, in axis order
 * @param truth equal, different, domain (equal wherever both are defined) or null-set (equal but for a kink)
 * @param note why
 */
record HeldOutCase(
        String id,
        String family,
        String a,
        String b,
        Map<String, Object> vars,
        Map<String, Object> free,
        String truth,
        String note) {

    /** The table. */
    static List<HeldOutCase> all() throws IOException {
        InputStream table = Objects.requireNonNull(HeldOutCase.class.getResourceAsStream("held-out.jsonl"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().map(HeldOutCase::of).toList();
        }
    }

    static HeldOutCase of(String line) {
        Map<String, Object> members = JsonLine.read(line);
        return new HeldOutCase(
                text(members, "id"),
                text(members, "family"),
                text(members, "a"),
                text(members, "b"),
                object(members, "vars"),
                object(members, "free"),
                text(members, "truth"),
                text(members, "note"));
    }

    /** The verdict as a word; the two outcomes between equal and different have the words of {@link #truth}. */
    String verdict() {
        Symbols symbols = symbols();
        Decision decision = new Equality().decide(read(a, symbols), read(b, symbols));
        if (decision instanceof Decision.Equal equal && equal.except() != Except.NONE) {
            return equal.except() == Except.DOMAIN ? "domain" : "null-set";
        }
        return decision.verdict().spelling();
    }

    /** What the two formulas may name. */
    Symbols symbols() {
        Symbols.Builder builder = Symbols.lenient();
        vars.forEach((name, declared) -> {
            Map<?, ?> entry = (Map<?, ?>) declared;
            List<?> axes = entry.get("shape") instanceof List<?> list ? list : List.of();
            Object domain = entry.get("domain");
            builder.symbol(
                    name,
                    new Shape(axes.stream()
                            .map(axis -> Dimension.parse(axis.toString()))
                            .toList()),
                    domain == null ? Domain.REAL : Domain.parse(domain.toString()));
        });
        free.forEach((index, length) -> builder.freeIndex(index, Dimension.parse(length.toString())));
        return builder.build();
    }

    /** One of the two formulas. */
    static Expression read(String text, Symbols symbols) {
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new IllegalArgumentException(text + " is read as " + reading);
    }

    @Override
    public String toString() {
        return id + " is " + truth + ": " + a + "  ?=  " + b + (vars.isEmpty() ? "" : "  " + vars) + "  (" + note + ")";
    }

    private static String text(Map<String, Object> members, String key) {
        return Objects.toString(members.get(key), "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> members, String key) {
        return members.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
