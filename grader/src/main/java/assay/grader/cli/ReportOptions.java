package assay.grader.cli;

import assay.grader.document.Spelling;
import assay.grader.report.CheckFormat;
import assay.grader.report.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which reports are written, and where. All are written from one result. */
final class ReportOptions {
    @Option(
            names = "--format",
            paramLabel = "NAME",
            completionCandidates = Report.Names.class,
            description =
                    "text (default), json, markdown, html, junit, sarif, github, gradescope, prairielearn or autolab.")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to a file.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "NAME=FILE",
            description = "Writes a further report in another format to a file; may be given several times.")
    private Map<String, Path> further = new LinkedHashMap<>();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    /** Checks what was asked for before anything is graded. */
    void require(CommandLine line, List<Report> known, int files) {
        Stream.concat(Stream.of(format), further.keySet().stream()).forEach(name -> {
            Report report = find(known, name)
                    .orElseThrow(() -> new ParameterException(
                            line,
                            "unknown format '" + name + "'; "
                                    + Spelling.suggestion(
                                            name,
                                            known.stream().map(Report::name).toList())));
            if (report.isForOne() && files != 1) {
                throw new ParameterException(line, "the format '" + name + "' is about one submission; give one file");
            }
        });
    }

    private static Optional<Report> find(List<Report> known, String name) {
        return known.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /** Writes all reports; a file that cannot be written is told, and the others are written all the same. */
    Exit write(List<Report> known, SubmissionRun run, Console console, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        Report first = find(known, format).orElseThrow();
        if (out == null) {
            console.out().print(first.write().apply(run, console.style(colour, environment)));
        } else {
            write(out, first.write().apply(run, Style.PLAIN), faults);
        }
        add(first, run, environment, faults);
        further.forEach((name, file) -> {
            Report report = find(known, name).orElseThrow();
            write(file, report.write().apply(run, Style.PLAIN), faults);
            add(report, run, environment, faults);
        });
        faults.forEach(console::say);
        return faults.isEmpty() ? Exit.OK : Exit.UNREADABLE;
    }

    private static void write(Path file, String text, List<String> faults, StandardOpenOption... options) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, options);
        } catch (IOException fault) {
            faults.add(file + ": cannot be written: " + fault.getMessage());
        }
    }

    /** What the system that runs the program asks for in a file of its own. */
    private static void add(Report report, SubmissionRun run, Map<String, String> environment, List<String> faults) {
        Optional<CheckFormat.Addition> addition = report.addition().apply(run);
        String file = addition.map(CheckFormat.Addition::variable)
                .map(name -> environment.getOrDefault(name, ""))
                .orElse("");
        if (addition.isPresent() && !file.isEmpty()) {
            write(Path.of(file), addition.get().text(), faults, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
