package assay.grader.batch;

import assay.grader.problem.Assignment;
import java.util.stream.Stream;

/** The results of a class: one for each submission, unreadable ones included. */
public interface ClassResults {

    /** What was graded. */
    Assignment assignment();

    /** The students; those without a submission are found by {@link Roster#missing}. Empty if no list was given. */
    Roster roster();

    /** The results in the order of their ids, read one by one; can be called again. The stream must be closed. */
    Stream<BatchResult> results();
}
