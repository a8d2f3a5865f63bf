package assay.grader.cli;

import assay.grader.batch.BatchProgress;
import assay.grader.batch.OutcomeSummary;
import assay.grader.report.JsonText;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a class is graded. */
sealed interface ProgressDisplay extends BatchProgress, AutoCloseable {

    /** How it is shown. */
    enum Kind {
        AUTO,
        JSON,
        NONE
    }

    @Override
    void close();

    /** A display for so many submissions. A bar is shown only where somebody watches. */
    static ProgressDisplay of(Kind kind, Console console, int submissions) {
        return switch (kind) {
            case AUTO -> console.watched() ? new Bar(console, submissions) : new Nothing();
            case JSON -> new Lines(console.err(), submissions);
            case NONE -> new Nothing();
        };
    }

    /** Shows nothing. */
    final class Nothing implements ProgressDisplay {
        @Override
        public void done(String source, boolean known, OutcomeSummary summary) {}

        @Override
        public void close() {}
    }

    /** One line of JSON for each submission. */
    final class Lines implements ProgressDisplay {
        private final PrintStream stream;
        private final int submissions;
        private int done;
        private int failed;

        Lines(PrintStream stream, int submissions) {
            this.stream = stream;
            this.submissions = submissions;
        }

        @Override
        public void done(String source, boolean known, OutcomeSummary summary) {
            done++;
            failed += summary.failed() ? 1 : 0;
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("done", done);
            line.put("of", submissions);
            line.put("failed", failed);
            line.put("submission", source);
            line.put("outcome", outcome(summary));
            line.put("known", known);
            stream.println(JsonText.line(line));
            stream.flush();
        }

        private static String outcome(OutcomeSummary summary) {
            return summary.traits().contains(OutcomeSummary.Trait.FAULT)
                    ? "fault"
                    : summary.failed() ? "unreadable" : "graded";
        }

        @Override
        public void close() {}
    }

    /** A bar with what is done, the rate, the time that is left, and the failures so far. */
    final class Bar implements ProgressDisplay {
        private static final int INTERVAL = 200;

        private final ProgressBar bar;
        private final Terminal terminal;
        private final int submissions;
        private int done;
        private int failed;

        Bar(Console console, int submissions) {
            this.submissions = submissions;
            this.terminal = new Terminal(console.err(), console.width());
            this.bar = new ProgressBarBuilder()
                    .setTaskName("grading")
                    .setInitialMax(submissions)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(INTERVAL)
                    .showSpeed(new DecimalFormat("#.#", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setConsumer(terminal)
                    .build();
        }

        @Override
        public void done(String source, boolean known, OutcomeSummary summary) {
            done++;
            failed += summary.failed() ? 1 : 0;
            bar.setExtraMessage(
                    (failed == 0 ? "" : " " + failed + " failed") + (done < submissions ? "" : ", writing the report"));
            bar.step();
        }

        /** The library draws in a thread of its own, which may be late: what it draws afterwards is not shown. */
        @Override
        public void close() {
            bar.refresh();
            bar.close();
            terminal.close();
        }
    }

    /** A line of a terminal that is written again and again, and wiped at the end. */
    final class Terminal implements ProgressBarConsumer {
        private static final String LINE_START = "\r\u001b[K";

        private final PrintStream stream;
        private final int width;
        private boolean closed;

        Terminal(PrintStream stream, int width) {
            this.stream = stream;
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width - 1;
        }

        @Override
        public synchronized void accept(String text) {
            if (!closed) {
                stream.print(LINE_START + text);
                stream.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                stream.print(LINE_START);
                stream.flush();
            }
            closed = true;
        }
    }
}
