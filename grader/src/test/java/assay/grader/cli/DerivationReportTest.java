package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a person and a program see of a graded derivation. */
class DerivationReportTest {
    private static Path folder() throws URISyntaxException {
        return Path.of(DerivationReportTest.class
                .getResource("/assay/grader/answer/derivations")
                .toURI());
    }

    private static String graded(String format) throws URISyntaxException {
        return CommandLineRun.bare(
                        "grade",
                        folder().resolve("submission.yaml").toString(),
                        "--format",
                        format,
                        "--problems",
                        folder().resolve("problems").toString())
                .out();
    }

    @Test
    void theTextIsTheGoldenOne() throws IOException, URISyntaxException {
        String text = graded("text");
        assertEquals(Files.readString(folder().resolve("report.txt")), text.substring(text.indexOf('\n') + 1));
        assertTrue(text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), text);
    }

    @Test
    void everyLineCarriesItsCertificate() throws IOException, URISyntaxException {
        JsonNode part =
                new ObjectMapper().readTree(graded("json")).get(0).get("parts").get(0);
        assertEquals("steps", part.get("certificate").get("kind").asText());
        JsonNode steps = part.get("certificate").get("steps");
        assertEquals("identity", steps.get(1).get("certificate").get("kind").asText());
        assertEquals(
                "counterexample", steps.get(2).get("certificate").get("kind").asText());
        assertEquals("line 3", steps.get(2).get("step").asText());
        assertEquals("steps", part.get("feedback").get(0).get("code").asText());
        assertEquals("first-wrong-line", part.get("feedback").get(1).get("code").asText());
        assertEquals("sign", part.get("feedback").get(2).get("code").asText());
        assertEquals("repaired", part.get("feedback").get(3).get("code").asText());
    }
}
