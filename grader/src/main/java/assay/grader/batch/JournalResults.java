package assay.grader.batch;

import assay.grader.problem.Assignment;
import assay.grader.verdict.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of a class, read from a journal one by one.
 *
 * @param rows in the order of their ids
 * @param anonymous whether students are called by the ids of their rows
 */
record JournalResults(Assignment assignment, Roster roster, List<ClassRow> rows, Journal journal, boolean anonymous)
        implements ClassResults {
    JournalResults {
        rows = List.copyOf(rows);
    }

    @Override
    public Stream<BatchResult> results() {
        return rows.stream().map(row -> new BatchResult(row.id(), row.source(), row.person(), outcome(row)));
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
