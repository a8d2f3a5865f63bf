package assay.grader.cli;

import assay.grader.answer.AnswerKinds;
import assay.grader.document.DocumentException;
import assay.grader.problem.AssignmentFile;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.report.JsonText;
import assay.grader.report.ProofJson;
import assay.grader.report.ProofText;
import assay.grader.verify.AssignmentProof;
import assay.grader.verify.Finding;
import assay.grader.verify.PartProof;
import assay.grader.verify.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves problem sets: the form of the files, the references, the authors' tests and generated ones. */
@Command(
        name = "verify",
        description = {
            "Proves problem sets: the form of their files, their references, the tests that stand in them, and generated"
                    + " ones: equal forms must be found right, mistakes wrong, and the numbers must tell them apart."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is proved",
            "1:a part fails (with --fail-on inadequate also where numbers do not tell)",
            "2:the command line cannot be understood",
            "3:a file cannot be read or has not the form of a question",
            "4:something is neither proved nor refuted (with --fail-on undecided)",
            "70:a fault in the program"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ASSIGNMENT", arity = "0..*", description = "What to prove (default: every assignment).")
    private List<String> assignments = List.of();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Ends with an exit code other than 0 also on: inadequate (1), undecided (4).")
    private List<FailOn> failOn = List.of();

    @Option(names = "--schema", description = "Prints the JSON Schema of question files for editors, and ends.")
    private boolean schema;

    @Option(names = "--assignment-schema", description = "Prints that of the file assignment.yaml, and ends.")
    private boolean assignmentSchema;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    /** The forms of the report. */
    enum Format {
        TEXT,
        JSON
    }

    /** What else may end a run with a code other than 0. */
    enum FailOn {
        INADEQUATE,
        UNDECIDED
    }

    VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            console.out().print(JsonText.of(AnswerKinds.questionSchema().json()));
            return Exit.OK.code();
        }
        if (assignmentSchema) {
            console.out().print(JsonText.of(AssignmentFile.schema().json()));
            return Exit.OK.code();
        }
        AssignmentReader reader = new AssignmentReader(problems.folder(), Computations.all());
        List<String> asked = assignments.isEmpty() ? reader.ids() : assignments;
        if (asked.isEmpty()) {
            console.err()
                    .println("assay: no problems are in " + problems.folder() + "; give the folder with --problems");
            return Exit.UNREADABLE.code();
        }
        Exit exit = Exit.OK;
        List<AssignmentProof> proofs = new ArrayList<>();
        try (Progress progress = new Progress(console)) {
            Verifier verifier = new Verifier(reader, progress::done);
            for (String id : asked) {
                proofs.add(verifier.verify(id));
            }
        } catch (DocumentException fault) {
            console.err().println(fault.getMessage());
            exit = Exit.UNREADABLE;
        }
        for (AssignmentProof proof : proofs) {
            exit = exit.and(judged(proof));
        }
        console.out()
                .print(
                        format == Format.JSON
                                ? ProofJson.of(proofs)
                                : new ProofText(console.style(colour, environment)).of(proofs));
        return exit.code();
    }

    private Exit judged(AssignmentProof proof) {
        Exit exit = proof.faults().isEmpty() ? Exit.OK : Exit.UNREADABLE;
        for (PartProof part : proof.parts()) {
            boolean inadequate = failOn.contains(FailOn.INADEQUATE) && part.count(Finding.Weight.INADEQUACY) > 0;
            if (part.isFailed() || inadequate) {
                exit = exit.and(Exit.WRONG);
            }
            if (failOn.contains(FailOn.UNDECIDED) && part.isOpen()) {
                exit = exit.and(Exit.PERSON);
            }
        }
        return exit;
    }
}
