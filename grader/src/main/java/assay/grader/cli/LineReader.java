package assay.grader.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, each up to a length. A longer one is cut off one character after it, which tells that it was too
 * long, and the rest of it is passed over, so that no line can fill the memory.
 */
final class LineReader {
    private final Reader in;
    private final int longest;
    private boolean afterReturn;

    /** The lines of a reader, which should be buffered. */
    LineReader(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. Lines end in LF, CR LF or CR. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (afterReturn && c == '\n') {
            c = in.read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() <= longest) {
                line.append((char) c);
            }
            c = in.read();
        }
        afterReturn = c == '\r';
        return line.toString();
    }

    /** Whether more can be read without waiting. */
    boolean ready() throws IOException {
        return in.ready();
    }
}
