package assay.grader.grade;

import assay.grader.verdict.ProgramFault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work on one answer, kept apart from the rest of the submission: if the program fails in it, that is what it came to, and
 * nothing else is lost. Such an answer goes to a person and the run ends with the code of a fault; it is never right or
 * wrong.
 */
public final class Contained {
    private Contained() {}

    /**
     * What the work comes to.
     *
     * @param instead what stands for it if the program fails
     */
    public static <A> A of(Supplier<A> work, Function<ProgramFault, A> instead) {
        FutureTask<A> task = new FutureTask<>(work::get);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            return instead.apply(ProgramFault.of(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
