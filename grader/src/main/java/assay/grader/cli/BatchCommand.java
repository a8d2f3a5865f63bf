package assay.grader.cli;

import assay.grader.batch.Batch;
import assay.grader.batch.ClassAccount;
import assay.grader.batch.ClassFolder;
import assay.grader.batch.OutcomeSummary.Trait;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterReader;
import assay.grader.batch.SigningKey;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class and writes its report. */
@Command(
        name = "batch",
        description = {
            "Grades a class: every file and every folder in DIR is one submission. Stopped at any moment, the same command"
                    + " goes on where it was."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report was written, with a row for each submission",
            "1:an answer is wrong or unreadable (with --fail-on incorrect)",
            "2:the command line cannot be understood",
            "3:an input could not be read; a submission only with --fail-on unreadable",
            "4:something needs a person (with --fail-on undecided)",
            "70:a fault in the program; all other submissions are graded"
        })
final class BatchCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 256;

    private final Console console;

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

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            description = "auto (default: a bar on a terminal), json (a line for each submission) or none.")
    private ProgressDisplay.Kind progress = ProgressDisplay.Kind.AUTO;

    @Option(names = "--jobs", paramLabel = "N", description = "How many are graded at a time (default: all cores).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Ends with an exit code other than 0 on: incorrect (1), unreadable (3), undecided (4).")
    private List<FailOn> failOn = List.of();

    @Option(
            names = "--anonymous",
            description = "Hides who the students are; REPORT.identities.csv tells, and stays with you.")
    private boolean anonymous;

    @Option(names = "--sign", paramLabel = "KEYFILE", description = "Signs the report ('assay audit --new-key').")
    private @Nullable Path key;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What may end a run with a code other than 0. */
    enum FailOn {
        INCORRECT,
        UNREADABLE,
        UNDECIDED
    }

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkCommandLine();
        try {
            ClassFolder submissions = ClassFolder.of(folder, roster == null ? List.of() : List.of(roster));
            if (submissions.submissions().isEmpty()) {
                console.err().println(folder + ": no submissions are there");
                return Exit.UNREADABLE.code();
            }
            ClassAccount account = run(submissions);
            console.out().print(new BatchText(console.width()).of(account, out));
            return exit(account.traits()).code();
        } catch (DocumentException fault) {
            console.err().println(fault.getMessage());
        } catch (NoSuchFileException missing) {
            console.err().println(missing.getFile() + ": there is no such file");
        } catch (IOException fault) {
            console.err().println("assay: " + fault.getMessage());
        }
        return Exit.UNREADABLE.code();
    }

    private void checkCommandLine() {
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

    private ClassAccount run(ClassFolder submissions) throws DocumentException, IOException, InterruptedException {
        Optional<Path> list = Optional.ofNullable(roster);
        Roster people = list.isPresent()
                ? RosterReader.read(list.get().toString(), Files.readAllBytes(list.get()))
                : Roster.EMPTY;
        Optional<SigningKey> signer = key == null ? Optional.empty() : Optional.of(signer(key));
        String id = assignment.orElseGet(() -> named(submissions));
        AssignmentReader reader = new AssignmentReader(problems.folder(), Computations.all());
        Grader grader = new Grader(reader.read(id, Position.startOf(folder.toString())));
        Batch batch = new Batch(
                submissions,
                grader,
                limits.submissions(),
                assignment.isPresent(),
                reader.files(id, Position.startOf(folder.toString())),
                people,
                list,
                anonymous,
                signer,
                ClassDocuments.all(grader),
                jobs);
        try (ProgressDisplay display =
                ProgressDisplay.of(progress, console, submissions.submissions().size())) {
            return batch.run(out, display);
        }
    }

    private static SigningKey signer(Path file) throws IOException {
        try {
            return SigningKey.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IOException(file + ": is no key for signing; make one with 'assay audit --new-key'", fault);
        }
    }

    /** The assignment that all submissions name that name one. */
    private String named(ClassFolder submissions) {
        Map<String, Integer> named = Batch.assignments(submissions);
        if (named.size() == 1) {
            return named.keySet().iterator().next();
        }
        String found = named.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(5)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        throw new ParameterException(
                spec.commandLine(),
                named.isEmpty()
                        ? "no submission names an assignment; say which it is with --assignment ID"
                        : "the submissions are for several assignments: " + found
                                + "; say which is graded with --assignment ID");
    }

    private Exit exit(Set<Trait> traits) {
        List<Exit> exits = new ArrayList<>(List.of(Exit.OK));
        if (traits.contains(Trait.FAULT)) {
            exits.add(Exit.FAULT);
        }
        if (failOn.contains(FailOn.UNREADABLE) && traits.contains(Trait.UNREADABLE)) {
            exits.add(Exit.UNREADABLE);
        }
        boolean wrong = failOn.contains(FailOn.INCORRECT) && traits.contains(Trait.WRONG_PART)
                || failOn.contains(FailOn.UNREADABLE) && traits.contains(Trait.UNREADABLE_PART);
        if (wrong) {
            exits.add(Exit.WRONG);
        }
        if (failOn.contains(FailOn.UNDECIDED) && traits.contains(Trait.OPEN_PART)) {
            exits.add(Exit.PERSON);
        }
        return exits.stream().reduce(Exit.OK, Exit::and);
    }
}
