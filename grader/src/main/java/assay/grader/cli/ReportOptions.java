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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that say which reports are written, and where. All are written from one result. */
final class ReportOptions {
    private final OptionSpec format = OptionSpec.builder("--format")
            .paramLabel("NAME")
            .type(String.class)
            .initialValue("text")
            .completionCandidates(new Report.Names())
            .description(
                    "text (default), json, markdown, html, junit, sarif, github, gradescope, prairielearn or autolab.")
            .build();
    private final OptionSpec out = OptionSpec.builder("--out")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Writes the report to a file.")
            .build();
    private final OptionSpec further = OptionSpec.builder("--report")
            .paramLabel("NAME=FILE")
            .type(Map.class)
            .auxiliaryTypes(String.class, Path.class)
            .initialValue(Map.of())
            .description("Writes a further report in another format to a file; may be given several times.")
            .build();
    private final OptionSpec colour = OptionSpec.builder("--color")
            .paramLabel("WHEN")
            .type(Console.Colour.class)
            .initialValue(Console.Colour.AUTO)
            .description("auto (default), always or never.")
            .build();

    /** Adds them to a command. */
    void addTo(CommandSpec spec) {
        spec.addOption(format).addOption(out).addOption(further).addOption(colour);
    }

    private String format() {
        return format.getValue();
    }

    private Map<String, Path> further() {
        return further.getValue();
    }

    /** Checks what was asked for before anything is graded. */
    void require(CommandLine line, List<Report> known, int files) {
        Stream.concat(Stream.of(format()), further().keySet().stream()).forEach(name -> {
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
        Report first = find(known, format()).orElseThrow();
        Path file = out.getValue();
        if (file == null) {
            Console.Colour wanted = colour.getValue();
            console.out().print(first.write().apply(run, console.style(wanted, environment)));
        } else {
            write(file, first.write().apply(run, Style.PLAIN), faults);
        }
        add(first, run, environment, faults);
        further().forEach((name, place) -> {
            Report report = find(known, name).orElseThrow();
            write(place, report.write().apply(run, Style.PLAIN), faults);
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
