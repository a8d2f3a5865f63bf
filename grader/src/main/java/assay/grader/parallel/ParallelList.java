package assay.grader.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * A list whose items are mapped on all processors at once. Each processor takes the next item when it is done with one, so
 * that a few long ones hold up none of the short ones; a parallel stream would cut the list beforehand. The result does not
 * depend on who did what.
 */
public final class ParallelList {
    private ParallelList() {}

    /** The images of the items, in their order. The function must not depend on other items. */
    public static <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
        AtomicReferenceArray<B> images = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int k = next.getAndIncrement(); k < items.size(); k = next.getAndIncrement()) {
                images.set(k, function.apply(items.get(k)));
            }
        };
        int helpers = Math.min(ForkJoinPool.getCommonPoolParallelism(), items.size() - 1);
        List<CompletableFuture<Void>> helping = new ArrayList<>();
        for (int k = 0; k < helpers; k++) {
            helping.add(CompletableFuture.runAsync(work));
        }
        work.run();
        helping.forEach(ParallelList::join);
        List<B> all = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            all.add(Objects.requireNonNull(images.get(k)));
        }
        return List.copyOf(all);
    }

    /** A fault in a helper is one of the caller. */
    private static void join(CompletableFuture<Void> helper) {
        try {
            helper.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (fault.getCause() instanceof Error cause) {
                throw cause;
            }
            throw fault;
        }
    }
}
