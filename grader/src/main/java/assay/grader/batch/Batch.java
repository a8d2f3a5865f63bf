package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.grade.Grader;
import assay.grader.submission.SubmissionBudget;
import assay.grader.submission.SubmissionFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * Grades a class and writes its report. Stopped at any moment and started again, it goes on where it was, and the report
 * is the same to the byte.
 *
 * @param folder the submissions
 * @param grader for the assignment
 * @param budget what a submission may cost to read
 * @param stated whether the assignment was named by whoever started it, so that submissions need not name it
 * @param questions the checksums of the files of the assignment, by their names
 * @param roster the list of the class; empty if there is none
 * @param others the files that the report depends on besides, by what they are: roster, decisions, late and the like
 * @param anonymous whether students are hidden
 * @param signer who signs, if somebody does
 * @param documents what the report consists of, besides the results and the manifest
 * @param threads how many submissions are graded at a time
 */
public record Batch(
        ClassFolder folder,
        Grader grader,
        SubmissionBudget budget,
        boolean stated,
        SortedMap<String, String> questions,
        Roster roster,
        SortedMap<String, Path> others,
        boolean anonymous,
        Optional<SigningKey> signer,
        List<ClassDocument> documents,
        int threads) {
    public Batch {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        documents = List.copyOf(documents);
    }

    /**
     * Grades and writes.
     *
     * @param out the folder of the report
     * @throws IOException if something cannot be read or written; what is graded stays in the journal
     * @throws OtherAssignmentException if a submission is for another assignment and nobody said which is graded
     * @throws InterruptedException if the thread is interrupted
     */
    public ClassAccount run(Path out, BatchProgress progress)
            throws IOException, OtherAssignmentException, InterruptedException {
        return run(out, progress, results -> true);
    }

    /** Says, of the results of a class, whether their report is to be written. */
    @FunctionalInterface
    public interface Approval {
        boolean of(ClassResults results) throws IOException;
    }

    /**
     * Grades, and writes what is approved. What is graded stays in the journal in any case.
     *
     * @param out the folder of the report
     * @throws IOException if something cannot be read or written
     * @throws OtherAssignmentException if a submission is for another assignment and nobody said which is graded
     * @throws InterruptedException if the thread is interrupted
     */
    public ClassAccount run(Path out, BatchProgress progress, Approval approval)
            throws IOException, OtherAssignmentException, InterruptedException {
        ReportFolder report = new ReportFolder(out);
        Optional<String> obstacle = report.obstacle();
        if (obstacle.isPresent()) {
            throw new IOException(out + ": " + obstacle.get());
        }
        Files.createDirectories(report.journal().getParent());
        ProgramVersion program = ProgramVersion.current();
        Optional<Anonymity> anonymity = anonymous ? Optional.of(new Identities(report).secret()) : Optional.empty();
        try (Journal journal = Journal.open(report.journal())) {
            String context = String.join(
                    "\n",
                    grader.assignment().id(),
                    grader.assignment().sha256(),
                    program.sha256(),
                    budget.toString(),
                    stated ? "stated" : "named");
            UnaryOperator<String> title = anonymous ? Batch::hidden : UnaryOperator.identity();
            List<Found> found = new BatchRun(
                            folder,
                            new SubmissionGrader(grader, budget, stated),
                            Optional.of(grader.assignment().id()),
                            journal,
                            context,
                            title,
                            threads,
                            progress)
                    .run();
            ClassRows places = new ClassRows(roster, anonymity);
            List<ClassRow> rows = places.of(found);
            Roster shown = anonymity.map(hiding -> hiding.of(roster)).orElse(roster);
            ExecutorService reading = Executors.newFixedThreadPool(threads, Batch::daemon);
            try {
                JournalResults results =
                        new JournalResults(grader.assignment(), shown, rows, journal, anonymous, reading);
                if (approved(approval, results)) {
                    write(results, program, report);
                    if (anonymous) {
                        new Identities(report).write(rows, roster, anonymity.orElseThrow());
                    }
                }
            } finally {
                reading.shutdownNow();
            }
            return new ClassAccount(rows, shown, anonymous ? List.of() : folder.skipped());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "report");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean approved(Approval approval, ClassResults results) throws IOException {
        try {
            return approval.of(results);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    /** The kind of file and no name. */
    static String hidden(String source) {
        int dot = source.lastIndexOf('.');
        String ending = dot < 0 ? "" : source.substring(dot);
        return "submission" + (SubmissionFormats.isSubmission("a" + ending) ? ending : "");
    }

    private void write(JournalResults results, ProgramVersion program, ReportFolder report)
            throws IOException, InterruptedException {
        Path fresh = report.begin();
        List<ClassDocument> all = new ArrayList<>(documents);
        all.add(new ResultsDocument(results.rows(), anonymous ? List.of() : folder.skipped(), program));
        write(all, results, fresh);
        Manifest manifest = new Manifest(
                program,
                results.assignment().id(),
                stated,
                questions,
                checksums(others),
                anonymous,
                results.rows().stream()
                        .map(row -> new Manifest.Input(
                                row.id(), row.source(), row.found().sha256()))
                        .toList(),
                ReportFolder.checksums(fresh),
                signer.map(key -> key.verification().hex()));
        String text = manifest.text();
        Files.writeString(fresh.resolve(Manifest.NAME), text, StandardCharsets.UTF_8);
        if (signer.isPresent()) {
            try {
                Files.writeString(
                        fresh.resolve(Manifest.SIGNATURE), signer.get().sign(text) + "\n", StandardCharsets.UTF_8);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }
        report.finish();
    }

    /** Documents do not depend on each other. */
    private void write(List<ClassDocument> all, ClassResults results, Path folder)
            throws IOException, InterruptedException {
        ExecutorService writing = Executors.newFixedThreadPool(threads, Batch::daemon);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (ClassDocument document : all) {
                written.add(writing.submit(() -> {
                    document.write(results, folder);
                    return document.name();
                }));
            }
            for (Future<?> each : written) {
                each.get();
            }
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof UncheckedIOException fault) {
                throw fault.getCause();
            }
            if (cause instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(cause);
        } finally {
            writing.shutdownNow();
        }
    }

    private static SortedMap<String, String> checksums(SortedMap<String, Path> files) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            sums.put(file.getKey(), Checksum.sha256(file.getValue()));
        }
        return sums;
    }

    /** The assignments that the submissions of a folder name, each with the number of submissions that do. */
    public static Map<String, Integer> assignments(ClassFolder folder) {
        SortedMap<String, Integer> named = new TreeMap<>();
        folder.submissions().parallelStream()
                .flatMap(source -> assignment(folder.path(source)).stream())
                .toList()
                .forEach(id -> named.merge(id, 1, Integer::sum));
        return named;
    }

    /** The assignment that the first submission names that names one. */
    public static Optional<String> assignment(ClassFolder folder) {
        return folder.submissions().stream()
                .flatMap(source -> assignment(folder.path(source)).stream())
                .findFirst();
    }

    private static Optional<String> assignment(Path submission) {
        try {
            return SubmissionGrader.assignment(
                    SubmissionFiles.of(submission, Optional.empty()).answers());
        } catch (IOException | SubmissionFiles.RefusedException unreadable) {
            return Optional.empty();
        }
    }
}
