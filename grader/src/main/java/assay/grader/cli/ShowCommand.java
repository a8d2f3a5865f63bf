package assay.grader.cli;

import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.document.Spelling;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.report.AssignmentText;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a problem set or one part of it. */
@Command(
        name = "show",
        description = "Prints an assignment or one of its parts; with --solution also the computed reference.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "ASSIGNMENT[/PART]",
            arity = "0..1",
            description = "What to print; without it, the list of assignments.")
    private Optional<String> what = Optional.empty();

    @Option(names = "--solution", description = "Prints the computed reference too.")
    private boolean solution;

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    ShowCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        AssignmentReader reader = problems.reader(environment);
        if (what.isEmpty()) {
            reader.ids().forEach(console.out()::println);
            return Exit.OK.code();
        }
        String[] pieces = what.get().split("/", 2);
        try {
            Assignment assignment = reader.read(pieces[0], new Position(what.get(), 1, 1));
            Grader grader = new Grader(assignment);
            List<Part> parts = assignment.parts();
            if (pieces.length == 2) {
                Optional<Part> part = assignment.part(pieces[1]);
                if (part.isEmpty()) {
                    console.err()
                            .println("assay: there is no part '" + pieces[1] + "' in " + pieces[0] + "; "
                                    + Spelling.suggestion(
                                            pieces[1],
                                            parts.stream().map(Part::id).toList()));
                    return Exit.UNREADABLE.code();
                }
                parts = List.of(part.get());
            }
            Map<Part, Task> tasks = new java.util.LinkedHashMap<>();
            for (Part part : parts) {
                tasks.put(part, grader.task(part));
            }
            Map<Question.Worked, Verdict> worked = new java.util.LinkedHashMap<>();
            if (pieces.length == 1) {
                for (Question question : assignment.questions()) {
                    worked.putAll(Grader.worked(question));
                }
            }
            console.out()
                    .print(new AssignmentText(assignment, tasks, worked, solution)
                            .write(console.style(colour, environment)));
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.err().println(fault.getMessage());
            return Exit.UNREADABLE.code();
        }
    }
}
