package assay.grader.submission;

import assay.grader.document.DocumentReader;

/**
 * How answers are read.
 *
 * @param documents reads the YAML and JSON in which, or around which, they stand
 * @param budget what they may cost
 */
record AnswerReading(DocumentReader documents, SubmissionBudget budget) {

    AnswerReading(SubmissionBudget budget) {
        this(new DocumentReader(budget.documents()), budget);
    }
}
