package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample submission gets the verdicts that were derived by hand and stand beside it. */
class SampleSubmissionsTest {

    @TestFactory
    List<DynamicTest> verdicts() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Project.samples())) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                JsonNode expected = new ObjectMapper()
                        .readTree(folder.resolve("expected.json").toFile());
                expected.properties()
                        .forEach(entry -> tests.add(dynamicTest(
                                folder.getFileName() + "/" + entry.getKey(),
                                () -> assertEquals(
                                        statuses(entry.getValue()),
                                        statuses(Graded.file(folder.resolve(entry.getKey())))))));
            }
        }
        return tests;
    }

    private static Map<String, String> statuses(JsonNode expected) {
        Map<String, String> statuses = new TreeMap<>();
        expected.properties()
                .forEach(part -> statuses.put(part.getKey(), part.getValue().asText()));
        return statuses;
    }

    private static Map<String, String> statuses(GradedSubmission graded) {
        Map<String, String> statuses = new TreeMap<>();
        for (GradedPart part : graded.parts()) {
            statuses.put(part.part().id(), part.verdict().status().spelling());
        }
        return statuses;
    }
}
