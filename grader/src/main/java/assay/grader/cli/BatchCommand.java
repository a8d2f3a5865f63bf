package assay.grader.cli;

import assay.grader.batch.ClassAccount;
import assay.grader.batch.OutcomeSummary.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grades a class and writes its report. */
@Command(
        name = "batch",
        description = {
            "Grades a class: every file and every folder in DIR is one submission. Stopped at any moment, the same command"
                    + " goes on where it was."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report was written, with a row for each submission",
            "1:an answer is wrong or unreadable (with --fail-on incorrect)",
            "2:the command line cannot be understood",
            "3:an input could not be read; a submission only with --fail-on unreadable",
            "4:something needs a person (with --fail-on undecided)",
            "70:a fault in the program; all other submissions are graded"
        })
final class BatchCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private ClassRun run = new ClassRun();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Ends with an exit code other than 0 on: incorrect (1), unreadable (3), undecided (4).")
    private List<FailOn> failOn = List.of();

    /** What may end a run with a code other than 0. */
    enum FailOn {
        INCORRECT,
        UNREADABLE,
        UNDECIDED
    }

    BatchCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ClassWork.code(console, () -> {
            ClassAccount account = run.grade(console, environment);
            console.out().print(new BatchText(console.width()).of(account, run.out()));
            return exit(account.traits());
        });
    }

    private Exit exit(Set<Trait> traits) {
        List<Exit> exits = new ArrayList<>(List.of(Exit.OK));
        if (traits.contains(Trait.FAULT)) {
            exits.add(Exit.FAULT);
        }
        if (failOn.contains(FailOn.UNREADABLE) && traits.contains(Trait.UNREADABLE)) {
            exits.add(Exit.UNREADABLE);
        }
        boolean wrong = failOn.contains(FailOn.INCORRECT) && traits.contains(Trait.WRONG_PART)
                || failOn.contains(FailOn.UNREADABLE) && traits.contains(Trait.UNREADABLE_PART);
        if (wrong) {
            exits.add(Exit.WRONG);
        }
        if (failOn.contains(FailOn.UNDECIDED) && traits.contains(Trait.OPEN_PART)) {
            exits.add(Exit.PERSON);
        }
        return exits.stream().reduce(Exit.OK, Exit::and);
    }
}
