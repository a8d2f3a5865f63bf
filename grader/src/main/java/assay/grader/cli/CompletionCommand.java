package assay.grader.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the script with which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Writes the script with which a shell completes commands, options and their values.",
            "",
            "  bash: source <(assay completion bash)",
            "  zsh:  source <(assay completion zsh)",
            "  fish: assay completion fish | source",
            "",
            "Put the line into the start-up file of the shell to have it always."
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        console.out()
                .print(
                        switch (shell) {
                            // The script for bash makes zsh understand it.
                            case BASH, ZSH -> AutoComplete.bash(program.getCommandName(), program) + "\n";
                            case FISH -> new FishCompletion(program).script();
                        });
        return Exit.OK.code();
    }
}
