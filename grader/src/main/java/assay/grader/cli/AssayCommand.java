package assay.grader.cli;

import assay.grader.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what commands there are. */
@Command(
        name = "assay",
        description = "Grades and verifies homework in the mathematics of deep learning. Every verdict is a theorem.",
        mixinStandardHelpOptions = true,
        versionProvider = AssayCommand.VersionLine.class)
final class AssayCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The line of {@code --version}. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"assay " + Version.of()};
        }
    }
}
