package assay.grader.submission;

import assay.grader.document.DocumentException;
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
     * @param reading how the documents in it are read, and what its answers may cost
     * @throws DocumentException if it is no such file; what is wrong with one answer is told by that answer
     */
    HandedIn read(String file, byte[] bytes, AnswerReading reading) throws DocumentException;
}
