package assay.grader.submission;

/** The files that lie beside a submission, such as the log of a training. */
@FunctionalInterface
public interface Attachments {

    /** Where no files can be read. */
    Attachments NONE = name -> new Attachment.Refused("files beside a submission cannot be read here");

    /** The file of a name relative to the submission's folder, or why it is not read. */
    Attachment open(String name);
}
