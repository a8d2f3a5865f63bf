package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.verdict.ProgramFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Grades the submissions of a folder side by side and keeps each outcome in a journal at once. What the journal knows is
 * not done again. A submission on which the program fails has an outcome like any other and stops nothing.
 *
 * @param assignment the id of the assignment, for folders that hold several
 * @param context what every outcome depends on besides its submission, as one text
 * @param title what a submission is called in messages, by the name of its file or folder
 * @param threads how many are graded at a time
 * @param progress is told of each outcome in the order in which they are found, by one thread
 */
record BatchRun(
        ClassFolder folder,
        Grading grading,
        Optional<String> assignment,
        Journal journal,
        String context,
        UnaryOperator<String> title,
        int threads,
        BatchProgress progress) {
    private static final int WAITING = 8;
    /** Enough for the deepest formulas and documents that are read at all. */
    private static final long STACK = 64L << 20;

    /** A submission, and whether the journal had its outcome. */
    private record Done(Found found, boolean known) {}

    /**
     * Grades what is not known yet.
     *
     * @return one for each submission, in the order of their names
     * @throws IOException if the journal cannot be used
     * @throws OtherAssignmentException if a submission is for another assignment and nobody said which is graded
     * @throws InterruptedException if the thread is interrupted; what is in the journal stays there
     */
    List<Found> run() throws IOException, OtherAssignmentException, InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "grader-" + number.incrementAndGet(), STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return run(new ExecutorCompletionService<>(pool));
        } finally {
            pool.shutdownNow();
        }
    }

    /** A few more than there are threads wait in line, so that memory does not grow with the class. */
    private List<Found> run(CompletionService<Done> pool)
            throws IOException, OtherAssignmentException, InterruptedException {
        List<Found> all = new ArrayList<>();
        Map<Future<Done>, String> open = new IdentityHashMap<>();
        Iterator<String> waiting = folder.submissions().iterator();
        while (waiting.hasNext() || !open.isEmpty()) {
            while (waiting.hasNext() && open.size() < threads * WAITING) {
                String source = waiting.next();
                open.put(pool.submit(() -> done(source)), source);
            }
            Future<Done> ended = pool.take();
            Done done = result(ended, Objects.requireNonNull(open.remove(ended)));
            progress.done(done.found().source(), done.known(), done.found().summary());
            all.add(done.found());
        }
        all.sort(Comparator.comparing(Found::source));
        return all;
    }

    /** What a task came to; if the program failed in it, that is what it came to. */
    private static Done result(Future<Done> ended, String source)
            throws IOException, OtherAssignmentException, InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException fault) {
                throw fault;
            }
            if (cause instanceof OtherAssignmentException other) {
                throw other;
            }
            return unkept(
                    source,
                    Optional.empty(),
                    new Outcome.Unreadable(ProgramFault.of(cause).words(), true));
        }
    }

    /** Takes an outcome from the journal, or finds and keeps it. */
    private Done done(String source) throws IOException, OtherAssignmentException {
        String name = title.apply(source);
        SubmissionFiles files;
        try {
            files = SubmissionFiles.of(folder.path(source), assignment);
        } catch (SubmissionFiles.RefusedException refused) {
            return unreadable(source, Optional.empty(), name + ": " + refused.getMessage());
        } catch (IOException fault) {
            return unreadable(source, Optional.empty(), name + ": cannot be read from the disk");
        }
        Optional<String> sha256 = Optional.of(files.sha256());
        String key = Checksum.sha256((context + '\n' + name + '\n' + files.sha256()).getBytes(StandardCharsets.UTF_8));
        Optional<OutcomeSummary> known = journal.summary(key);
        if (known.isPresent()) {
            return new Done(new Found(source, sha256, Optional.of(key), Optional.empty(), known.get()), true);
        }
        Outcome outcome;
        try {
            outcome = grading.grade(files, name);
            if (!SubmissionFiles.of(folder.path(source), assignment).equals(files)) {
                return unreadable(source, sha256, name + ": changed while it was graded; run the command again");
            }
        } catch (SubmissionFiles.RefusedException | IOException fault) {
            return unreadable(source, sha256, name + ": cannot be read from the disk");
        }
        journal.put(key, outcome);
        return new Done(
                new Found(source, sha256, Optional.of(key), Optional.empty(), OutcomeSummary.of(outcome)), false);
    }

    private static Done unreadable(String source, Optional<String> sha256, String message) {
        return unkept(source, sha256, new Outcome.Unreadable(message));
    }

    /** What may be otherwise the next time is not kept. */
    private static Done unkept(String source, Optional<String> sha256, Outcome outcome) {
        return new Done(
                new Found(source, sha256, Optional.empty(), Optional.of(outcome), OutcomeSummary.of(outcome)), false);
    }
}
