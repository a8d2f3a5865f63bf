package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.limit.Limit;
import assay.grader.limit.Limits;
import assay.grader.limit.LimitsReader;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for a whole assignment. It stands in a file of its own among the question files, {@code assignment.yaml},
 * which may be left out.
 *
 * @param title one line, if there is one
 * @param reveal what students are told about parts that do not say it themselves
 * @param limits what answers may cost
 */
public record AssignmentFile(Optional<String> title, Reveal reveal, Limits limits) {

    /** The names of the file; no question has one of them. */
    static final List<String> NAMES = List.of("assignment.yaml", "assignment.yml", "assignment.json");

    /** An assignment without such a file. */
    static final AssignmentFile NONE = new AssignmentFile(Optional.empty(), Reveal.DEFAULT, Limits.USUAL);

    private static final LimitsReader LIMITS = new LimitsReader(Set.of(Limit.Scope.VERDICTS));

    /** What may stand there. */
    private static final MappingSchema FIELDS = MappingSchema.empty()
            .optional("title", Schema.TEXT, "one line")
            .optional("reveal", Schema.words(Reveal.spellings()), "what a student is told before a person grades")
            .optional("limits", LIMITS.schema(), "what answers may cost, where it is not as usual; docs/limits.md");

    /** The form of the file, for editors. */
    public static Schema schema() {
        return new Schema(Map.of("$schema", QuestionSchema.DIALECT))
                .with("title", "What holds for a whole assignment of Assay")
                .and(FIELDS.schema());
    }

    static AssignmentFile read(Node document) throws DocumentException {
        Fields fields = Fields.of(document);
        Optional<Node> limits = fields.optional("limits");
        AssignmentFile file = new AssignmentFile(
                fields.optionalScalar("title").map(Node.Scalar::text),
                reveal(fields, Reveal.DEFAULT),
                limits.isEmpty() ? Limits.USUAL : LIMITS.read(limits.get()));
        fields.finish();
        return file;
    }

    /** The field {@code reveal}. @param otherwise what holds where there is none */
    static Reveal reveal(Fields fields, Reveal otherwise) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar("reveal");
        if (word.isEmpty()) {
            return otherwise;
        }
        for (Reveal reveal : Reveal.values()) {
            if (reveal.spelling().equals(word.get().text())) {
                return reveal;
            }
        }
        throw new DocumentException(
                word.get().position(),
                "reveal is '" + word.get().text() + "'",
                Spelling.suggestion(word.get().text(), Reveal.spellings()));
    }
}
