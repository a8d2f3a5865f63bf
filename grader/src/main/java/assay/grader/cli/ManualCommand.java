package assay.grader.cli;

import assay.grader.report.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the manual page. */
@Command(
        name = "man",
        description = {
            "Writes the manual page, in the language of man(1).",
            "",
            "  read it:     assay man | man -l -",
            "  install it:  assay man > ~/.local/share/man/man1/assay.1"
        },
        mixinStandardHelpOptions = true)
final class ManualCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(new ManualPage(spec.root().commandLine(), Version.of()).text());
        return Exit.OK.code();
    }
}
