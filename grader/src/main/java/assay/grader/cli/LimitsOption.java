package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.limit.Limit;
import assay.grader.limit.Limits;
import assay.grader.limit.LimitsReader;
import assay.grader.submission.SubmissionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The option that sets limits for a run. */
final class LimitsOption {
    private static final String NAME = "--limits";
    private static final String VALUE = "FILE";
    private static final String DESCRIPTION = "What inputs may cost, as lines 'name: number' (docs/limits.md).";

    @Option(names = NAME, paramLabel = VALUE, description = DESCRIPTION)
    private @Nullable Path file;

    /** Adds the option to a command that is described without annotations. */
    void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel(VALUE)
                .type(Path.class)
                .description(DESCRIPTION)
                .setter(new PathSetter(path -> file = path))
                .build());
    }

    /** The file, if one is given. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * What submissions may cost.
     *
     * @throws DocumentException for a limit that is not of files: the others belong to the assignment
     */
    SubmissionBudget submissions() throws DocumentException, IOException {
        return SubmissionBudget.of(of(Limit.Scope.FILES));
    }

    /** What formulas and decisions may cost, where no assignment says it. */
    Limits formulas() throws DocumentException, IOException {
        return of(Limit.Scope.VERDICTS);
    }

    private Limits of(Limit.Scope scope) throws DocumentException, IOException {
        return file == null ? Limits.USUAL : new LimitsReader(Set.of(scope)).read(file);
    }
}
