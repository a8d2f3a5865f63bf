package assay.grader.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Answers a stream of lines, one line each, in the order of the questions. Several are worked on at once, but only so
 * many that memory stays bounded; an answer is written as soon as all before it are.
 */
final class JsonLines {
    private static final int WAITING_PER_THREAD = 16;

    private final int threads;

    /** A stream with this many workers. */
    JsonLines(int threads) {
        this.threads = threads;
    }

    /**
     * Answers every line that is not blank.
     *
     * @param answer from a line to a line without line breaks; called by several threads at once
     */
    void answer(LineReader in, Writer out, Function<LineReader.Line, String> answer) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            ArrayDeque<Future<String>> waiting = new ArrayDeque<>();
            for (LineReader.Line line = in.next(); line != null; line = in.next()) {
                if (line.fault().isEmpty() && line.text().isBlank()) {
                    continue;
                }
                LineReader.Line question = line;
                waiting.add(workers.submit(() -> answer.apply(question)));
                while (!waiting.isEmpty()
                        && (waiting.size() >= threads * WAITING_PER_THREAD
                                || waiting.getFirst().isDone())) {
                    write(out, waiting.removeFirst());
                }
                if (!in.ready()) {
                    // Nobody has written more yet: let whoever asks see the answers.
                    flush(out, waiting);
                }
            }
            flush(out, waiting);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void flush(Writer out, ArrayDeque<Future<String>> waiting) throws IOException {
        while (!waiting.isEmpty()) {
            write(out, waiting.removeFirst());
        }
        out.flush();
    }

    private static void write(Writer out, Future<String> answer) throws IOException {
        try {
            out.write(answer.get());
            out.write('\n');
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a line could not be answered", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
