package assay.grader.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A file of questions, one on each line, answered to the console.
 *
 * @param console where the answers go
 * @param in what {@code -} stands for
 */
record LineStream(Console console, InputStream in) {

    /** Answers the lines of a file; the exit is that of the weightiest line. */
    Exit answer(String file, JsonLine line) throws IOException {
        if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
            console.say(file + ": this is a folder; give a file");
            return Exit.UNREADABLE;
        }
        AtomicReference<Exit> exit = new AtomicReference<>(Exit.OK);
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (InputStream source = file.equals("-") ? in : Files.newInputStream(Path.of(file));
                InputStream buffered = new BufferedInputStream(source)) {
            new JsonLines(threads).answer(new LineReader(buffered, JsonLine.LONGEST), out, text -> {
                JsonLine.Answered answered = line.answer(text);
                exit.accumulateAndGet(answered.exit(), Exit::and);
                return answered.line();
            });
        } catch (NoSuchFileException missing) {
            console.say(file + ": there is no such file");
            return Exit.UNREADABLE;
        }
        return Objects.requireNonNull(exit.get());
    }
}
