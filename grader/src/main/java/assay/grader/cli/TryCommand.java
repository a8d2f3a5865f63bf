package assay.grader.cli;

import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.document.Spelling;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.report.AssignmentText;
import assay.grader.report.CheckedText;
import assay.grader.report.PlainText;
import assay.grader.report.Style;
import assay.grader.trial.Advice;
import assay.grader.trial.Trial;
import assay.grader.trial.TypedAnswer;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.TensorOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads answers as they are typed and says at once how they are understood and what they are worth. */
@Command(
        name = "try",
        description = {
            "Tries answers to a part: type one, and see how it is read and whether it is right, as far as the assignment"
                    + " tells. Answers may also come from a file or another program."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the last answer is not wrong",
            "1:the last answer is wrong or cannot be read",
            "2:the command line cannot be understood",
            "3:the assignment cannot be read, or there is no such part",
            "70:a fault in the program"
        })
final class TryCommand implements Callable<Integer> {
    private static final String HELP = """
            Type an answer as in a submission: $\\frac{1}{2} x$, x/2, [1, 2], {k: 3, s: 1}.
            Derivations, graphs, tables and texts have several lines and end with an empty one.
            A row of a table is written v1 = x1 + x2 = 9.

              :show        the question again
              :next        the next part
              :part ID     another part
              :quit        ends, as does Ctrl-D
            """;
    private static final List<String> COMMANDS = List.of(":help", ":next", ":part", ":quit", ":show");

    private final Console console;
    private final Map<String, String> environment;
    private final Prompts prompts;

    /** Opens a prompt. */
    interface Prompts {
        Prompt open(List<String> words) throws IOException;
    }

    @Parameters(paramLabel = "ASSIGNMENT[/PART]", description = "What to answer (default: the first part).")
    private String what = "";

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    TryCommand(Console console, Map<String, String> environment, Prompts prompts) {
        this.console = console;
        this.environment = environment;
        this.prompts = prompts;
    }

    @Override
    public Integer call() throws IOException, DocumentException {
        String[] pieces = what.split("/", 2);
        Grader grader = new Grader(problems.reader(environment).read(pieces[0], Position.startOf(what)));
        Session session = new Session(grader, console.style(colour, environment));
        Optional<Part> part =
                pieces.length == 1 ? Optional.of(session.trial.parts().get(0)) : session.find(pieces[1]);
        if (part.isEmpty()) {
            return Exit.UNREADABLE.code();
        }
        try (Prompt prompt = prompts.open(words(grader))) {
            return session.run(part.get(), prompt).code();
        }
    }

    /** What can be completed: commands, the names of the questions, parts and functions. */
    private static List<String> words(Grader grader) {
        TreeSet<String> words = new TreeSet<>(COMMANDS);
        grader.assignment()
                .questions()
                .forEach(
                        question -> words.addAll(question.vocabulary().symbols().names()));
        grader.assignment().parts().forEach(part -> {
            Node.Field own = part.specification().fields().get("symbols");
            if (own != null && own.value() instanceof Node.Mapping symbols) {
                words.addAll(symbols.fields().keySet());
            }
        });
        Stream.of(ElementaryFunction.values()).forEach(function -> words.addAll(function.names()));
        Stream.of(TensorOperation.values()).forEach(operation -> words.addAll(operation.names()));
        return List.copyOf(words);
    }

    /** One sitting. */
    private final class Session {
        private final Grader grader;
        private final Trial trial;
        private final Style style;
        private Exit exit = Exit.OK;

        Session(Grader grader, Style style) {
            this.grader = grader;
            this.trial = new Trial(grader);
            this.style = style;
        }

        /** A part by its id, or a message that there is none. */
        Optional<Part> find(String id) {
            Optional<Part> part = grader.assignment().part(id);
            if (part.isEmpty()) {
                List<String> known = trial.parts().stream().map(Part::id).toList();
                console.err()
                        .println("assay: there is no part '" + PlainText.safe(id) + "'; "
                                + Spelling.suggestion(id, known));
            }
            return part;
        }

        Exit run(Part first, Prompt prompt) throws IOException {
            Part part = first;
            show(part);
            while (true) {
                console.out().flush();
                Optional<String> line = prompt.line(part.id() + "> ");
                if (line.isEmpty() || line.get().strip().equals(":quit")) {
                    return exit;
                }
                String typed = line.get().strip();
                if (typed.startsWith(":")) {
                    part = command(typed, part);
                } else if (!typed.isEmpty()) {
                    answer(part, typed, prompt);
                }
            }
        }

        private Part command(String typed, Part part) {
            Optional<Part> other = switch (typed.split("\\s+", 2)[0]) {
                case ":next" -> {
                    Optional<Part> next = trial.after(part);
                    if (next.isEmpty()) {
                        say("This was the last part.");
                    }
                    yield next;
                }
                case ":part" -> find(typed.replaceFirst(":part\\s*", "").strip());
                case ":show" -> Optional.of(part);
                default -> {
                    console.out().print(HELP.indent(2));
                    yield Optional.empty();
                }
            };
            other.ifPresent(this::show);
            return other.orElse(part);
        }

        private void show(Part part) {
            Map<Part, assay.grader.answer.Task> asked = new LinkedHashMap<>();
            trial.together(part).forEach(each -> asked.put(each, grader.task(each)));
            console.out().print(new AssignmentText(grader.assignment(), asked, Map.of(), false).write(style));
            say("Type an answer, or ':help'.");
        }

        /** Reads on until the answer is whole, then says what it is worth. */
        private void answer(Part part, String first, Prompt prompt) throws IOException {
            Map<String, Node> typed = new LinkedHashMap<>();
            List<String> lines = new ArrayList<>(List.of(first));
            more(part, lines, prompt);
            TypedAnswer.of(part.kind(), lines).ifPresent(node -> typed.put(part.id(), node));
            for (Part sister : trial.together(part)) {
                if (!sister.equals(part)) {
                    console.out().flush();
                    Optional<String> line = prompt.line(sister.id() + "> ");
                    line.flatMap(text -> TypedAnswer.of(sister.kind(), List.of(text)))
                            .ifPresent(node -> typed.put(sister.id(), node));
                }
            }
            List<CheckedPart> checked = trial.check(typed);
            checked.forEach(each -> console.out().print(CheckedText.part(each, style)));
            CheckedPart last = checked.get(checked.size() - 1);
            say(Advice.of(last, trial.after(part)));
            exit = checked.stream().map(CheckedPart::status).anyMatch(TryCommand::isWrong) ? Exit.WRONG : Exit.OK;
        }

        private void more(Part part, List<String> lines, Prompt prompt) throws IOException {
            if (!TypedAnswer.isLong(part.kind())) {
                return;
            }
            console.out().flush();
            Optional<String> line = prompt.line("… ");
            while (line.isPresent() && !line.get().isBlank()) {
                lines.add(line.get());
                console.out().flush();
                line = prompt.line("… ");
            }
        }

        private void say(String words) {
            PlainText.wrapped(words, style.width() - 4)
                    .forEach(row -> console.out().println("    " + row));
        }
    }

    private static boolean isWrong(CheckStatus status) {
        return status == CheckStatus.INCORRECT || status == CheckStatus.PARTIAL || status == CheckStatus.UNREADABLE;
    }
}
