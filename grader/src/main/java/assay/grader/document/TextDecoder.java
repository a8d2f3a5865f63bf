package assay.grader.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly: a wrong byte is reported with its place, never replaced in silence. */
final class TextDecoder {
    private final DocumentBudget budget;

    TextDecoder(DocumentBudget budget) {
        this.budget = budget;
    }

    String decode(String file, byte[] bytes) throws DocumentException {
        if (bytes.length > budget.bytes()) {
            throw new DocumentException(
                    Position.startOf(file),
                    "the file has " + bytes.length + " bytes; at most " + budget.bytes() + " are read",
                    "hand in the answers alone");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(input, output, true);
        String text = output.flip().toString();
        if (result.isError()) {
            throw new DocumentException(
                    endOf(file, text),
                    "a byte that is not UTF-8 (0x" + Integer.toHexString(bytes[input.position()] & 0xFF) + ")",
                    "save the file with the encoding UTF-8");
        }
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new DocumentException(
                    endOf(file, text.substring(start, nul)),
                    "a NUL character",
                    "remove it; is this a binary file or UTF-16?");
        }
        return text.substring(start);
    }

    private static Position endOf(String file, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return new Position(file, line, column);
    }
}
