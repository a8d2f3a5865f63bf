package assay.grader.submission;

import assay.grader.document.DocumentBudget;
import assay.grader.limit.Limit;
import assay.grader.limit.Limits;

/**
 * What a submission may cost.
 *
 * @param documents of each file that is read; a folder's files together have no more bytes than one may have
 * @param files in the folder of a submission
 * @param attachmentBytes of a file beside it that an answer names
 * @param answerCharacters of an answer in a document, words included
 * @param answerFormulas in an answer in a document
 */
public record SubmissionBudget(
        DocumentBudget documents, int files, int attachmentBytes, int answerCharacters, int answerFormulas) {

    /** The usual limits. */
    public static final SubmissionBudget DEFAULT = of(Limits.USUAL);

    /** The budget that limits set. */
    public static SubmissionBudget of(Limits limits) {
        return of(limits, limits.documents());
    }

    /** The usual budget with another one for files. */
    public static SubmissionBudget of(DocumentBudget documents) {
        return of(Limits.USUAL, documents);
    }

    private static SubmissionBudget of(Limits limits, DocumentBudget documents) {
        return new SubmissionBudget(
                documents,
                (int) limits.of(Limit.FOLDER_FILES),
                (int) limits.of(Limit.ATTACHMENT_BYTES),
                (int) limits.of(Limit.ANSWER_CHARACTERS),
                (int) limits.of(Limit.ANSWER_FORMULAS));
    }
}
