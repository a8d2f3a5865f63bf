package assay.grader.cli;

import assay.grader.report.PlainText;
import assay.grader.report.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program writes.
 *
 * @param out for results, UTF-8
 * @param err for messages, UTF-8
 * @param terminal whether a person watches {@code out}
 * @param watched whether a person watches {@code err}, so that progress may be shown there
 * @param width the columns of the terminal
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean watched, int width) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    /** A console whose messages nobody watches. */
    Console(PrintStream out, PrintStream err, boolean terminal, int width) {
        this(out, err, terminal, false, width);
    }

    /** When colours are wanted. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** The console of this process. The launcher says by {@code assay.terminal} and {@code assay.watched} whether output
     * and messages go to a terminal. */
    static Console ofProcess(Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("assay.terminal") && !dumb,
                Boolean.getBoolean("assay.watched") && !dumb,
                width(environment.get("COLUMNS")));
    }

    /**
     * Says something on one line, whatever a text of somebody else in it holds: a host of builds reads commands in lines,
     * and a terminal reads them in characters that cannot be seen.
     */
    void say(String message) {
        err.println(PlainText.safe(message));
    }

    /** Says something on several lines, each of which holds nothing that cannot be seen. */
    void sayLines(String message) {
        message.lines().forEach(this::say);
    }

    /** The style for reports. NO_COLOR (no-color.org) turns automatic colours off. */
    Style style(Colour colour, Map<String, String> environment) {
        boolean wanted = switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
        return new Style(wanted, width);
    }

    private static int width(@org.jspecify.annotations.Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return Style.PLAIN.width();
        }
        return Math.min(WIDEST, Math.max(NARROWEST, Integer.parseInt(columns)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
