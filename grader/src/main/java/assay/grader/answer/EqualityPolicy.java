package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.certify.Certificate;
import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import assay.reference.decide.Except;
import assay.reference.derivation.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What a part makes of an answer that is equal to the reference but not everywhere, and how much must be proved.
 *
 * @param kinks whether a difference on a null set, as of x &gt; 0 and x ≥ 0, is ignored
 * @param domains whether a difference only where one side is undefined, as of x/x and 1, is ignored
 * @param proof whether only a proof counts, for all sizes and without an error bound
 */
record EqualityPolicy(boolean kinks, boolean domains, boolean proof) {

    /** The fields of a policy. */
    static final MappingSchema SCHEMA = MappingSchema.empty()
            .optional("kinks", Schema.words("ignore", "strict"), "whether values on a kink, a null set, count")
            .optional(
                    "domain", Schema.words("ignore", "strict"), "whether it must be defined wherever the reference is")
            .optional("require", Schema.words("any", "proof"), "whether only a proof for all sizes counts");

    /** Reads {@code kinks: ignore|strict}, {@code domain: ignore|strict} and {@code require: any|proof}. */
    static EqualityPolicy read(Fields fields) throws DocumentException {
        return new EqualityPolicy(
                isFirst(fields, "kinks", "ignore", "strict"),
                isFirst(fields, "domain", "ignore", "strict"),
                !isFirst(fields, "require", "any", "proof"));
    }

    /** Whether a field has the first of two words, which is the default. */
    static boolean isFirst(Fields fields, String name, String first, String second) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar(name);
        if (word.isEmpty() || word.get().text().equals(first)) {
            return true;
        }
        if (word.get().text().equals(second)) {
            return false;
        }
        throw new DocumentException(
                word.get().position(),
                name + " is '" + word.get().text() + "'",
                Spelling.suggestion(word.get().text(), List.of(first, second)));
    }

    /** Whether an answer with this exception is right. */
    boolean accepts(Except except) {
        return switch (except) {
            case NONE -> true;
            case DOMAIN -> domains;
            case NULL_SET -> kinks;
        };
    }

    /** Whether a certificate of this strength is enough. */
    boolean accepts(Strength strength) {
        return !proof || strength == Strength.PROOF;
    }

    /** The proof of equality wherever both are defined, if that is enough. */
    Optional<Certificate> provedWhereDefined(Decision.Undecided open) {
        return open.whereDefined().filter(proof -> accepts(Except.DOMAIN) && accepts(proof.strength()));
    }

    /** What a decision on an equality is worth. */
    Truth truth(Decision decision) {
        if (decision instanceof Decision.Equal equal) {
            return !accepts(equal.strength()) ? Truth.OPEN : accepts(equal.except()) ? Truth.TRUE : Truth.FALSE;
        }
        if (decision instanceof Decision.Undecided open) {
            return provedWhereDefined(open).isPresent() ? Truth.TRUE : Truth.OPEN;
        }
        return Truth.FALSE;
    }

    /** The lines for {@code assay show}. */
    List<String> descriptions() {
        return List.of(
                "any form that is equal is right",
                kinks ? "a difference only on a kink is ignored" : "values on kinks must be right too",
                domains
                        ? "a difference only where one side is undefined is ignored"
                        : "it must be defined wherever the reference is",
                proof ? "only a proof counts" : "a proof with a named limit (sizes, box, error bound) counts");
    }
}
