package assay.grader.cli;

import assay.grader.Project;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run of the program inside of the test: what it wrote and how it ended. */
public record CommandLineRun(int code, String out, String err) {

    /** Runs a command on the project's own problems. */
    static CommandLineRun of(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].startsWith("-")) {
            all.addAll(List.of("--problems", Project.problems().toString()));
        }
        return bare(all.toArray(String[]::new));
    }

    /** Runs a command line as it is. */
    public static CommandLineRun bare(String... arguments) {
        return in(Map.of(), arguments);
    }

    /** Runs a command line in an environment. */
    static CommandLineRun in(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80);
        int code = Program.run(console, environment, arguments);
        console.out().flush();
        console.err().flush();
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
