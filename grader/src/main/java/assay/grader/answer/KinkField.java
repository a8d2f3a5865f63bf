package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.difference.KinkPolicy;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/** The field {@code kinks} of a derivative: a word, or {@code {convention: 1/2}}. */
final class KinkField {
    /** The name of the field. */
    static final String NAME = "kinks";

    private static final String IGNORE = "ignore";
    private static final String CONVENTION = "convention";
    private static final List<String> WORDS = List.of(
            IGNORE,
            KinkPolicy.Named.EXACT_WHERE_DIFFERENTIABLE.toString(),
            KinkPolicy.Named.ANY_SUBGRADIENT.toString(),
            KinkPolicy.Named.ONE_SIDED.toString());
    private static final String EXAMPLE = "write 'kinks: {convention: 1/2}', or one of " + String.join(", ", WORDS);

    /** What may stand in it. */
    static final Schema SCHEMA = Schema.either(
            Schema.wordsOr(WORDS, "convention: *-?[0-9]+([./][0-9]+)?"),
            MappingSchema.empty()
                    .required(CONVENTION, Schema.NUMBER, "the derivative of relu at 0: 0, 1/2 or 1")
                    .schema());

    private KinkField() {}

    /** The policy; empty if nothing is asked on kinks. */
    static Optional<KinkPolicy> read(Fields fields) throws DocumentException {
        Optional<Node> given = fields.optional(NAME);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.get() instanceof Node.Mapping) {
            Fields mapping = Fields.of(given.get());
            Node.Scalar value = mapping.scalar(CONVENTION);
            mapping.finish();
            return Optional.of(convention(value, value.text()));
        }
        Node.Scalar word = Fields.scalar(given.get(), "a policy");
        if (word.text().equals(IGNORE)) {
            return Optional.empty();
        }
        if (word.text().startsWith(CONVENTION + ":")) {
            return Optional.of(convention(word, word.text().substring(CONVENTION.length() + 1)));
        }
        if (!WORDS.contains(word.text())) {
            String near = Spelling.suggestion(word.text(), WORDS);
            throw new DocumentException(
                    word.position(), "kinks is '" + word.text() + "'", near.isEmpty() ? EXAMPLE : near);
        }
        return Optional.of(KinkPolicy.parse(word.text()));
    }

    private static KinkPolicy convention(Node.Scalar place, String value) throws DocumentException {
        try {
            return new KinkPolicy.Convention(Rational.parse(value.strip()));
        } catch (IllegalArgumentException noNumber) {
            throw new DocumentException(
                    place.position(), "the convention '" + value.strip() + "' is no number", EXAMPLE);
        }
    }

    /** What a policy asks for, in a line for {@code assay show}. */
    static String description(KinkPolicy policy) {
        if (policy instanceof KinkPolicy.Convention convention) {
            return "kinks, " + policy + ": on a kink it must be what the chain rule gives with relu'(0) = "
                    + convention.value();
        }
        return "kinks, " + policy + ": "
                + switch ((KinkPolicy.Named) policy) {
                    case EXACT_WHERE_DIFFERENTIABLE ->
                        "it must be right at every point with a derivative, also where pieces meet; on a kink nothing"
                                + " is asked";
                    case ANY_SUBGRADIENT ->
                        "on a kink any subgradient is right, that is any mean of the gradients beside it";
                    case ONE_SIDED -> "on a kink an entry must be the derivative from below or that from above";
                };
    }
}
