package assay.grader.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, each up to a length. The rest of a longer one is passed over, so that no line can fill the memory;
 * that it was too long, or is no UTF-8, is told in its place, and the next line is read as if nothing had been.
 */
final class LineReader {
    /** A character of UTF-16 comes from at most so many bytes of UTF-8. */
    private static final int BYTES_OF_CHARACTER = 3;

    private final InputStream in;
    private final int longest;
    private boolean afterReturn;
    private long number;

    /**
     * A line without its end.
     *
     * @param text of the line
     * @param fault why it cannot be read, if it cannot
     */
    record Line(String text, Optional<String> fault) {}

    /** The lines of a stream, which should be buffered. @param longest the characters of the longest line */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, or null after the last. Lines end in LF, CR LF or CR. */
    @Nullable
    Line next() throws IOException {
        int c = in.read();
        if (afterReturn && c == '\n') {
            c = in.read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            tooLong |= line.size() == (long) longest * BYTES_OF_CHARACTER;
            if (!tooLong) {
                line.write(c);
            }
            c = in.read();
        }
        afterReturn = c == '\r';
        return tooLong ? tooLong() : decoded(line.toByteArray());
    }

    private Line tooLong() {
        return new Line("", Optional.of("the line has more than " + longest + " characters"));
    }

    private Line decoded(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        boolean isText = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, output, true)
                .isError();
        String text = output.flip().toString();
        if (!isText) {
            return new Line(
                    "",
                    Optional.of("line " + number + ", column "
                            + (text.codePointCount(0, text.length()) + 1) + ": a byte that is not UTF-8 (0x"
                            + Integer.toHexString(bytes[input.position()] & 0xFF)
                            + "); save the file with the encoding UTF-8"));
        }
        return text.length() > longest ? tooLong() : new Line(text, Optional.empty());
    }

    /** Whether more can be read without waiting. */
    boolean ready() throws IOException {
        return in.available() > 0;
    }
}
