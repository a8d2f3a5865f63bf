package assay.grader.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A text in JSON without its texts: fields, lists and numbers. */
final class JsonSkeleton {
    private JsonSkeleton() {}

    static JsonNode read(String json) {
        try {
            return new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(json);
        } catch (JsonProcessingException fault) {
            throw new AssertionError(json, fault);
        }
    }

    static String of(String json) {
        return of(read(json));
    }

    private static String of(JsonNode node) {
        StringBuilder form = new StringBuilder();
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> form.append(field.getKey())
                            .append(':')
                            .append(of(field.getValue()))
                            .append(','));
            return "{" + form + "}";
        }
        if (node.isArray()) {
            node.forEach(item -> form.append(of(item)).append(','));
            return "[" + form + "]";
        }
        return node.isTextual() ? "text" : node.toString();
    }
}
