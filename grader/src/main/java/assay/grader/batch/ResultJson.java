package assay.grader.batch;

import assay.grader.problem.Reveal;
import assay.grader.report.JsonText;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results as JSON, and back without loss. The fields of a graded submission are those of {@code assay grade --format
 * json}; numbers of points are decimals, or texts such as {@code "1/3"} where no decimal is exact.
 */
public final class ResultJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResultJson() {}

    /** An outcome as one line of JSON. */
    public static String line(Outcome outcome) {
        return text(tree(outcome));
    }

    /** Maps, lists, texts, numbers and truth values as one line of JSON. */
    static String text(Object tree) {
        return JsonText.line(tree);
    }

    /**
     * The outcome in what {@link #line} wrote.
     *
     * @throws IOException if it is nothing of the kind
     */
    public static Outcome outcome(String line) throws IOException {
        return outcome(object(line));
    }

    /**
     * The members of an object.
     *
     * @throws IOException if the text is anything else
     */
    static JsonObject object(String text) throws IOException {
        return new JsonObject(MAPPER.readValue(text, Object.class));
    }

    /** A result as one line of JSON. @param provenance what all results come from, besides the submissions */
    public static String line(BatchResult result, Map<String, Object> provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", result.id());
        tree.put("source", result.source());
        result.person().ifPresent(person -> tree.put("person", tree(person)));
        tree.putAll(tree(result.outcome()));
        if (tree.get("provenance") instanceof Map<?, ?> own) {
            Map<String, Object> all = new LinkedHashMap<>(provenance);
            own.forEach((name, value) -> all.put(String.valueOf(name), value));
            tree.put("provenance", all);
        }
        return text(tree);
    }

    /**
     * Reads a result; the parser stands at the beginning of its object.
     *
     * @throws IOException if it is no result
     */
    public static BatchResult read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("a result is an object in braces");
        }
        JsonObject tree = new JsonObject(MAPPER.readerFor(Object.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .<Object>readValue(json));
        Optional<JsonObject> person = tree.object("person");
        return new BatchResult(
                tree.text("id"),
                tree.text("source"),
                person.isEmpty() ? Optional.empty() : Optional.of(person(person.get())),
                outcome(tree));
    }

    /** Reads a student of the list; the parser stands at the beginning of the object. */
    static RosterEntry person(JsonParser json) throws IOException {
        return person(new JsonObject(MAPPER.readerFor(Object.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .<Object>readValue(json)));
    }

    /** A student as an object. */
    public static Map<String, Object> tree(RosterEntry person) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", person.id());
        tree.put("login", person.login());
        tree.put("email", person.email());
        tree.put("name", person.name());
        tree.put("section", person.section());
        return tree;
    }

    private static RosterEntry person(JsonObject tree) throws IOException {
        return new RosterEntry(
                tree.text("id"), tree.text("login"), tree.text("email"), tree.text("name"), tree.text("section"));
    }

    private static Map<String, Object> tree(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Unreadable unreadable) {
            tree.put(unreadable.fault() ? "fault" : "unreadable", unreadable.message());
            return tree;
        }
        StoredSubmission stored = ((Outcome.Graded) outcome).submission();
        tree.put("assignment", stored.assignment());
        tree.put("student", stored.student());
        tree.put("score", number(stored.score()));
        tree.put("maxScore", number(stored.maxScore()));
        tree.put("needsReview", stored.needsReview());
        tree.put("parts", stored.parts().stream().map(ResultJson::tree).toList());
        if (!stored.remarks().isEmpty()) {
            tree.put("remarks", trees(stored.remarks()));
        }
        tree.put("provenance", Map.of("submissionSha256", stored.submissionSha256()));
        return tree;
    }

    private static Outcome outcome(JsonObject tree) throws IOException {
        if (tree.has("unreadable")) {
            return new Outcome.Unreadable(tree.text("unreadable"));
        }
        if (tree.has("fault")) {
            return new Outcome.Unreadable(tree.text("fault"), true);
        }
        List<StoredPart> parts = new ArrayList<>();
        for (JsonObject part : tree.objects("parts")) {
            parts.add(part(part));
        }
        return new Outcome.Graded(new StoredSubmission(
                tree.text("assignment"),
                tree.text("student"),
                tree.required("provenance").text("submissionSha256"),
                tree.rational("score"),
                tree.rational("maxScore"),
                tree.truth("needsReview"),
                parts,
                remarks(tree, "remarks")));
    }

    private static Map<String, Object> tree(StoredPart part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", part.part());
        tree.put("kind", part.kind());
        tree.put("points", number(part.points()));
        tree.put("score", part.score().<@Nullable Object>map(ResultJson::number).orElse(null));
        tree.put("status", part.status().spelling());
        tree.put("written", part.written());
        part.mathml().ifPresent(mathml -> tree.put("mathml", mathml));
        part.signature().ifPresent(signature -> tree.put("signature", signature));
        tree.put("certificate", part.certificate());
        tree.put("feedback", trees(part.remarks()));
        tree.put("followThrough", part.followThrough());
        return tree;
    }

    private static StoredPart part(JsonObject tree) throws IOException {
        String status = tree.text("status");
        Optional<Status> known = List.of(Status.values()).stream()
                .filter(each -> each.spelling().equals(status))
                .findFirst();
        return new StoredPart(
                tree.text("part"),
                tree.text("kind"),
                tree.rational("points"),
                tree.has("score") ? Optional.of(tree.rational("score")) : Optional.empty(),
                known.orElseThrow(() -> new IOException("'" + status + "' is no status")),
                tree.texts("written"),
                tree.optionalText("mathml"),
                tree.optionalText("signature"),
                tree.required("certificate").members(),
                remarks(tree, "feedback"),
                tree.truth("followThrough"));
    }

    private static List<Object> trees(List<Remark> remarks) {
        List<Object> list = new ArrayList<>();
        for (Remark remark : remarks) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("code", remark.code());
            tree.put("message", remark.message());
            if (!remark.detail().isEmpty()) {
                tree.put("detail", remark.detail());
            }
            if (remark.from() != Reveal.DIAGNOSIS) {
                tree.put("reveal", remark.from().spelling());
            }
            list.add(tree);
        }
        return list;
    }

    private static List<Remark> remarks(JsonObject tree, String field) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (JsonObject remark : tree.objects(field)) {
            remarks.add(new Remark(
                    remark.text("code"),
                    remark.text("message"),
                    remark.optionalText("detail").orElse(""),
                    reveal(remark.optionalText("reveal").orElse(Reveal.DIAGNOSIS.spelling()))));
        }
        return remarks;
    }

    private static Reveal reveal(String spelling) throws IOException {
        return List.of(Reveal.values()).stream()
                .filter(level -> level.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IOException("'" + spelling + "' is nothing that is told"));
    }

    /** A decimal that is exact, or the fraction as a text. */
    private static Object number(Rational value) {
        return value.toDecimalString().<Object>map(BigDecimal::new).orElseGet(value::toString);
    }
}
