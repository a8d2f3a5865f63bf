package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import java.util.List;
import java.util.Optional;

/** Fields of a part that take one of a few words. */
final class Words {
    private Words() {}

    /**
     * The word of a field, the first of those that are known if the field is not there.
     *
     * @throws DocumentException if it is none of them
     */
    static String of(Fields fields, String name, String... known) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar(name);
        if (word.isEmpty()) {
            return known[0];
        }
        if (List.of(known).contains(word.get().text())) {
            return word.get().text();
        }
        throw new DocumentException(
                word.get().position(),
                name + " is '" + word.get().text() + "'",
                Spelling.suggestion(word.get().text(), List.of(known)));
    }
}
