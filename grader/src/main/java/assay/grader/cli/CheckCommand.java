package assay.grader.cli;

import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.document.DocumentException;
import assay.grader.grade.Graders;
import assay.grader.problem.Reveal;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.ProgramFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Checks submissions in the student's view: how answers are read and whether they are right, never what is right. */
final class CheckCommand implements Callable<Integer> {
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final Console console;
    private final Map<String, String> environment;
    private final Changes.Source changes;

    private final SubmissionArguments<FailOn> arguments = new SubmissionArguments<>(
            FailOn.class, "Ends with an exit code other than 0 also on: undecided (4), missing (1).");
    private final OptionSpec watch = OptionSpec.builder("--watch")
            .type(boolean.class)
            .initialValue(false)
            .description("Checks again whenever a file is saved, until Ctrl-C.")
            .build();
    private final CommandSpec spec;

    /** What else may end a run with a code other than 0. */
    enum FailOn {
        UNDECIDED,
        MISSING
    }

    CheckCommand(Console console, Map<String, String> environment, Changes.Source changes) {
        this.console = console;
        this.environment = environment;
        this.changes = changes;
        this.spec = HelpOptions.command(
                "check",
                this,
                "Checks submissions in the student's view: how each answer is read, and whether it is right as far as"
                        + " the assignment tells. No output ever holds a reference answer.");
        HelpOptions.exitCodes(
                spec,
                "0:nothing that is told is wrong",
                "1:an answer is wrong or cannot be read (with --fail-on missing also: is missing)",
                "2:the command line cannot be understood",
                "3:a file could not be read or written",
                "4:something needs a person (with --fail-on undecided)",
                "70:a fault in the program; all other answers are checked");
        arguments.addTo(spec);
        spec.addOption(watch);
    }

    /** The command, described without annotations. */
    static CommandSpec spec(Console console, Map<String, String> environment, Changes.Source changes) {
        return new CheckCommand(console, environment, changes).spec;
    }

    @Override
    public Integer call() throws DocumentException, IOException {
        List<Report> known = Report.ofCheck();
        List<Path> files = arguments.files();
        arguments.reports().require(spec.commandLine(), known, files.size());
        Graders graders = arguments.graders(environment);
        SubmissionReader submissions = arguments.reader();
        if (!watch.<Boolean>getValue()) {
            return once(known, graders, submissions).code();
        }
        try (Changes saved = changes.of(files)) {
            Exit exit;
            do {
                if (console.terminal()) {
                    console.out().print(CLEAR);
                }
                exit = once(known, graders, submissions);
                console.out().flush();
                console.say("Watching " + files.stream().map(Path::toString).collect(Collectors.joining(", "))
                        + "; Ctrl-C ends.");
                console.err().flush();
            } while (saved.await());
            return exit.code();
        }
    }

    private Exit once(List<Report> known, Graders graders, SubmissionReader submissions) {
        SubmissionRun run = SubmissionRun.of(arguments.files(), graders, submissions, console);
        Exit exit = run.exit().and(arguments.reports().write(known, run, console, environment));
        for (CheckedSubmission checked : run.checked(Reveal.FORM).submissions()) {
            for (CheckedPart part : checked.parts()) {
                boolean failed =
                        part.notices().stream().anyMatch(notice -> notice.code().equals(ProgramFault.CODE));
                exit = exit.and(failed ? Exit.FAULT : judged(part.status()));
            }
        }
        return exit;
    }

    /** By what is told alone, so that an exit code gives nothing away. */
    private Exit judged(CheckStatus status) {
        return switch (status) {
            case INCORRECT, PARTIAL, UNREADABLE -> Exit.WRONG;
            case MISSING -> arguments.failsOn(FailOn.MISSING) ? Exit.WRONG : Exit.OK;
            case UNDECIDED, MANUAL -> arguments.failsOn(FailOn.UNDECIDED) ? Exit.PERSON : Exit.OK;
            case CORRECT, ANSWERED -> Exit.OK;
        };
    }
}
