package assay.grader.cli;

import assay.grader.report.PlainText;
import java.io.PrintStream;

/**
 * One line on a terminal that says what was done last, written over again and again and wiped at the end. It writes
 * nothing where nobody watches.
 */
final class Progress implements AutoCloseable {
    private static final String LINE_START = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean watched;
    private final int width;
    private int done;

    Progress(Console console) {
        this.terminal = console.err();
        this.watched = console.watched();
        this.width = console.width();
    }

    /** Something more is done. May be called from any thread. */
    synchronized void done(String what) {
        done++;
        if (watched) {
            String line = done + "  " + PlainText.safe(what);
            terminal.print(LINE_START + line.substring(0, Math.min(line.length(), width - 1)));
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (watched && done > 0) {
            terminal.print(LINE_START);
            terminal.flush();
        }
    }
}
