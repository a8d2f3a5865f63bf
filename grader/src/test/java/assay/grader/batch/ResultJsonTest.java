package assay.grader.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of results is read back as it was. */
class ResultJsonTest {

    @Property(tries = 300, seed = "8001", edgeCases = EdgeCasesMode.NONE)
    void outcomesAreReadBack(@ForAll("outcomes") Outcome outcome) throws IOException {
        assertEquals(outcome, ResultJson.outcome(ResultJson.line(outcome)));
        assertEquals(1, ResultJson.line(outcome).lines().count());
    }

    @Property(tries = 300, seed = "8002", edgeCases = EdgeCasesMode.NONE)
    void resultsAreReadBackFromBytes(@ForAll("results") BatchResult result) throws IOException {
        byte[] bytes = ResultJson.line(result, Map.of("assay", "1.0")).getBytes(StandardCharsets.UTF_8);
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            json.nextToken();
            assertEquals(result, ResultJson.read(json));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"unreadable\": 3}",
                "{\"unreadable\": \"a\"} {}",
                "{\"assignment\": \"a\", \"student\": \"s\", \"score\": true, \"maxScore\": 1, \"needsReview\": false}"
            })
    void whatIsNoOutcomeIsRefused(String line) {
        assertThrows(IOException.class, () -> ResultJson.outcome(line));
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return BatchResults.outcomes();
    }

    @Provide
    Arbitrary<BatchResult> results() {
        return BatchResults.any();
    }
}
