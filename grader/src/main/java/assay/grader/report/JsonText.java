package assay.grader.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON for people and scripts, the same bytes on every machine. It is the boundary to whoever reads it: nothing in it is
 * invisible, and no text in it is a command to a host of builds that shows it in its log.
 */
public final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper(
            new JsonFactoryBuilder().characterEscapes(new Invisible()).build());

    /** What hosts of builds take for a command wherever it stands in a line: {@code ##[error]}, {@code ##vso[…]}. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#\\w*\\[)");

    private JsonText() {}

    /** The text of maps, lists, texts, numbers and truth values, with a line feed at its end. */
    public static String of(Object tree) {
        DefaultPrettyPrinter printer = printer();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        return text(MAPPER.writer(printer), tree) + "\n";
    }

    /** The same with each list on one line. */
    public static String withShortLists(Object tree) {
        return text(MAPPER.writer(printer()), tree) + "\n";
    }

    /** The same in one line, without its end. */
    public static String line(Object tree) {
        return text(MAPPER.writer(), tree);
    }

    private static String text(ObjectWriter writer, Object tree) {
        try {
            String json = writer.writeValueAsString(tree);
            // The sign stands in a text, where its code is the same.
            return json.contains("##") ? COMMAND.matcher(json).replaceAll("\\\\u0023") : json;
        } catch (JsonProcessingException onlyMapsAndTexts) {
            throw new IllegalStateException(onlyMapsAndTexts);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }

    /**
     * Characters that a person cannot see, and all beyond the first plane, are written by their codes: half of a pair may
     * stand alone, and no file can hold it otherwise. The text that is read again is the same.
     */
    private static final class Invisible extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return PlainText.isInvisible(character) ? new SerializedString(String.format("\\u%04X", character)) : null;
        }
    }
}
