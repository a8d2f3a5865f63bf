package assay.grader.answer;

import assay.grader.verdict.Verdict;

/** A graph that cannot be read to its end. */
final class GraphException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    GraphException(Verdict verdict) {
        super(verdict.status().spelling());
        this.verdict = verdict;
    }

    /** What it means for the answer. */
    Verdict verdict() {
        return verdict;
    }
}
