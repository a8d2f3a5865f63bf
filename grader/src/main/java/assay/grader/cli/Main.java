package assay.grader.cli;

import java.util.Locale;
import java.util.Map;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Map<String, String> environment = System.getenv();
        Console console = Console.ofProcess(environment);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            // What no command expects, such as a lack of memory: it must not look like a verdict.
            console.err().println("assay: a fault in the program: " + fault);
            console.err().flush();
            Runtime.getRuntime().halt(Exit.FAULT.code());
        });
        int code = Program.run(console, environment, arguments);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }
}
