package assay.grader.batch;

/** Is told how far a class is graded. */
@FunctionalInterface
public interface BatchProgress {

    /**
     * One more submission is done.
     *
     * @param source the name of its file or folder
     * @param known whether an earlier run had graded it
     */
    void done(String source, boolean known, OutcomeSummary summary);
}
