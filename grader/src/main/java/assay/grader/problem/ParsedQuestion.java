package assay.grader.problem;

import assay.grader.document.DocumentException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A question file that was read, perhaps beside others at the same time.
 *
 * @param read the question; none if there is a fault
 */
record ParsedQuestion(Path path, Optional<Question> read, Optional<DocumentException> fault) {

    /**
     * The question.
     *
     * @throws DocumentException if the file has a fault
     */
    Question question() throws DocumentException {
        if (fault.isPresent()) {
            throw fault.get();
        }
        return read.orElseThrow();
    }
}
