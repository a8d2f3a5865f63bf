package assay.grader.cli;

import assay.grader.batch.Audit;
import assay.grader.batch.AuditReport;
import assay.grader.batch.ClassFolder;
import assay.grader.batch.SigningKey;
import assay.grader.batch.VerificationKey;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that a report is what was written, and that its verdicts hold. */
@Command(
        name = "audit",
        description = {
            "Checks a report of 'assay batch': every file against its checksum, the signature, and with the submissions"
                    + " every certificate and every verdict."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is as it was written, and every verdict that was checked holds",
            "1:something was changed, or a verdict does not hold",
            "2:the command line cannot be understood",
            "3:a file cannot be read",
            "70:a fault in the program"
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "REPORT", arity = "0..1", description = "The folder of the report.")
    private @Nullable Path report;

    @Option(names = "--submissions", paramLabel = "DIR", description = "The submissions that were graded.")
    private @Nullable Path submissions;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "The roster or another file that the report was made with; may be given several times.")
    private List<Path> lists = List.of();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Mixin
    private LimitsOption limits = new LimitsOption();

    @Option(names = "--public-key", paramLabel = "FILE", description = "The key under which it must be signed.")
    private @Nullable Path publicKey;

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description = "Writes a new key for 'assay batch --sign', and FILE.pub to give away, and ends.")
    private @Nullable Path newKey;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AuditCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (report == null && newKey == null) {
            throw new ParameterException(spec.commandLine(), "name the folder of a report");
        }
        try {
            if (newKey != null) {
                return write(newKey);
            }
            Path folder = report == null ? Path.of("") : report;
            if (!Files.isDirectory(folder)) {
                console.say(folder + ": there is no such folder");
                return Exit.UNREADABLE.code();
            }
            AuditReport found = new Audit(folder, lists)
                    .of(
                            submissions == null ? Optional.empty() : Optional.of(ClassFolder.of(submissions, lists)),
                            this::problems,
                            publicKey == null ? Optional.empty() : Optional.of(key(publicKey)));
            console.out().print(new AuditText(console.width()).of(found));
            return (found.findings().isEmpty() ? Exit.OK : Exit.WRONG).code();
        } catch (FileAlreadyExistsException there) {
            console.say(there.getFile() + ": is there already; name another file");
        } catch (NoSuchFileException missing) {
            console.say(missing.getFile() + ": there is no such file");
        } catch (IOException fault) {
            console.say("assay: " + fault.getMessage());
        }
        return Exit.UNREADABLE.code();
    }

    private Audit.Problems problems(String assignment) throws IOException {
        AssignmentReader reader = problems.reader(environment);
        Position asked = Position.startOf("manifest.json");
        try {
            return new Audit.Problems(
                    new Grader(reader.read(assignment, asked)),
                    reader.checksums(assignment, asked),
                    limits.submissions());
        } catch (DocumentException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }

    private static VerificationKey key(Path file) throws IOException {
        try {
            return VerificationKey.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | CharacterCodingException fault) {
            throw new IOException(file + ": is no public key", fault);
        }
    }

    /** The secret half is for its owner's eyes alone, where the system can keep it so. */
    private int write(Path file) throws IOException {
        SigningKey key = SigningKey.create();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, key.pem(), StandardCharsets.US_ASCII);
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        Files.writeString(open, key.verification().pem(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        console.out().println("sign with      " + file + " (keep it secret)");
        console.out().println("verify with    " + open + " (give it away)");
        return Exit.OK.code();
    }
}
