package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definitions of a question for which a part takes the student's own answers to other parts, when those are wrong:
 * {@code follow: {map: "4a.map"}}.
 *
 * @param sources the id of the other part, by the name of the definition
 * @param credit the share of the points for an answer that is right only from the student's own values
 */
public record Follow(Map<String, Node.Scalar> sources, Rational credit) {

    /** Every part is judged by the question alone. */
    public static final Follow NOTHING = new Follow(Map.of(), Rational.ONE);

    /** The fields {@code follow} and {@code follow-credit}. */
    public static final MappingSchema SCHEMA = MappingSchema.empty()
            .optional(
                    "follow",
                    Schema.mapOf(Schema.TEXT),
                    "names under define with the parts whose wrong answers are taken for them, {map: \"4a.map\"}")
            .optional(
                    "follow-credit",
                    Schema.NUMBER,
                    "the share for an answer that is right only from those; 1 without it");

    public Follow {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Reads the fields of a part. */
    static Follow read(Fields fields) throws DocumentException {
        Map<String, Node.Scalar> sources = new LinkedHashMap<>();
        for (Map.Entry<String, Node> source : fields.entries("follow").entrySet()) {
            sources.put(source.getKey(), Fields.scalar(source.getValue(), "the id of a part"));
        }
        Optional<Node.Scalar> credit = fields.optionalScalar("follow-credit");
        return new Follow(sources, credit.isPresent() ? share(credit.get(), sources) : Rational.ONE);
    }

    private static Rational share(Node.Scalar text, Map<String, Node.Scalar> sources) throws DocumentException {
        if (sources.isEmpty()) {
            throw new DocumentException(
                    text.position(), "there is nothing to follow", "add follow: {name: \"part\"}, or drop the credit");
        }
        try {
            Rational share = Rational.parse(text.text());
            if (share.signum() > 0 && share.compareTo(Rational.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException unreadable) {
            throw new DocumentException(text.position(), "'" + text.text() + "' is no share", "write 1/2");
        }
        throw new DocumentException(text.position(), "the credit must be more than 0 and at most 1", "write 1/2");
    }

    /** Whether there is nothing to follow. */
    public boolean isNothing() {
        return sources.isEmpty();
    }

    /** The ids of the parts that are followed, in order. */
    public List<String> parts() {
        return sources.values().stream().map(Node.Scalar::text).distinct().toList();
    }

    /** The lines for {@code assay show}. */
    public List<String> descriptions() {
        List<String> lines = new ArrayList<>();
        sources.forEach(
                (name, part) -> lines.add("where your " + part.text() + " is wrong, an answer that is right for it as '"
                        + name + "' earns " + (credit.isOne() ? "all points" : credit + " of the points")));
        return lines;
    }
}
