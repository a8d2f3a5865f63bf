package assay.grader.cli;

import assay.grader.report.JsonText;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question of a {@code --jsonl} stream and its answer, a JSON object each on one line. A line that is no such question
 * is answered too, with the verdict {@code invalid}.
 */
final class JsonLine {
    /** The characters of the longest line that is read. */
    static final int LONGEST = 1 << 20;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final List<String> members;
    private final Function<JsonNode, Reply> question;

    /**
     * Questions with these members.
     *
     * @param question answers an object that has no other members; an {@link IllegalArgumentException} says what is
     *     wrong with it
     */
    JsonLine(List<String> members, Function<JsonNode, Reply> question) {
        this.members = List.copyOf(members);
        this.question = question;
    }

    /**
     * What is answered.
     *
     * @param tree the members after the id
     * @param exit how the program ends if this is the weightiest line
     */
    record Reply(Map<String, Object> tree, Exit exit) {

        /** A question that cannot be read. */
        static Reply invalid(Map<String, Object> reason) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("verdict", "invalid");
            tree.put("reason", reason);
            return new Reply(tree, Exit.UNREADABLE);
        }
    }

    /** An answered line. */
    record Answered(String line, Exit exit) {}

    /** The answer to a line of a stream. */
    Answered answer(LineReader.Line line) {
        return line.fault().map(fault -> answered(null, invalid(fault))).orElseGet(() -> answer(line.text()));
    }

    /** The answer to a line. */
    Answered answer(String line) {
        JsonNode object;
        try {
            object = mapper.readTree(line);
        } catch (JsonProcessingException noJson) {
            return answered(null, invalid("the line is no JSON: " + noJson.getOriginalMessage()));
        }
        JsonNode id = object.get("id");
        Reply reply;
        try {
            requireKnown(object);
            reply = question.apply(object);
        } catch (IllegalArgumentException wrongMember) {
            reply = invalid(String.valueOf(wrongMember.getMessage()));
        }
        return answered(reply.exit() == Exit.UNREADABLE && id != null && id.isContainerNode() ? null : id, reply);
    }

    private static Reply invalid(String message) {
        return Reply.invalid(Map.of("message", message));
    }

    private Answered answered(@Nullable JsonNode id, Reply reply) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.putAll(reply.tree());
        return new Answered(JsonText.line(tree), reply.exit());
    }

    private void requireKnown(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("the line is no JSON object");
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!members.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no member \"" + name + "\"; known are " + String.join(", ", members));
            }
        }
    }

    /** The text of a member that must be there. */
    static String text(JsonNode object, String member) {
        return optionalText(object, member)
                .orElseThrow(() -> new IllegalArgumentException("the member \"" + member + "\" must be a text"));
    }

    /** The text of a member that may be missing. */
    static Optional<String> optionalText(JsonNode object, String member) {
        JsonNode text = object.get(member);
        if (text == null || text.isNull()) {
            return Optional.empty();
        }
        if (!text.isTextual()) {
            throw new IllegalArgumentException("the member \"" + member + "\" must be a text");
        }
        return Optional.of(text.textValue());
    }

    /** The declarations of {@code {"vars": {"x": {"shape": ["K"], "domain": "real"}}}}. */
    static List<Declaration> variables(JsonNode object) {
        List<Declaration> declarations = new ArrayList<>();
        JsonNode vars = object.get("vars");
        if (vars == null || vars.isNull()) {
            return declarations;
        }
        if (!vars.isObject()) {
            throw new IllegalArgumentException("\"vars\" must be an object from names to shapes and domains");
        }
        for (Map.Entry<String, JsonNode> variable : vars.properties()) {
            JsonNode domain = variable.getValue().get("domain");
            declarations.add(Declaration.of(
                    variable.getKey(),
                    shape(variable.getKey(), variable.getValue().get("shape")),
                    domain == null ? Domain.REAL : Domain.parse(domain.asText())));
        }
        return declarations;
    }

    private static Shape shape(String name, @Nullable JsonNode shape) {
        List<Dimension> axes = new ArrayList<>();
        if (shape != null && !shape.isArray()) {
            throw new IllegalArgumentException("the shape of " + name + " must be a list such as [\"K\", \"D\"] or []");
        }
        if (shape != null) {
            for (JsonNode axis : shape) {
                axes.add(Dimension.parse(axis.asText()));
            }
        }
        return new Shape(axes);
    }
}
