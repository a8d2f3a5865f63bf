package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.check.CheckResult;
import assay.grader.problem.Reveal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The result files of course systems, field by field as they document them. */
class CourseSystemsTest {

    @Test
    void gradescopeKnowsEveryField() {
        JsonNode results = read(new GradescopeFormat(), SmallHomework.checked(Reveal.FORM));
        assertKnown(results, Set.of("score", "output", "output_format", "visibility", "stdout_visibility", "tests"));
        assertEquals(4.5, results.get("score").asDouble());
        assertEquals("visible", results.get("visibility").asText());
        for (JsonNode test : results.get("tests")) {
            assertKnown(
                    test,
                    Set.of(
                            "score",
                            "max_score",
                            "status",
                            "name",
                            "number",
                            "output",
                            "output_format",
                            "tags",
                            "visibility"));
            assertTrue(test.get("max_score").isNumber());
            assertEquals("text", test.get("output_format").asText());
            assertTrue(test.get("tags").isArray());
            if (test.has("status")) {
                assertTrue(
                        Set.of("passed", "failed").contains(test.get("status").asText()));
            }
        }
        JsonNode rounded = results.at("/tests/2");
        assertEquals("1.rounded", rounded.get("name").asText());
        assertEquals(1, rounded.get("score").asInt());
        assertEquals(2, rounded.get("max_score").asInt());
        assertEquals("failed", rounded.get("status").asText());
        assertEquals("partial", rounded.at("/tags/0").asText());
    }

    /** What waits for a person, or is not told, is no zero. */
    @Test
    void gradescopeGetsNoScoreThatIsNotThere() {
        JsonNode tests =
                read(new GradescopeFormat(), SmallHomework.checked(Reveal.FORM)).get("tests");
        for (JsonNode test : tests) {
            boolean open = Set.of("2.words", "2.open", "2.guarded")
                    .contains(test.get("name").asText());
            assertEquals(!open, test.has("score"), test.toString());
            assertEquals(!open, test.has("status"), test.toString());
        }
    }

    /** An instructor's run holds what is not told yet back until the grades are published, the total with it. */
    @Test
    void gradescopeShowsLaterWhatIsNotToldYet() {
        JsonNode results = read(new GradescopeFormat(), SmallHomework.checked(Reveal.DIAGNOSIS));
        assertEquals("after_published", results.get("visibility").asText());
        for (JsonNode test : results.get("tests")) {
            assertEquals(
                    test.get("name").asText().equals("2.guarded") ? "after_published" : "visible",
                    test.get("visibility").asText());
        }
        assertEquals(5.5, results.get("score").asDouble());
    }

    @Test
    void gradescopeHearsOfAFileThatCannotBeRead() {
        JsonNode results = read(new GradescopeFormat(), SmallHomework.unread());
        assertEquals(0, results.get("score").asInt());
        assertTrue(results.get("output").asText().contains("put quotes around it"));
    }

    @Test
    void prairielearnKnowsEveryField() {
        CheckResult readable =
                new CheckResult(List.of(SmallHomework.checked("1.right", "2*z", Reveal.FORM)), List.of());
        JsonNode results = read(new PrairielearnFormat(), readable);
        assertKnown(results, Set.of("gradable", "score", "message", "tests"));
        assertTrue(results.get("gradable").asBoolean());
        assertEquals(2.0 / 15, results.get("score").asDouble());
        for (JsonNode test : results.get("tests")) {
            assertKnown(test, Set.of("name", "description", "points", "max_points", "message", "output"));
        }
    }

    @Test
    void prairielearnTakesNoPointsIfNothingCanBeRead() {
        CheckResult broken =
                new CheckResult(List.of(SmallHomework.checked("1.right", "2 +* z", Reveal.FORM)), List.of());
        for (CheckResult result : List.of(broken, SmallHomework.unread())) {
            JsonNode results = read(new PrairielearnFormat(), result);
            assertFalse(results.get("gradable").asBoolean());
            assertFalse(results.has("score"));
            assertEquals(1, results.get("format_errors").size());
        }
    }

    /** One part that cannot be read does not hide what the others are worth. */
    @Test
    void prairielearnGradesTheRest() {
        JsonNode results = read(new PrairielearnFormat(), SmallHomework.checked(Reveal.FORM));
        assertTrue(results.get("gradable").asBoolean());
        assertEquals(4.5 / 15, results.get("score").asDouble());
        assertFalse(results.has("format_errors"));
        JsonNode broken = StreamSupport.stream(results.get("tests").spliterator(), false)
                .filter(test -> test.get("name").asText().equals("1.broken"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, broken.get("points").asInt());
        assertEquals("unreadable", broken.get("message").asText());
        assertTrue(broken.get("output").asText().contains("expected a number"), broken::toString);
    }

    @Test
    void autolabReadsTheLastLine() {
        String text = new AutolabFormat().write(SmallHomework.checked(Reveal.FORM), Style.PLAIN);
        List<String> lines = text.lines().toList();
        JsonNode scores = JsonSkeleton.read(lines.get(lines.size() - 1)).get("scores");
        assertEquals(
                "{\"1.right\":2,\"1.wrong\":0,\"1.rounded\":1,\"1.shape\":0,\"1.broken\":0,\"2.lines\":1.5,\"2.missing\":0}",
                scores.toString());
    }

    private static JsonNode read(CheckFormat format, CheckResult result) {
        return JsonSkeleton.read(format.write(result, Style.PLAIN));
    }

    private static void assertKnown(JsonNode node, Set<String> known) {
        Iterable<String> names = node::fieldNames;
        assertEquals(
                List.of(),
                StreamSupport.stream(names.spliterator(), false)
                        .filter(name -> !known.contains(name))
                        .toList());
    }
}
