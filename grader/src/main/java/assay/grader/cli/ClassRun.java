package assay.grader.cli;

import assay.grader.batch.Batch;
import assay.grader.batch.BatchProgress;
import assay.grader.batch.ClassAccount;
import assay.grader.batch.ClassFolder;
import assay.grader.batch.OtherAssignmentException;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterReader;
import assay.grader.batch.SigningKey;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.review.Decisions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What grading a class depends on, as the command line says it. */
final class ClassRun {
    private static final int MOST_JOBS = 256;

    @Parameters(paramLabel = "DIR", description = "The folder of submissions.")
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "REPORT",
            required = true,
            description = "The folder of the report. What is found on the way is kept in REPORT.journal.")
    private Path out = Path.of("");

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "The list of the class: columns id, login, email, name, section.")
    private @Nullable Path roster;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "The assignment (default: the one that the submissions name).")
    private Optional<String> assignment = Optional.empty();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Mixin
    private LimitsOption limits = new LimitsOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Mixin
    private LateOptions late = new LateOptions();

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            description = "auto (default: a bar on a terminal), json (a line for each submission) or none.")
    private ProgressDisplay.Kind progress = ProgressDisplay.Kind.AUTO;

    @Option(names = "--jobs", paramLabel = "N", description = "How many are graded at a time (default: all cores).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--anonymous",
            description = "Hides who the students are; REPORT.identities.csv tells, and stays with you.")
    private boolean anonymous;

    @Option(names = "--sign", paramLabel = "KEYFILE", description = "Signs the report ('assay audit --new-key').")
    private @Nullable Path key;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A way to run a batch. */
    interface Use<T> {
        T run(Batch batch, Path out, BatchProgress progress)
                throws DocumentException, IOException, OtherAssignmentException, InterruptedException;
    }

    /** The folder of the report. */
    Path out() {
        return out;
    }

    /**
     * What people decided for the report.
     *
     * @throws DocumentException if the file is none of decisions
     */
    Decisions decisions() throws DocumentException, IOException {
        return decisions.read(out);
    }

    /**
     * Grades, and says what came of it.
     *
     * @throws DocumentException for an author's fault, or one in a list
     * @throws IOException if something cannot be read or written; the message says what
     */
    ClassAccount grade(Console console, Map<String, String> environment)
            throws DocumentException, IOException, InterruptedException {
        return with(console, environment, Batch::run);
    }

    /** The same with another use of the batch. */
    <T> T with(Console console, Map<String, String> environment, Use<T> use)
            throws DocumentException, IOException, InterruptedException {
        check();
        ClassFolder submissions = ClassFolder.of(folder, roster == null ? List.of() : List.of(roster));
        if (submissions.submissions().isEmpty()) {
            throw new IOException(folder + ": no submissions are there");
        }
        Optional<Path> list = Optional.ofNullable(roster);
        Roster people = list.isPresent() ? RosterReader.read(list.get()) : Roster.EMPTY;
        Optional<SigningKey> signer = key == null ? Optional.empty() : Optional.of(signer(key));
        String id = assignment.or(() -> Batch.assignment(submissions)).orElseThrow(() -> several(submissions));
        AssignmentReader reader = problems.reader(environment);
        Grader grader = new Grader(reader.read(id, Position.startOf(folder.toString())));
        Batch batch = new Batch(
                submissions,
                grader,
                limits.submissions(),
                assignment.isPresent(),
                reader.checksums(id, Position.startOf(folder.toString())),
                people,
                others(),
                anonymous,
                signer,
                ClassDocuments.all(grader, decisions(), late.rules()),
                jobs);
        try (ProgressDisplay display =
                ProgressDisplay.of(progress, console, submissions.submissions().size())) {
            return use.run(batch, out, display);
        } catch (OtherAssignmentException other) {
            throw several(submissions);
        }
    }

    /** The files besides submissions and problems that the report depends on. */
    private SortedMap<String, Path> others() {
        SortedMap<String, Path> files = new TreeMap<>(late.files());
        Optional.ofNullable(roster).ifPresent(file -> files.put("roster", file));
        limits.file().ifPresent(file -> files.put("limits", file));
        Path decided = decisions.file(out);
        if (Files.exists(decided)) {
            files.put("decisions", decided);
        }
        return files;
    }

    private void check() {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(spec.commandLine(), "--jobs must be between 1 and " + MOST_JOBS);
        }
        Path report = out.toAbsolutePath().normalize();
        Path inputs = folder.toAbsolutePath().normalize();
        if (report.startsWith(inputs) || inputs.startsWith(report)) {
            throw new ParameterException(
                    spec.commandLine(), "the report must not lie in the folder of submissions, nor around it");
        }
    }

    private static SigningKey signer(Path file) throws IOException {
        try {
            return SigningKey.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | CharacterCodingException fault) {
            throw new IOException(file + ": is no key for signing; make one with 'assay audit --new-key'", fault);
        }
    }

    /** That it must be said which assignment is graded. */
    private ParameterException several(ClassFolder submissions) {
        Map<String, Integer> named = Batch.assignments(submissions);
        String found = named.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(5)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(),
                named.isEmpty()
                        ? "no submission names an assignment; say which it is with --assignment ID"
                        : "the submissions are for several assignments: " + found
                                + "; say which is graded with --assignment ID");
    }
}
