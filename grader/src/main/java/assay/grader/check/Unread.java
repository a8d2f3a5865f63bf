package assay.grader.check;

import assay.grader.document.Position;

/**
 * A file that is no submission.
 *
 * @param place where the fault is; the beginning of the file where that is not known
 * @param message what the fault is and how to mend it
 */
public record Unread(Position place, String message) {}
