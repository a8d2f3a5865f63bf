package assay.grader.submission;

/** What became of reading a file beside a submission. */
public sealed interface Attachment {

    /**
     * The text of the file.
     *
     * @param sha256 the checksum of its bytes
     */
    record Content(String text, String sha256) implements Attachment {}

    /** The file is not read; the reason is a sentence without its end. */
    record Refused(String reason) implements Attachment {}
}
