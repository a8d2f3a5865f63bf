package assay.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the problems are. */
final class ProblemsOption {
    @Option(
            names = "--problems",
            paramLabel = "DIR",
            description = "The folder of problem sets (default: 'problems' here, else next to the program).")
    private @Nullable Path problems;

    Path folder() {
        if (problems != null) {
            return problems;
        }
        Path here = Path.of("problems");
        String home = System.getProperty("assay.home");
        return Files.isDirectory(here) || home == null ? here : Path.of(home, "problems");
    }
}
