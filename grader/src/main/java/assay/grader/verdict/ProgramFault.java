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

    /**
     * The words on what was thrown. Where a stack ended says nothing, and is not the same again.
     *
     * @throws IllegalStateException if Java itself cannot go on, as without memory
     */
    public static ProgramFault of(@Nullable Throwable thrown) {
        if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
            throw new IllegalStateException(thrown);
        }
        String words = "a fault in the program: "
                + (thrown == null ? "unknown" : thrown.getClass().getName());
        boolean placeless =
                thrown == null || thrown instanceof StackOverflowError || thrown.getStackTrace().length == 0;
        return new ProgramFault(
                placeless
                        ? words
                        : words + " in " + thrown.getStackTrace()[0].getClassName() + "."
                                + thrown.getStackTrace()[0].getMethodName());
    }
}
