package assay.grader.batch;

import assay.grader.problem.Assignment;
import assay.grader.verdict.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results of a class, read from a journal one by one.
 *
 * @param rows in the order of their ids
 * @param anonymous whether students are called by the ids of their rows
 * @param reading reads the next few results while one is used
 */
record JournalResults(
        Assignment assignment, Roster roster, List<ClassRow> rows, Journal journal, boolean anonymous, Executor reading)
        implements ClassResults {
    private static final int AHEAD = 6;

    JournalResults {
        rows = List.copyOf(rows);
    }

    @Override
    public Stream<BatchResult> results() {
        return StreamSupport.stream(
                Spliterators.spliterator(new Each(), rows.size(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** One result after the other, with a few in the making. */
    private final class Each implements Iterator<BatchResult> {
        private final Iterator<ClassRow> waiting = rows.iterator();
        private final Deque<CompletableFuture<BatchResult>> coming = new ArrayDeque<>();

        @Override
        public boolean hasNext() {
            return waiting.hasNext() || !coming.isEmpty();
        }

        @Override
        public BatchResult next() {
            while (waiting.hasNext() && coming.size() < AHEAD) {
                ClassRow row = waiting.next();
                coming.add(CompletableFuture.supplyAsync(() -> result(row), reading));
            }
            try {
                return coming.remove().join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof UncheckedIOException fault
                        ? fault
                        : new IllegalStateException(failed.getCause());
            }
        }
    }

    private BatchResult result(ClassRow row) {
        return new BatchResult(row.id(), row.source(), row.person(), outcome(row));
    }

    private Outcome outcome(ClassRow row) {
        Outcome outcome = row.found().outcome().orElseGet(() -> kept(row));
        if (!(outcome instanceof Outcome.Graded graded)) {
            return outcome;
        }
        StoredSubmission stored = graded.submission();
        List<Remark> remarks = new ArrayList<>(stored.remarks());
        remarks.addAll(row.remarks());
        return new Outcome.Graded(new StoredSubmission(
                stored.assignment(),
                anonymous ? row.person().map(RosterEntry::id).orElse(row.id()) : stored.student(),
                stored.submissionSha256(),
                stored.score(),
                stored.maxScore(),
                stored.needsReview(),
                stored.parts(),
                remarks));
    }

    private Outcome kept(ClassRow row) {
        String key = row.found().key().orElseThrow();
        try {
            return journal.get(key)
                    .orElseThrow(() -> new IOException("the journal has lost the outcome of " + row.source()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
