package assay.grader.fuzz;

/** Something that must survive any input. */
interface FuzzTarget {

    /** The name, as in {@code -Dtarget=yaml} and of its corpus. */
    String name();

    /** What is made once for all inputs, before the first is timed. */
    default void prepare() {}

    /** Runs one input; an {@link AssertionError} or any other throwable is a finding. */
    void run(byte[] input);
}
