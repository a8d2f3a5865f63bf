package assay.grader.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The program without a command: says what commands there are. */
final class AssayCommand implements Runnable {
    private final CommandSpec spec = HelpOptions.command(
            "assay",
            this,
            "Grades and verifies homework in the mathematics of deep learning. Every verdict is a theorem.");

    /** The command, described without annotations. */
    static CommandSpec spec() {
        return new AssayCommand().spec;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
