package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Unread;
import assay.grader.document.Position;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file: a result for each answer that is wrong, cannot be
 * read, or waits for a person. A right answer, a missing one and one of which nothing is told leave no result.
 */
public final class SarifFormat implements CheckFormat {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final List<Rule> RULES = List.of(
            new Rule(CheckStatus.INCORRECT, "The answer is wrong, or has not the form that is asked."),
            new Rule(CheckStatus.PARTIAL, "The answer is right in part."),
            new Rule(CheckStatus.UNREADABLE, "The answer or the file cannot be read."),
            new Rule(CheckStatus.UNDECIDED, "The answer could not be decided; a person looks at it."),
            new Rule(CheckStatus.MANUAL, "A person reads the answer."));

    /** What a result can say. */
    private record Rule(CheckStatus status, String text) {}

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String write(CheckResult result, Style style) {
        List<Object> results = new ArrayList<>();
        for (Unread unread : result.unread()) {
            results.add(finding(CheckStatus.UNREADABLE, unread.message(), Optional.of(unread.place()), Map.of()));
        }
        for (CheckedSubmission checked : result.submissions()) {
            for (CheckedPart part : checked.parts()) {
                if (index(part.status()) >= 0) {
                    results.add(finding(
                            part.status(),
                            PartText.headline(part) + "\n" + PartText.of(part),
                            part.place(),
                            Map.of("part", part.id(), "assignment", checked.assignment())));
                }
            }
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "assay");
        driver.put("version", Version.of());
        driver.put("rules", RULES.stream().map(SarifFormat::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonText.of(log);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.status().spelling());
        tree.put("shortDescription", Map.of("text", rule.text()));
        tree.put("defaultConfiguration", Map.of("level", level(rule.status())));
        return tree;
    }

    private static int index(CheckStatus status) {
        return RULES.stream().map(Rule::status).toList().indexOf(status);
    }

    /** What waits for a person is no finding on the answer, and has no level. */
    private static String level(CheckStatus status) {
        return status.needsPerson() ? "none" : status == CheckStatus.PARTIAL ? "warning" : "error";
    }

    private static Map<String, Object> finding(
            CheckStatus status, String message, Optional<Position> place, Map<String, String> properties) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ruleId", status.spelling());
        tree.put("ruleIndex", index(status));
        tree.put("kind", status.needsPerson() ? "review" : "fail");
        tree.put("level", level(status));
        tree.put("message", Map.of("text", plain(message)));
        place.ifPresent(where -> tree.put("locations", List.of(location(where))));
        Map<String, Object> bag = new LinkedHashMap<>();
        for (String name : List.of("assignment", "part")) {
            String value = properties.get(name);
            if (value != null) {
                bag.put(name, PlainText.safeLines(value));
            }
        }
        if (!bag.isEmpty()) {
            tree.put("properties", bag);
        }
        return tree;
    }

    /** Text without what SARIF reads in it: links are {@code [text](place)}, and {@code {0}} stands for an argument. */
    private static String plain(String message) {
        return PlainText.safeLines(message).replace("](", "] (").replaceAll("\\{(?=\\d)", "{ ");
    }

    /** The place in the file; of a cell in a notebook the line in which it is written, and beside it its number. */
    private static Map<String, Object> location(Position place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.fileLine());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(place.file())));
        physical.put("region", region);
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (place.cell() == 0) {
            region.put("startColumn", place.column());
        } else {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("name", "cell " + place.cell());
            cell.put("kind", "member");
            location.put("logicalLocations", List.of(cell));
        }
        return location;
    }

    /**
     * Relative as the file was given, which is what a code host compares with the paths of the repository. A colon in it is
     * no scheme, such as that of {@code javascript:x.yaml}.
     */
    private static String uri(String file) {
        String path = PlainText.safe(file).replace('\\', '/');
        boolean drive = path.matches("[A-Za-z]:/.*");
        try {
            return path.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
                    : new URI(null, null, "/" + path, null)
                            .toASCIIString()
                            .substring(1)
                            .replace(":", "%3A");
        } catch (URISyntaxException noPath) {
            throw new IllegalArgumentException(noPath);
        }
    }
}
