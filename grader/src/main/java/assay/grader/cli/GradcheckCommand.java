package assay.grader.cli;

import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeExamination;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides whether a formula is the gradient or Jacobian of another. */
@Command(
        name = "gradcheck",
        description = "Decides whether G is the gradient (or Jacobian) of F, wherever F has one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:correct",
            "1:wrong",
            "2:the command line cannot be understood",
            "3:a formula could not be read",
            "4:undecided",
            "70:a fault in the program"
        })
final class GradcheckCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;
    private final InputStream in;

    @Parameters(paramLabel = "F", arity = "0..*", description = "The function, plain or LaTeX.")
    private List<String> functions = List.of();

    @Option(
            names = "--wrt",
            paramLabel = "x",
            description = "The variable; W[i,j] also names the indices of the claim's axes.")
    private @Nullable String variable;

    @Option(names = "--claim", paramLabel = "G", description = "What is claimed to be the gradient.")
    private @Nullable String claim;

    @Option(
            names = "--var",
            paramLabel = "NAME:SHAPE[:DOMAIN]",
            description = "Declares a variable: x:K:real, W:KxD, t::positive. An undeclared name is a real scalar.")
    private List<String> variables = List.of();

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "The layout that the claim must have, such as numerator, denominator, row, column or"
                    + " as-parameter; any that is recognised unless one is given.")
    private @Nullable String layout;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "Answers every line {\"id\", \"f\", \"wrt\", \"claim\", \"vars\", \"layout\"} of a file (- for"
                            + " standard input) by a line.")
    private @Nullable String lines;

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private EqualCommand.Format format = EqualCommand.Format.TEXT;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    GradcheckCommand(Console console, Map<String, String> environment, InputStream in) {
        this.console = console;
        this.environment = environment;
        this.in = in;
    }

    /** The command; a formula may begin with a minus sign. */
    static CommandLine line(Console console, Map<String, String> environment, InputStream in) {
        return new CommandLine(new GradcheckCommand(console, environment, in))
                .setUnmatchedOptionsArePositionalParams(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(true);
    }

    @Override
    public Integer call() throws IOException {
        for (String formula : functions) {
            if (formula.matches("--[a-z].*")) {
                throw usage("unknown option '" + formula + "'");
            }
        }
        DerivativeExamination examination = new DerivativeExamination(new Equality());
        if (lines != null) {
            if (!functions.isEmpty() || !variables.isEmpty() || variable != null || claim != null || layout != null) {
                throw usage("with --jsonl the formulas, variables and layouts stand in the lines");
            }
            return new LineStream(console, in)
                    .answer(lines, GradientLine.by(examination))
                    .code();
        }
        if (functions.size() != 1) {
            throw usage("one function F is needed; given: " + functions.size());
        }
        if (variable == null || claim == null) {
            throw usage("the variable --wrt and the claim --claim are needed");
        }
        Optional<DerivativeLayout> asked;
        GradientQuestion.Parsed parsed;
        try {
            asked = Optional.ofNullable(layout).map(DerivativeLayout::parse);
            parsed = new GradientQuestion(
                            functions.get(0),
                            variable,
                            claim,
                            variables.stream().map(Declaration::parse).toList(),
                            asked)
                    .read();
        } catch (IllegalArgumentException wrongDeclaration) {
            throw usage(String.valueOf(wrongDeclaration.getMessage()));
        }
        return answer(examination, parsed, asked).code();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Exit answer(
            DerivativeExamination examination, GradientQuestion.Parsed parsed, Optional<DerivativeLayout> wanted) {
        if (parsed instanceof GradientQuestion.Invalid invalid) {
            if (format == EqualCommand.Format.JSON) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("verdict", "invalid");
                tree.put("reason", invalid.fault().toMap());
                console.out().print(Json.indented(tree));
            }
            console.err().print(invalid.fault().forPerson());
            return Exit.UNREADABLE;
        }
        GradientQuestion.Asked asked = (GradientQuestion.Asked) parsed;
        Report report = examination.examine(asked.subject(), asked.claim(), wanted);
        console.out()
                .print(
                        format == EqualCommand.Format.JSON
                                ? Json.indented(new GradientTree(asked).of(report))
                                : new GradientText(console.style(colour, environment), asked).write(report));
        report.fault().ifPresent(fault -> console.err().println("assay: a fault in the program: " + fault));
        return GradientTree.exit(report);
    }
}
