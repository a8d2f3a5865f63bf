package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.grader.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console sessions in the README are what the program answers. */
class ReadmeCommandsTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Test
    void consoleBlocks() throws IOException {
        String readme = Files.readString(Project.root().resolve("README.md"));
        int commands = 0;
        for (String block : readme.split("```console\n")) {
            int end = block.indexOf("```");
            if (!block.startsWith("$ ") || end < 0) {
                continue;
            }
            for (String session : block.substring(2, end).split("\n\\$ ")) {
                int line = session.indexOf('\n');
                List<String> words = words(session.substring(0, line));
                assertEquals("./assay", words.get(0));
                String out = CommandLineRun.bare(words.subList(1, words.size()).toArray(String[]::new))
                        .out();
                assertEquals(session.substring(line + 1).strip(), out.strip());
                commands++;
            }
        }
        assertFalse(commands == 0);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }
}
