package assay.grader.cli;

import assay.reference.decide.Equality;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of {@code equal --jsonl} and its answer, a JSON object each on one line. A line that is no such question is
 * answered too, with the verdict {@code invalid}.
 */
final class EqualityLine {
    private static final Set<String> MEMBERS = Set.of("id", "a", "b", "vars");

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Equality equality;

    EqualityLine(Equality equality) {
        this.equality = equality;
    }

    /**
     * An answered line.
     *
     * @param exit how the program ends if this is the weightiest line
     */
    record Answered(String line, Exit exit) {}

    /** The answer to a line. */
    Answered answer(String line) {
        JsonNode question;
        try {
            question = mapper.readTree(line);
        } catch (JsonProcessingException noJson) {
            return invalid(null, Map.of("message", "the line is no JSON: " + noJson.getOriginalMessage()));
        }
        JsonNode id = question.get("id");
        EqualityQuestion asked;
        try {
            asked = question(question);
        } catch (IllegalArgumentException wrongMember) {
            return invalid(id, Map.of("message", String.valueOf(wrongMember.getMessage())));
        }
        EqualityQuestion.Answer answer = asked.answer(equality);
        if (answer instanceof EqualityQuestion.Invalid invalid) {
            return invalid(id, invalid.fault().toMap());
        }
        var decision = ((EqualityQuestion.Decided) answer).decision();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.putAll(DecisionTree.of(decision));
        return new Answered(
                write(tree),
                switch (decision.verdict()) {
                    case EQUAL -> Exit.OK;
                    case DIFFERENT -> Exit.WRONG;
                    case UNDECIDED -> Exit.PERSON;
                });
    }

    private Answered invalid(@Nullable JsonNode id, Map<String, Object> reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id == null || id.isContainerNode() ? null : id);
        tree.put("verdict", "invalid");
        tree.put("reason", reason);
        return new Answered(write(tree), Exit.UNREADABLE);
    }

    private String write(Map<String, Object> tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException onlyMapsAndTexts) {
            throw new IllegalStateException(onlyMapsAndTexts);
        }
    }

    private static EqualityQuestion question(JsonNode question) {
        if (!question.isObject()) {
            throw new IllegalArgumentException("the line is no JSON object");
        }
        for (Iterator<String> names = question.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException("there is no member \"" + name + "\"; known are id, a, b, vars");
            }
        }
        return new EqualityQuestion(text(question, "a"), text(question, "b"), variables(question.get("vars")));
    }

    private static String text(JsonNode object, String member) {
        JsonNode text = object.get(member);
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException("the member \"" + member + "\" must be a text");
        }
        return text.textValue();
    }

    /** The declarations of {@code {"x": {"shape": ["K"], "domain": "real"}}}. */
    static List<Declaration> variables(@Nullable JsonNode vars) {
        List<Declaration> declarations = new ArrayList<>();
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
