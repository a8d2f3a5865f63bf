package assay.grader.submission;

import assay.grader.document.DocumentBudget;

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

    /** 1,000 files, 2 MiB for each beside it, 200,000 characters and 500 formulas for an answer. */
    public static final SubmissionBudget DEFAULT = of(DocumentBudget.DEFAULT);

    /** The usual budget with another one for files. */
    public static SubmissionBudget of(DocumentBudget documents) {
        return new SubmissionBudget(documents, 1_000, 2 << 20, 200_000, 500);
    }
}
