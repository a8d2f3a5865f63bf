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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the composite action, run as GitHub runs them. */
class GithubActionTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*inputs\\.([a-z-]+)\\s*}}");
    private static final Pattern CALLED = Pattern.compile("\\$\\{\\{\\s*((inputs|secrets)\\.[a-z-]+)\\s*}}");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(Project.root().resolve(file).toFile());
    }

    /** What a run of the action came to. */
    private record Outcome(int code, String log, Map<String, String> outputs, String summary) {}

    private Outcome run(Course course, Path action, Map<String, String> given) throws IOException {
        JsonNode file = YAML.readTree(action.resolve("action.yml").toFile());
        Map<String, String> inputs = new HashMap<>();
        file.get("inputs")
                .properties()
                .forEach(input -> inputs.put(
                        input.getKey(), input.getValue().path("default").asText("")));
        inputs.putAll(given);
        Path output = Files.createTempFile(folder, "output", "");
        Path summary = Files.createTempFile(folder, "summary", "");
        Map<String, String> host = new TreeMap<>(Map.of(
                "GITHUB_ACTIONS", "true",
                "CI", "true",
                "GITHUB_WORKSPACE", course.student().toString(),
                "GITHUB_ACTION_PATH", action.toString(),
                "GITHUB_OUTPUT", output.toString(),
                "GITHUB_STEP_SUMMARY", summary.toString()));
        StringBuilder log = new StringBuilder();
        int code = 0;
        for (JsonNode step : file.at("/runs/steps")) {
            assertEquals("bash", step.get("shell").asText());
            assertFalse(step.get("run").asText().contains("${{"), "an input must not become a part of a script");
            Map<String, String> variables = new TreeMap<>(host);
            step.get("env")
                    .properties()
                    .forEach(variable -> variables.put(
                            variable.getKey(), evaluated(variable.getValue().asText(), inputs)));
            Host.Run run = course.host()
                    .bash(course.student(), variables, step.get("run").asText());
            log.append(run.output());
            code = run.code();
            if (code != 0) {
                break;
            }
        }
        Map<String, String> outputs = new HashMap<>();
        for (String line : Files.readAllLines(output)) {
            outputs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return new Outcome(code, log.toString(), outputs, Files.readString(summary));
    }

    private static String evaluated(String text, Map<String, String> inputs) {
        Matcher matcher = EXPRESSION.matcher(text);
        assertTrue(matcher.matches(), text);
        return Objects.requireNonNull(inputs.get(matcher.group(1)), text);
    }

    @Test
    void theActionComparesAndChecks() throws IOException {
        Course course = Course.in(folder);
        Path action = course.assay();
        Map<String, String> inputs = Map.of(
                "instructor-repository", course.instructor().toUri().toString(),
                "instructor-ref", course.head(course.instructor()));
        Outcome right = run(course, action, inputs);
        assertEquals(0, right.code(), right.log());
        assertEquals("0", right.outputs().get("code"));
        for (String report : List.of("junit", "sarif", "json")) {
            Path file = course.student()
                    .resolve(Objects.requireNonNull(right.outputs().get(report)));
            assertTrue(Files.size(file) > 0, file.toString());
        }
        assertTrue(right.summary().contains("slope"), right.summary());
        assertTrue(right.log().contains("the protected files are as in"), right.log());

        // A student who changes the course's files is found before anything is checked.
        Path question = course.student().resolve("problems/hw/1-number.yaml");
        Files.writeString(question, Files.readString(question).replace("points: 2", "points: 9"));
        Files.writeString(course.student().resolve("problems/hw/::error::x"), "");
        Course.commit(course.host(), course.student());
        Outcome changed = run(course, action, inputs);
        assertEquals(1, changed.code(), changed.log());
        assertTrue(changed.log().contains("- M\tproblems/hw/1-number.yaml"), changed.log());
        assertTrue(changed.log().contains("- A\tproblems/hw/::error::x"), changed.log());
        assertTrue(changed.log().contains("::error title=protected files::"), changed.log());
        assertFalse(changed.outputs().containsKey("code"));
    }

    /**
     * The steps of the reusable workflow, in order, as GitHub runs them for a student's repository: what is checked out is
     * laid where the workflow says, and the action gets what the caller gave.
     */
    @Test
    void theWorkflowChecksAStudentsRepository() throws IOException {
        Course course = Course.in(folder);
        Path assay = course.assay();
        JsonNode workflow = yaml(".github/workflows/assay.yml");
        Map<String, String> given = new HashMap<>();
        workflow.at("/on/workflow_call/inputs")
                .properties()
                .forEach(input -> given.put(
                        "inputs." + input.getKey(),
                        input.getValue().path("default").asText("")));
        workflow.at("/on/workflow_call/secrets")
                .properties()
                .forEach(secret -> given.put("secrets." + secret.getKey(), ""));
        given.put("inputs.assay-repository", "course/assay");
        given.put("inputs.assay-ref", course.head(course.instructor()));
        given.put("inputs.instructor-repository", course.instructor().toUri().toString());
        given.put("inputs.instructor-ref", course.head(course.instructor()));
        List<String> done = new ArrayList<>();
        for (JsonNode step : workflow.at("/jobs/check/steps")) {
            String uses = step.get("uses").asText().replaceFirst("@v\\d+$", "");
            Map<String, String> with = new HashMap<>();
            step.get("with")
                    .properties()
                    .forEach(field ->
                            with.put(field.getKey(), called(field.getValue().asText(), given)));
            switch (uses) {
                case "actions/checkout" -> {
                    assertEquals("false", with.get("persist-credentials"), "no token is left for what runs later");
                    if (with.containsKey("path")) {
                        assertEquals("course/assay", with.get("repository"));
                        Files.move(assay, course.student().resolve(Objects.requireNonNull(with.get("path"))));
                    }
                }
                case "./.assay" -> {
                    Outcome outcome = run(course, course.student().resolve(uses).normalize(), with);
                    assertEquals(0, outcome.code(), outcome.log());
                    assertTrue(outcome.log().contains("the protected files are as in"), outcome.log());
                    assertTrue(outcome.summary().contains("slope"), outcome.summary());
                }
                case "actions/upload-artifact" -> {
                    Path reports = course.student().resolve(Objects.requireNonNull(with.get("path")));
                    for (String report : List.of("junit.xml", "assay.sarif", "assay.json")) {
                        assertTrue(Files.size(reports.resolve(report)) > 0, report);
                    }
                }
                default -> throw new AssertionError("a step that no test knows: " + uses);
            }
            done.add(uses);
        }
        assertEquals(List.of("actions/checkout", "actions/checkout", "./.assay", "actions/upload-artifact"), done);
    }

    private static String called(String text, Map<String, String> given) {
        Matcher matcher = CALLED.matcher(text);
        return matcher.matches() ? Objects.requireNonNull(given.get(matcher.group(1)), text) : text;
    }

    /** The reusable workflow gives the action only what it takes, and everything that its caller can set. */
    @Test
    void theWorkflowFitsTheAction() throws IOException {
        JsonNode action = yaml("action.yml");
        JsonNode workflow = yaml(".github/workflows/assay.yml");
        List<JsonNode> steps = new ArrayList<>();
        workflow.at("/jobs/check/steps").forEach(steps::add);
        JsonNode use = steps.stream()
                .filter(step -> step.path("uses").asText().equals("./.assay"))
                .findFirst()
                .orElseThrow();
        use.get("with")
                .fieldNames()
                .forEachRemaining(
                        name -> assertTrue(action.get("inputs").has(name), "the action has no input " + name));
        JsonNode call = workflow.at("/on/workflow_call");
        String text = Files.readString(Project.root().resolve(".github/workflows/assay.yml"));
        call.get("inputs")
                .fieldNames()
                .forEachRemaining(
                        name -> assertTrue(text.contains("${{ inputs." + name + " }}"), name + " is not used"));
        call.get("secrets")
                .fieldNames()
                .forEachRemaining(
                        name -> assertTrue(text.contains("${{ secrets." + name + " }}"), name + " is not used"));
        assertEquals("read", workflow.at("/permissions/contents").asText());
        assertEquals(1, workflow.get("permissions").size());
        steps.forEach(step -> assertFalse(step.has("run")));
    }
}
