package assay.grader.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;

/** A tree of maps, lists, texts and numbers as a JSON document. */
final class Json {
    private Json() {}

    /** The document with one member a line, and a line break at its end. */
    static String indented(Map<String, Object> tree) {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(tree)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException onlyMapsAndTexts) {
            throw new IllegalStateException(onlyMapsAndTexts);
        }
    }
}
