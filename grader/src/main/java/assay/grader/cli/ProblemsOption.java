package assay.grader.cli;

import assay.grader.lock.CourseKey;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The option that says where the problems are. */
final class ProblemsOption {
    private static final String NAME = "--problems";
    private static final String VALUE = "DIR";
    private static final String DESCRIPTION =
            "The folder of problem sets (default: 'problems' here, else next to the program).";

    @Option(names = NAME, paramLabel = VALUE, description = DESCRIPTION)
    private @Nullable Path problems;

    /** Adds the option to a command that is described without annotations. */
    void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel(VALUE)
                .type(Path.class)
                .description(DESCRIPTION)
                .setter(new PathSetter(path -> problems = path))
                .build());
    }

    /** What reads the problems; a key in the environment unlocks what is locked. */
    AssignmentReader reader(Map<String, String> environment) {
        Optional<String> key =
                Optional.ofNullable(environment.get(CourseKey.VARIABLE)).filter(text -> !text.isBlank());
        return new AssignmentReader(folder(), Computations.all(), key);
    }

    Path folder() {
        if (problems != null) {
            return problems;
        }
        Path here = Path.of("problems");
        String home = System.getProperty("assay.home");
        return Files.isDirectory(here) || home == null ? here : Path.of(home, "problems");
    }
}
