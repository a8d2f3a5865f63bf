package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a students' copy whose key stays with the course. Its file says {@code sealed: true} and how an answer is read,
 * or {@code sealed: unread} where even that would tell too much.
 *
 * @param read whether answers are read
 * @param part the part with the fields by which they are read
 */
public record SealedPart(boolean read, Part part) {
    /** The field that says so. */
    public static final String FIELD = "sealed";

    /** Its values. */
    public static final Schema SCHEMA = Schema.words("true", "unread").with("enum", List.of(true, "true", "unread"));

    /**
     * A part as a sealed one, if it is one.
     *
     * @throws DocumentException if its file says neither of both
     */
    public static Optional<SealedPart> of(Part part) throws DocumentException {
        Node.Mapping specification = part.specification();
        if (!specification.fields().containsKey(FIELD)) {
            return Optional.empty();
        }
        Node.Scalar word = Fields.of(specification).scalar(FIELD);
        if (!List.of("true", "unread").contains(word.text())) {
            throw new DocumentException(
                    word.position(),
                    FIELD + " is '" + word.text() + "'",
                    Spelling.suggestion(word.text(), List.of("true", "unread")));
        }
        Map<String, Node.Field> rest = new LinkedHashMap<>(specification.fields());
        rest.remove(FIELD);
        Part bare = part.with(new Node.Mapping(specification.position(), rest));
        return Optional.of(new SealedPart(word.text().equals("true"), bare));
    }
}
