package assay.grader.cli;

import assay.grader.lock.CourseKey;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the problems are. */
final class ProblemsOption {
    @Option(
            names = "--problems",
            paramLabel = "DIR",
            description = "The folder of problem sets (default: 'problems' here, else next to the program).")
    private @Nullable Path problems;

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
