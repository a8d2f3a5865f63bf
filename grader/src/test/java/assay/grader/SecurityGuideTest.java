package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on attacks names a test for each, and each of these tests is there. */
class SecurityGuideTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    @Test
    void everyLineNamesATestThatExists() throws IOException {
        Map<String, Path> tests = tests();
        List<String> missing = new ArrayList<>();
        int attacks = 0;
        for (String line : Files.readAllLines(Project.root().resolve("docs/security.md"))) {
            if (!line.startsWith("| ") || line.startsWith("| attack") || line.startsWith("| ---")) {
                continue;
            }
            attacks++;
            String named = line.substring(line.lastIndexOf("|", line.length() - 2));
            Matcher test = TEST.matcher(named);
            assertTrue(test.find(), "no test: " + line);
            do {
                Path file = tests.get(test.group(1));
                if (file == null
                        || test.group(2) != null
                                && !Pattern.compile("\\b" + test.group(2) + "\\b")
                                        .matcher(Files.readString(file))
                                        .find()) {
                    missing.add(test.group());
                }
            } while (test.find());
        }
        assertEquals(List.of(), missing);
        assertTrue(attacks >= 20, "only " + attacks);
    }

    private static Map<String, Path> tests() throws IOException {
        Map<String, Path> tests = new HashMap<>();
        for (String module : List.of("reference", "grader")) {
            try (Stream<Path> files = Files.walk(Project.root().resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }
}
