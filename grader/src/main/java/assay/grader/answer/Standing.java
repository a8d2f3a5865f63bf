package assay.grader.answer;

import assay.grader.problem.Value;

/**
 * What an answer stands for in later parts that follow it.
 *
 * @param written the value as it is written
 * @param rounded the value where numbers that were rounded stand for all that round to them
 * @param trivial whether so much is lost, as where all entries are the same, that later parts would ask for too little
 */
public record Standing(Value written, Value rounded, boolean trivial) {

    /** A value without rounded numbers. */
    static Standing of(Value value, boolean trivial) {
        return new Standing(value, value, trivial);
    }
}
