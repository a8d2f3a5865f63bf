package assay.grader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.jspecify.annotations.Nullable;

/** JSON for people and scripts: indented by two spaces, the same bytes on every machine. */
public final class JsonText {
    private JsonText() {}

    /** The text of maps, lists, texts, numbers and truth values, with a line feed at its end. */
    public static String of(Object tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return text(mapper().writer(printer), tree) + "\n";
    }

    /** The same in one line, without its end. */
    public static String line(Object tree) {
        return text(mapper().writer(), tree);
    }

    private static String text(ObjectWriter writer, Object tree) {
        try {
            return writer.writeValueAsString(tree);
        } catch (JsonProcessingException onlyMapsAndTexts) {
            throw new IllegalStateException(onlyMapsAndTexts);
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new Invisible());
        return new ObjectMapper(factory);
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
