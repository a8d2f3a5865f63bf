package assay.grader.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What waits for a person, and what the person decided. */
@Command(
        name = "review",
        description = {
            "Hands out the answers of a class that wait for a person, and takes back what was decided. Equal answers are"
                    + " graded once."
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The command with its two halves. */
    static CommandLine line(Console console, Map<String, String> environment) {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewExportCommand(console, environment))
                .addSubcommand(new ReviewImportCommand(console, environment));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say 'review export' or 'review import'");
    }
}
