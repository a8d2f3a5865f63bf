package assay.grader.verify;

/** One way to test a part. To add one is to write its file and a line in {@link PartChecks}. */
interface PartCheck {

    /** The word for what passes, in reports: {@code 3 accepted}. */
    String name();

    /** Tests a part. The outcome depends on the part alone. */
    Outcome of(Subject subject);
}
