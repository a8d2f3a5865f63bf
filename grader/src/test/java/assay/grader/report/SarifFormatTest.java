package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Unread;
import assay.grader.document.Position;
import assay.grader.problem.Reveal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SARIF 2.1.0 as its schema wants it, with the places of the answers. */
class SarifFormatTest {
    private static final Schema SCHEMA = schema();

    /** The schema that OASIS publishes; it comes with a library of the tests. */
    private static Schema schema() {
        try (InputStream json =
                Objects.requireNonNull(SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new ObjectMapper().readTree(json));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void theLogIsValid() {
        for (CheckResult result : List.of(
                SmallHomework.checked(Reveal.FORM),
                SmallHomework.checked(Reveal.DIAGNOSIS),
                SmallHomework.unread(),
                inNotebook(),
                new CheckResult(List.of(), List.of()))) {
            JsonNode log = JsonSkeleton.read(new SarifFormat().write(result, Style.PLAIN));
            assertEquals(
                    List.of(),
                    SCHEMA.validate(log).stream().map(Object::toString).toList());
        }
    }

    /** The schema is at work: a field that SARIF does not know is found. */
    @Test
    void aLogThatIsNotValidIsFound() {
        String text = new SarifFormat().write(SmallHomework.checked(Reveal.FORM), Style.PLAIN);
        assertFalse(SCHEMA.validate(JsonSkeleton.read(text.replace("\"startLine\"", "\"line\"")))
                .isEmpty());
        assertFalse(SCHEMA.validate(JsonSkeleton.read(text.replace("\"review\"", "\"person\"")))
                .isEmpty());
    }

    @Test
    void whatIsWrongFailsAndWhatIsOpenWaitsForReview() {
        JsonNode results = results(SmallHomework.checked(Reveal.FORM));
        List<String> found = new ArrayList<>();
        results.forEach(result -> found.add(result.at("/properties/part").asText() + " "
                + result.get("kind").asText() + " " + result.get("level").asText()));
        assertEquals(
                List.of(
                        "1.wrong fail error",
                        "1.rounded fail warning",
                        "1.shape fail error",
                        "1.broken fail error",
                        "2.lines fail warning",
                        "2.words review none",
                        "2.open review none"),
                found);
    }

    @Test
    void everyResultStandsAtItsAnswer() {
        JsonNode first = results(SmallHomework.checked(Reveal.FORM)).get(0);
        JsonNode place = first.at("/locations/0/physicalLocation");
        assertEquals("work/submission.yaml", place.at("/artifactLocation/uri").asText());
        assertEquals(5, place.at("/region/startLine").asInt());
        assertEquals(12, place.at("/region/startColumn").asInt());
    }

    @Test
    void everyRuleIsDescribed() {
        JsonNode run = JsonSkeleton.read(new SarifFormat().write(SmallHomework.checked(Reveal.FORM), Style.PLAIN))
                .at("/runs/0");
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertEquals(result.get("ruleId").asText(), rule.get("id").asText());
            assertFalse(rule.at("/shortDescription/text").asText().isEmpty());
        }
    }

    @Test
    void aCellOfANotebookIsNamedBesideItsLineInTheFile() {
        JsonNode location = results(inNotebook()).get(0).at("/locations/0");
        assertEquals(
                "{\"startLine\":27}", location.at("/physicalLocation/region").toString());
        assertEquals("cell 3", location.at("/logicalLocations/0/name").asText());
        assertEquals(
                "my%20work/%C3%BCbung.ipynb",
                location.at("/physicalLocation/artifactLocation/uri").asText());
    }

    @Test
    void noFileIsAnAddress() {
        Unread unread = new Unread(new Position("javascript:alert(1)/x.yaml", 1, 1), "x");
        JsonNode result = results(new CheckResult(List.of(), List.of(unread))).get(0);
        assertEquals(
                "javascript%3Aalert(1)/x.yaml",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
    }

    @Test
    void aFileThatCannotBeReadIsAResult() {
        JsonNode result = results(SmallHomework.unread()).get(0);
        assertEquals("unreadable", result.get("ruleId").asText());
        assertEquals(
                3, result.at("/locations/0/physicalLocation/region/startLine").asInt());
    }

    private static JsonNode results(CheckResult result) {
        return JsonSkeleton.read(new SarifFormat().write(result, Style.PLAIN)).at("/runs/0/results");
    }

    private static CheckResult inNotebook() {
        CheckedSubmission checked =
                SmallHomework.checked(Reveal.FORM).submissions().get(0);
        CheckedPart wrong = checked.parts().get(1);
        CheckedPart moved = new CheckedPart(
                wrong.id(),
                wrong.question(),
                wrong.title(),
                wrong.points(),
                wrong.score(),
                wrong.status(),
                wrong.followThrough(),
                wrong.reveal(),
                wrong.told(),
                Optional.of(new Position("my work/übung.ipynb", 3, 2, 1, 27)),
                wrong.written(),
                wrong.readings(),
                wrong.steps(),
                wrong.notices());
        return new CheckResult(
                List.of(new CheckedSubmission(
                        checked.assignment(),
                        checked.title(),
                        checked.student(),
                        "my work/übung.ipynb",
                        List.of(moved),
                        List.of(),
                        checked.sha256())),
                List.of());
    }
}
