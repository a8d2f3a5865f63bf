package assay.grader.cli;

import assay.grader.document.DocumentException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: the list of commands, and what happens when one fails. */
final class Program {
    /** The commands that speak of all others. */
    private static final Set<String> NEED_ALL = Set.of("completion", "man");

    /** What is answered without any command. */
    private static final Set<String> NEED_NONE = Set.of("-V", "--version");

    private Program() {}

    /** Runs a command line and returns the exit code; nothing is written but to the console. */
    static int run(Console console, Map<String, String> environment, String... arguments) {
        CommandLine line = new CommandLine(AssayCommand.spec());
        Map<String, Supplier<Object>> commands = commands(console, environment);
        // Most of a short run would go into describing commands that nobody asked for.
        String asked = arguments.length == 0 || NEED_ALL.contains(arguments[0]) ? "" : arguments[0];
        commands.forEach((name, command) -> {
            if (name.equals(asked) || !commands.containsKey(asked) && !NEED_NONE.contains(asked)) {
                line.addSubcommand(name, command.get());
            }
        });
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
                console.sayLines(
                        fault instanceof NoSuchFileException missing
                                ? missing.getFile() + ": there is no such file"
                                : String.valueOf(fault.getMessage()));
                return Exit.UNREADABLE.code();
            }
            if (fault instanceof FileSystemException file) {
                console.say(file.getFile() + ": cannot be read or written: " + reason(file));
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

    private static String reason(FileSystemException fault) {
        return fault instanceof AccessDeniedException
                ? "access is denied"
                : Optional.ofNullable(fault.getReason())
                        .orElse(fault.getClass().getSimpleName().replace("Exception", ""));
    }

    /** One line for each command. */
    private static Map<String, Supplier<Object>> commands(Console console, Map<String, String> environment) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("grade", () -> GradeCommand.spec(console, environment));
        commands.put("check", () -> CheckCommand.spec(console, environment, FileChanges::new));
        commands.put("batch", () -> new BatchCommand(console, environment));
        commands.put("gradebook", () -> new GradebookCommand(console, environment));
        commands.put("review", () -> ReviewCommand.line(console, environment));
        commands.put("regrade", () -> new RegradeCommand(console, environment));
        commands.put("audit", () -> new AuditCommand(console, environment));
        commands.put("show", () -> new ShowCommand(console, environment));
        commands.put("verify", () -> new VerifyCommand(console, environment));
        commands.put("replay", () -> new ReplayCommand(console, environment));
        commands.put("new", () -> new NewCommand(console));
        commands.put("template", () -> new TemplateCommand(console, environment));
        commands.put("try", () -> new TryCommand(console, environment, words -> prompt(console, words)));
        commands.put("release", () -> new ReleaseCommand(console, environment));
        commands.put("sample", () -> new SampleCommand(console, environment));
        commands.put("package", () -> new PackageCommand(console, environment));
        commands.put("completion", () -> new CompletionCommand(console));
        commands.put("man", () -> new ManualCommand(console));
        commands.put("equal", () -> EqualCommand.line(console, environment, System.in));
        commands.put("gradcheck", () -> GradcheckCommand.line(console, environment, System.in));
        return commands;
    }

    /** A person's terminal, or whatever lines come in. The library for terminals is loaded for a terminal only. */
    private static Prompt prompt(Console console, List<String> words) throws IOException {
        return console.terminal() && System.console() != null
                ? TerminalPrompt.ofProcess(words)
                : new StreamPrompt(System.in, console.out());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String commandPath(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }
}
