package assay.grader.cli;

import assay.grader.document.DocumentException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: the list of commands, and what happens when one fails. */
final class Program {
    private Program() {}

    /** Runs a command line and returns the exit code; nothing is written but to the console. */
    static int run(Console console, Map<String, String> environment, String... arguments) {
        CommandLine line = new CommandLine(new AssayCommand());
        line.addSubcommand(new GradeCommand(console, environment));
        line.addSubcommand(new CheckCommand(console, environment, FileChanges::new));
        line.addSubcommand(new BatchCommand(console));
        line.addSubcommand(new GradebookCommand(console));
        line.addSubcommand(ReviewCommand.line(console));
        line.addSubcommand(new RegradeCommand(console));
        line.addSubcommand(new ShowCommand(console, environment));
        line.addSubcommand(new VerifyCommand(console, environment));
        line.addSubcommand(new ReplayCommand(console, environment));
        line.addSubcommand(new NewCommand(console));
        line.addSubcommand(new TemplateCommand(console));
        line.addSubcommand(new ReleaseCommand(console, environment));
        line.addSubcommand(new SampleCommand(console));
        line.addSubcommand(new PackageCommand(console, environment));
        line.addSubcommand(new CompletionCommand(console));
        line.addSubcommand(new ManualCommand(console));
        line.addSubcommand(EqualCommand.line(console, environment, System.in));
        line.addSubcommand(GradcheckCommand.line(console, environment, System.in));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal() ? Ansi.AUTO : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, given) -> {
            console.say("assay: " + fault.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(fault, writer(console.err()));
            console.err().println("Try 'assay " + commandPath(fault.getCommandLine()) + "--help'.");
            return Exit.USAGE.code();
        });
        line.setExecutionExceptionHandler((fault, command, given) -> {
            if (fault instanceof DocumentException || fault instanceof NoSuchFileException) {
                console.err()
                        .println(
                                fault instanceof NoSuchFileException missing
                                        ? missing.getFile() + ": there is no such file"
                                        : fault.getMessage());
                return Exit.UNREADABLE.code();
            }
            console.say("assay: a fault in the program: " + fault);
            StackTraceElement[] trace = fault.getStackTrace();
            if (trace.length > 0) {
                console.err().println("  at " + trace[0]);
            }
            console.err().println("Please report it with the input that led to it.");
            return Exit.FAULT.code();
        });
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String commandPath(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }
}
