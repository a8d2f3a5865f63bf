package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.grade.Graders;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.replay.ExpectedVerdicts;
import assay.grader.replay.PartVerdict;
import assay.grader.replay.Replay;
import assay.grader.replay.Replayed;
import assay.grader.report.ReplayJson;
import assay.grader.report.ReplayText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades again the submissions whose verdicts are known, and shows what is different. */
@Command(
        name = "replay",
        description = {
            "Grades submissions again and shows what is different from the verdicts in 'expected.json' beside them: what"
                    + " would change if they were graded anew?"
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing changed, or the expected verdicts were written anew",
            "1:a verdict changed",
            "2:the command line cannot be understood",
            "3:a file cannot be read",
            "70:a fault in the program"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final Path SAMPLES = Path.of("submissions-sample");

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "0..*",
            description = "Submissions, or folders of them (default: every folder in 'submissions-sample').")
    private List<Path> given = List.of();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(names = "--update", description = "Writes what is found as the expected verdicts.")
    private boolean update;

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    /** The forms of the report. */
    enum Format {
        TEXT,
        JSON
    }

    ReplayCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> asked = given.isEmpty() ? List.of(samples()) : given;
        Replay replay = new Replay(new Graders(new AssignmentReader(problems.folder(), Computations.all())));
        List<Replayed> all = new ArrayList<>();
        Exit exit = Exit.OK;
        try {
            for (Map.Entry<Path, List<Path>> folder : byFolder(asked).entrySet()) {
                ExpectedVerdicts expected = ExpectedVerdicts.of(folder.getKey());
                List<Replayed> replayed = new ArrayList<>();
                for (Path file : folder.getValue()) {
                    replayed.add(replay.of(file, expected));
                }
                all.addAll(replayed);
                if (update) {
                    write(folder.getKey(), expected, replayed);
                }
            }
        } catch (DocumentException fault) {
            console.sayLines(String.valueOf(fault.getMessage()));
            exit = Exit.UNREADABLE;
        } catch (NoSuchFileException missing) {
            console.say(missing.getFile() + ": there is no such file");
            exit = Exit.UNREADABLE;
        }
        if (all.isEmpty() && exit == Exit.OK) {
            console.err()
                    .println("assay: no submissions are in "
                            + asked.stream().map(Path::toString).collect(Collectors.joining(", ")));
            exit = Exit.UNREADABLE;
        }
        if (!update && all.stream().anyMatch(replayed -> !replayed.changes().isEmpty())) {
            exit = exit.and(Exit.WRONG);
        }
        console.out()
                .print(
                        format == Format.JSON
                                ? ReplayJson.of(all)
                                : new ReplayText(console.style(colour, environment), update).of(all));
        return exit.code();
    }

    /** The submissions that are asked for, by the folder that holds their expected verdicts. */
    private Map<Path, List<Path>> byFolder(List<Path> asked) throws DocumentException, IOException {
        Map<Path, List<Path>> folders = new LinkedHashMap<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
                folders.computeIfAbsent(folder, any -> new ArrayList<>()).add(path);
            } else {
                folders.put(path, Replay.submissions(path));
                for (Path inner : foldersIn(path)) {
                    folders.put(inner, Replay.submissions(inner));
                }
            }
        }
        folders.values().removeIf(List::isEmpty);
        return folders;
    }

    private static List<Path> foldersIn(Path path) throws IOException {
        try (Stream<Path> inner = Files.list(path)) {
            return inner.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path samples() {
        String home = System.getProperty("assay.home");
        return Files.isDirectory(SAMPLES) || home == null
                ? SAMPLES
                : Path.of(home).resolve(SAMPLES);
    }

    private static void write(Path folder, ExpectedVerdicts before, List<Replayed> replayed) throws IOException {
        Map<String, Optional<Map<String, PartVerdict>>> verdicts = new LinkedHashMap<>(before.byFile());
        replayed.stream()
                .filter(each -> !each.changes().isEmpty())
                .forEach(each -> verdicts.put(String.valueOf(each.file().getFileName()), each.verdicts()));
        Files.writeString(
                folder.resolve(ExpectedVerdicts.FILE), new ExpectedVerdicts(verdicts).text(), StandardCharsets.UTF_8);
    }
}
