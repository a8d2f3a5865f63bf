package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.gradebook.LateRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what handing in late costs. */
final class LateOptions {
    @Option(
            names = "--late",
            paramLabel = "FILE",
            description = "What handing in late costs (docs/class-reports.md); needs --times.")
    private @Nullable Path late;

    @Option(
            names = "--times",
            paramLabel = "CSV",
            description = "When submissions were handed in: a column id, login or email, and a column submitted.")
    private @Nullable Path times;

    @Option(
            names = "--extensions",
            paramLabel = "CSV",
            description = "Who has another deadline: columns deadline, days, hours, late days.")
    private @Nullable Path extensions;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The files that are given, by what they are. */
    Map<String, Path> files() {
        Map<String, Path> files = new HashMap<>();
        Optional.ofNullable(late).ifPresent(file -> files.put("late", file));
        Optional.ofNullable(times).ifPresent(file -> files.put("times", file));
        Optional.ofNullable(extensions).ifPresent(file -> files.put("extensions", file));
        return files;
    }

    /**
     * The rules; nothing costs anything without them.
     *
     * @throws DocumentException if a file is not what it should be
     */
    Optional<LateRules> rules() throws DocumentException, IOException {
        if (late == null && (times != null || extensions != null)) {
            throw new ParameterException(spec.commandLine(), "--times and --extensions say nothing without --late");
        }
        if (late == null) {
            return Optional.empty();
        }
        if (times == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--late needs --times: the dates of files say when they were copied, not when they were handed in");
        }
        return Optional.of(LateRules.read(late, times, Optional.ofNullable(extensions)));
    }
}
