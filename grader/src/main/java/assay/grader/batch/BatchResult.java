package assay.grader.batch;

import java.util.Optional;

/**
 * What became of one submission of a class.
 *
 * @param id unique in the report and safe as the name of a file, also where names differ in case only
 * @param source the file or folder, relative to the folder of submissions, with {@code /} between names
 * @param person whose it is by the roster; nothing without a roster, or where that is not certain
 */
public record BatchResult(String id, String source, Optional<RosterEntry> person, Outcome outcome) {
    /** The code of the remark on each of several submissions of one student. */
    public static final String SEVERAL = "several-submissions";
}
