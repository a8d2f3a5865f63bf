package assay.grader.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a fault in the program: the same words in every run.
 *
 * @param words what failed and, where that says something, in which method
 */
public record ProgramFault(String words) {
    /** The code of the remark on an answer that the program failed on. */
    public static final String CODE = "program-fault";

    private static final String FAULT = "a fault in the program: ";

    /**
     * The words on what was thrown. Where a stack ended says nothing, and is not the same again.
     *
     * @throws IllegalStateException if Java itself cannot go on, as without memory
     */
    public static ProgramFault of(@Nullable Throwable thrown) {
        if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
            throw new IllegalStateException(thrown);
        }
        if (thrown == null) {
            return new ProgramFault(FAULT + "unknown");
        }
        String words = FAULT + thrown.getClass().getName();
        StackTraceElement[] trace = thrown.getStackTrace();
        return new ProgramFault(
                thrown instanceof StackOverflowError || trace.length == 0
                        ? words
                        : words + " in " + trace[0].getClassName() + "." + trace[0].getMethodName());
    }
}
