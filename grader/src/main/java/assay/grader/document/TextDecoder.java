package assay.grader.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Decodes UTF-8 strictly: a wrong byte is reported with its place, never replaced in silence. */
final class TextDecoder {
    private final DocumentBudget budget;

    TextDecoder(DocumentBudget budget) {
        this.budget = budget;
    }

    String decode(String file, byte[] bytes) throws DocumentException {
        if (bytes.length > budget.bytes()) {
            throw InputFile.tooLarge(file, bytes.length, budget.bytes());
        }
        refuseWiderEncodings(file, bytes);
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

    /** The mark at the beginning of a file says that it has two or four bytes for each character. */
    private static void refuseWiderEncodings(String file, byte[] bytes) throws DocumentException {
        String mark = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        String encoding = mark.equals("fffe0000") || mark.equals("0000feff")
                ? "UTF-32"
                : mark.startsWith("fffe") || mark.startsWith("feff") ? "UTF-16" : "";
        if (!encoding.isEmpty()) {
            throw new DocumentException(
                    Position.startOf(file),
                    "the file is in " + encoding + ", not in UTF-8",
                    "save the file with the encoding UTF-8");
        }
    }

    private static Position endOf(String file, String text) {
        SourceText source = new SourceText(file, text);
        return source.at(source.text().length());
    }
}
