package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import java.util.List;

/** A kind of file in which answers are handed in. */
interface SubmissionFormat {

    /** The ends of the names of such files, with the dot. */
    List<String> endings();

    /** How to say whose answers to what these are. @param field {@code assignment} or {@code student} */
    String header(String field);

    /**
     * Reads a file.
     *
     * @throws DocumentException if it is no such file; what is wrong with one answer is told by that answer
     */
    HandedIn read(String file, byte[] bytes, DocumentReader documents) throws DocumentException;
}
