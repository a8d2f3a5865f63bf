package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
    private static final Path SEED = Project.samples().resolve("mila-ift6135-2020-hw1/seed.yaml");

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void textShowsEveryPartAndTheScore() {
        CommandLineRun run = CommandLineRun.of("grade", SEED.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("5.full"), run.out());
        assertTrue(run.out().contains("Score "), run.out());
        assertFalse(run.out().contains("\u001b"), "a pipe gets no colour");
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run.out());
    }

    @Test
    void colourIsThereWhenItIsAskedFor() {
        assertTrue(CommandLineRun.of("grade", SEED.toString(), "--color", "always")
                .out()
                .contains("\u001b["));
    }

    @Test
    void jsonHasTheFieldsOfTheContract() throws IOException {
        CommandLineRun run = CommandLineRun.of("grade", SEED.toString(), "--format", "json");
        JsonNode result = new ObjectMapper().readTree(run.out()).get(0);
        assertEquals("mila-ift6135-2020-hw1", result.get("assignment").asText());
        assertEquals("s-003", result.get("student").asText());
        assertTrue(result.get("score").isNumber());
        assertTrue(result.get("maxScore").isNumber());
        assertTrue(result.get("needsReview").isBoolean());
        assertEquals(
                64, result.get("provenance").get("assignmentSha256").asText().length());
        assertEquals(
                64, result.get("provenance").get("submissionSha256").asText().length());
        for (JsonNode part : result.get("parts")) {
            assertTrue(part.get("part").isTextual());
            assertTrue(part.get("points").isNumber());
            assertTrue(part.get("score").isNumber() || part.get("score").isNull());
            assertTrue(part.get("status").isTextual());
            assertTrue(part.get("certificate").get("kind").isTextual());
            assertTrue(part.get("feedback").isArray());
            assertFalse(part.get("followThrough").asBoolean());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        String first =
                CommandLineRun.of("grade", SEED.toString(), "--format", "json").out();
        assertEquals(
                first,
                CommandLineRun.of("grade", SEED.toString(), "--format", "json").out());
    }

    @Test
    void aMalformedFileHasAPlaceAndAHintAndCodeThree() throws IOException {
        String bad = file("bad.yaml", "assignment: mila-ift6135-2020-hw1\nstudent: s\nanswers:\n  5.full: [1, 2\n");
        CommandLineRun run = CommandLineRun.of("grade", bad);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("bad.yaml:"), run.err());
        assertTrue(run.err().contains("hint:"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        String bad = file("bad.yaml", "assignment: [");
        CommandLineRun run = CommandLineRun.of(
                "grade", bad, SEED.toString(), folder.resolve("none.yaml").toString());
        assertEquals(3, run.code());
        assertTrue(run.out().contains("s-003"), run.out());
        assertTrue(run.err().contains("none.yaml: there is no such file"), run.err());
    }

    @Test
    void anUnknownAssignmentIsNamedWithASuggestion() throws IOException {
        String lost = file("lost.yaml", "assignment: mila-ift6135-2020-hw2\nstudent: s\nanswers: {}\n");
        CommandLineRun run = CommandLineRun.of("grade", lost);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("did you mean 'mila-ift6135-2020-hw1'?"), run.err());
    }

    @Test
    void anAnswerThatCannotBeReadIsUnreadableAndTheRestIsGraded() throws IOException {
        String mixed = file("mixed.yaml", """
                assignment: mila-ift6135-2020-hw1
                student: s
                answers:
                  2.3.z: "x[1] - + ("
                  5.valid: [5, 8]
                  5.ful: [1]
                """);
        CommandLineRun run = CommandLineRun.of("grade", mixed, "--format", "json");
        assertEquals(0, run.code(), run.err());
        JsonNode result = mapper(run.out());
        assertEquals("unreadable", status(result, "2.3.z"));
        assertEquals("correct", status(result, "5.valid"));
        assertEquals("missing", status(result, "5.full"));
        assertTrue(result.get("remarks").get(0).get("message").asText().contains("did you mean '5.full'?"));
    }

    @Test
    void failOnTurnsVerdictsIntoExitCodes() throws IOException {
        String wrong =
                file("wrong.yaml", "assignment: mila-ift6135-2020-hw1\nstudent: s\nanswers: {5.valid: [8, 5]}\n");
        assertEquals(0, CommandLineRun.of("grade", wrong).code());
        assertEquals(
                1, CommandLineRun.of("grade", wrong, "--fail-on", "incorrect").code());
    }

    @Test
    void usageFaultsEndWithTwo() {
        assertEquals(2, CommandLineRun.bare("grade").code());
        assertEquals(2, CommandLineRun.bare("grad").code());
        assertEquals(2, CommandLineRun.bare().code());
        CommandLineRun run = CommandLineRun.of("grade", SEED.toString(), "--format", "jsn");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("unknown format 'jsn'"), run.err());
    }

    @Test
    void helpAndVersionEndWithZero() {
        assertEquals(0, CommandLineRun.bare("--help").code());
        assertEquals(0, CommandLineRun.bare("--version").code());
        assertEquals(0, CommandLineRun.bare("grade", "--help").code());
    }

    private static JsonNode mapper(String json) throws IOException {
        return new ObjectMapper().readTree(json).get(0);
    }

    private static String status(JsonNode result, String id) {
        for (JsonNode part : result.get("parts")) {
            if (part.get("part").asText().equals(id)) {
                return part.get("status").asText();
            }
        }
        return "absent";
    }
}
