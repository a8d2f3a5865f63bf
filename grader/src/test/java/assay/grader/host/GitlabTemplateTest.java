package assay.grader.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the GitLab template, run as a runner runs it. */
class GitlabTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void theJobChecksAndLeavesItsReport() throws IOException {
        Course course = Course.in(folder);
        Path answers = course.student().resolve("submission/hw.yaml");
        Files.writeString(answers, Files.readString(answers).replaceFirst("1.slope: .*", "1.slope: 7"));
        Course.commit(course.host(), course.student());
        // Assay comes from a repository at a commit, as the course names it.
        Path assay = course.assay();
        Course.commit(course.host(), assay);
        JsonNode template = new YAMLMapper()
                .readTree(Project.root().resolve("ci/gitlab.yml").toFile());
        Map<String, String> variables = new TreeMap<>(Map.of(
                "CI", "true",
                "GITLAB_CI", "true",
                "CI_PROJECT_DIR", course.student().toString()));
        template.get("variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        variables.put("ASSAY_REPOSITORY", assay.toUri().toString());
        variables.put("ASSAY_REF", course.head(assay));
        variables.put("ASSAY_INSTRUCTOR_REPOSITORY", course.instructor().toUri().toString());
        variables.put("ASSAY_INSTRUCTOR_REF", course.head(course.instructor()));
        StringBuilder script = new StringBuilder();
        for (JsonNode line : template.at("/assay/script")) {
            script.append(line.asText()).append('\n');
        }
        Host.Run run = course.host().bash(course.student(), variables, script.toString());
        // The number is not judged without the key, so nothing that is told is wrong.
        assertEquals(0, run.code(), run.output());
        assertTrue(run.output().contains("The key stays with the course"), run.output());
        Path report = course.student()
                .resolve(template.at("/assay/artifacts/reports/junit").asText());
        assertTrue(Files.readString(report).contains("<testsuite"), report.toString());
        assertFalse(Files.exists(course.student().resolve("assay")), "nothing of the program is in the repository");
    }
}
