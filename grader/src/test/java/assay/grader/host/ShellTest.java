package assay.grader.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.cli.CommandLineRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shells complete and what man shows, by the shells and man themselves where they are there. */
class ShellTest {
    private static final Pattern COMMAND = Pattern.compile("^ {2}([a-z]+) {2,}", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TempDir
    private Path folder;

    private static String written(String... arguments) {
        CommandLineRun run = CommandLineRun.bare(arguments);
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    private static TreeSet<String> commands() {
        TreeSet<String> commands = COMMAND.matcher(written("--help"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(commands.containsAll(List.of("check", "grade", "release", "completion")), commands::toString);
        return commands;
    }

    private static TreeSet<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What bash offers for a line that ends with a word. */
    private TreeSet<String> offered(Host host, String... words) throws IOException {
        String script =
                "source assay.bash\nCOMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD=" + (words.length - 1)
                        + "\nCOMP_LINE='" + String.join(" ", words).replace("'", "") + "'\nCOMP_POINT=${#COMP_LINE}\n"
                        + "_complete_assay\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        Host.Run run = host.bash(folder, Map.of(), "set +e\n" + script);
        assertEquals(0, run.code(), run.output());
        return run.output()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bashCompletesCommandsOptionsAndValues() throws IOException {
        Host host = new Host(folder);
        Files.writeString(folder.resolve("assay.bash"), written("completion", "bash"));
        Host.Run defined = host.bash(folder, Map.of(), "source assay.bash; complete -p assay");
        assertTrue(defined.output().contains("-F _complete_assay"), defined.output());
        TreeSet<String> first = offered(host, "assay", "''");
        assertTrue(first.containsAll(commands()), first::toString);
        TreeSet<String> options = offered(host, "assay", "check", "--");
        TreeSet<String> known = options(written("check", "--help").replaceAll("(?s).*Usage", ""));
        assertTrue(options.containsAll(known), () -> options + " " + known);
        assertTrue(offered(host, "assay", "check", "--format", "''").containsAll(List.of("junit", "sarif")));
        assertEquals("[completion]", offered(host, "assay", "comp").toString());
    }

    @Test
    void zshTakesTheSameScript() {
        String script = written("completion", "zsh");
        assertEquals(written("completion", "bash"), script);
        assertTrue(script.contains("bashcompinit"), "zsh needs to be told");
    }

    /** Each line of the script for fish is one call with known switches and balanced quotes. */
    @Test
    void fishCompletesCommandsAndOptions() throws IOException {
        String script = written("completion", "fish");
        Pattern line = Pattern.compile("complete -c assay( -e| -[fFrx]| -[nsla] ([\\w-]+|'([^'\\\\]|\\\\.)*')"
                + "| -d '([^'\\\\]|\\\\.)*')+|#.*");
        script.lines().forEach(each -> assertTrue(line.matcher(each).matches(), each));
        for (String command : commands()) {
            assertTrue(script.contains(" -a " + command + " "), command);
            for (String option : options(written(command, "--help").replaceAll("(?s)\\n[A-Z].*?\\n(?= {2})", "\n"))) {
                String name = option.substring(2);
                boolean own = written(command, "--help").contains("\n      --" + name)
                        || written(command, "--help").contains(", --" + name);
                assertTrue(
                        !own
                                || script.lines()
                                        .anyMatch(each -> each.contains("from " + command + "'")
                                                && each.contains(" -l " + name + " ")),
                        command + " " + option);
            }
        }
        assumeTrue(isThere("fish"));
        Files.writeString(folder.resolve("assay.fish"), script);
        Files.writeString(folder.resolve("hw1.md"), "");
        assertEquals("[check]", fish("assay che").toString());
        assertTrue(fish("assay ").containsAll(commands()), () -> fish("assay ").toString());
        assertTrue(fish("assay check --").containsAll(List.of("--watch", "--fail-on", "--report", "--help")));
        assertEquals("[json, junit]", fish("assay check --format j").toString());
        assertEquals("[hw1.md]", fish("assay check hw").toString());
        assertEquals("[hw1.md]", fish("assay check --out hw").toString());
        assertEquals("[gradescope]", fish("assay package grade").toString());
        assertEquals("[export]", fish("assay review ex").toString());
        assertFalse(fish("assay review export ").contains("import"));
        assertTrue(fish("assay review export --").contains("--problems"));
    }

    /** What fish itself offers for a line, without the explanations. */
    private TreeSet<String> fish(String line) {
        try {
            Host.Run run = new Host(folder)
                    .bash(folder, Map.of(), "fish -c 'source assay.fish; complete -C \"" + line + "\"'");
            assertEquals(0, run.code(), run.output());
            return run.output()
                    .lines()
                    .map(offer -> offer.split("\t", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void theManualNamesEveryCommandAndOption() throws IOException {
        String page = written("man");
        for (String command : commands()) {
            assertTrue(
                    Pattern.compile("(?m)^\\.SS \"" + command + "\\b")
                            .matcher(page)
                            .find(),
                    command);
        }
        for (String option : options(written("release", "--help"))) {
            assertTrue(page.contains(option.replace("-", "\\-")), option);
        }
        assertFalse(page.contains("@|"), "no markup of another kind");
        assumeTrue(isThere("groff"));
        Files.writeString(folder.resolve("assay.1"), page);
        Host.Run run = new Host(folder).bash(folder, Map.of(), "groff -man -ww -Kutf8 -Tutf8 assay.1 2>&1 >assay.txt");
        assertEquals("", run.output(), "groff has nothing to complain of");
        String shown = Files.readString(folder.resolve("assay.txt")).replaceAll("\u001b\\[[0-9;]*m|.\b", "");
        assertTrue(shown.contains("EXIT STATUS") && shown.contains("--new-key"), shown);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    @Test
    void aShellThatIsNotKnown() {
        CommandLineRun run = CommandLineRun.bare("completion", "tcsh");
        assertEquals(2, run.code());
        assertTrue(Arrays.stream(new String[] {"BASH", "ZSH", "FISH"}).allMatch(run.err()::contains), run.err());
    }
}
