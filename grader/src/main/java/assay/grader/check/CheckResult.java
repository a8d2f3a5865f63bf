package assay.grader.check;

import java.util.List;

/**
 * What came of checking several files.
 *
 * @param submissions those that could be read, in the order in which they were given
 * @param unread those that could not
 */
public record CheckResult(List<CheckedSubmission> submissions, List<Unread> unread) {
    public CheckResult {
        submissions = List.copyOf(submissions);
        unread = List.copyOf(unread);
    }
}
