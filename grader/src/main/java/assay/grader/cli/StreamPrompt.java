package assay.grader.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines that come from a file or another program; each is shown, so that the output reads like a session. */
final class StreamPrompt implements Prompt {
    private final BufferedReader lines;
    private final PrintStream out;

    StreamPrompt(InputStream in, PrintStream out) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Optional<String> line(String mark) throws IOException {
        String line = lines.readLine();
        if (line != null) {
            out.println((mark + assay.grader.report.PlainText.safe(line)).stripTrailing());
        }
        return Optional.ofNullable(line);
    }

    /** The stream belongs to whoever gave it. */
    @Override
    public void close() {}
}
