package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.limit.Limits;
import assay.grader.report.JsonText;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides whether two formulas are equal, with the certificate. */
@Command(
        name = "equal",
        description = "Decides whether two formulas are equal at every point of the declared domain.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:equal",
            "1:different",
            "2:the command line cannot be understood",
            "3:a formula could not be read",
            "4:undecided",
            "70:a fault in the program"
        })
final class EqualCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;
    private final InputStream in;

    @Parameters(paramLabel = "FORMULA", arity = "0..*", description = "The two formulas A and B, plain or LaTeX.")
    private List<String> formulas = List.of();

    @Option(
            names = "--var",
            paramLabel = "NAME:SHAPE[:DOMAIN]",
            description =
                    "Declares a variable: x:K:real, W:KxD, t::positive. An undeclared name is a real scalar. A size such as K"
                            + " is at least 2; K::positive-integer lets it begin at 1.")
    private List<String> variables = List.of();

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "Answers every line {\"id\", \"a\", \"b\", \"vars\"} of a file (- for standard input) by a line.")
    private @Nullable String lines;

    @Mixin
    private LimitsOption limits = new LimitsOption();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How one answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    EqualCommand(Console console, Map<String, String> environment, InputStream in) {
        this.console = console;
        this.environment = environment;
        this.in = in;
    }

    /** The command; a formula may begin with a minus sign. */
    static CommandLine line(Console console, Map<String, String> environment, InputStream in) {
        return new CommandLine(new EqualCommand(console, environment, in)).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws DocumentException, IOException {
        for (String formula : formulas) {
            if (formula.matches("--[a-z].*")) {
                throw new ParameterException(spec.commandLine(), "unknown option '" + formula + "'");
            }
        }
        Limits budgets = limits.formulas();
        Equality equality = new Equality(Options.DEFAULT.with(budgets.decisions()));
        if (lines != null) {
            if (!formulas.isEmpty() || !variables.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "with --jsonl the formulas and variables stand in the lines");
            }
            return new LineStream(console, in)
                    .answer(lines, EqualityLine.by(equality, budgets.reading()))
                    .code();
        }
        if (formulas.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(), "two formulas are needed, A and B; given: " + formulas.size());
        }
        EqualityQuestion.Answer answer = question(budgets).answer(equality);
        if (answer instanceof EqualityQuestion.Invalid invalid) {
            if (format == Format.JSON) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("verdict", "invalid");
                tree.put("reason", invalid.fault().toMap());
                console.out().print(JsonText.withShortLists(tree));
            }
            console.sayLines(invalid.fault().forPerson());
            return Exit.UNREADABLE.code();
        }
        var decision = ((EqualityQuestion.Decided) answer).decision();
        console.out()
                .print(
                        format == Format.JSON
                                ? JsonText.withShortLists(DecisionTree.of(decision))
                                : new DecisionText(console.style(colour, environment)).write(decision));
        if (format == Format.TEXT && isEulerTakenForVariable(decision)) {
            console.out().println("  note: e is a variable like any other here; Euler's number is exp(1)");
        }
        return switch (decision.verdict()) {
            case EQUAL -> Exit.OK.code();
            case DIFFERENT -> Exit.WRONG.code();
            case UNDECIDED -> Exit.PERSON.code();
        };
    }

    /** Whether the two differ at a value of e, which nobody has declared. */
    private boolean isEulerTakenForVariable(Decision decision) {
        return decision instanceof Decision.Different different
                && different.certificate().at().containsKey("e")
                && variables.stream().noneMatch(variable -> variable.startsWith("e:"));
    }

    private EqualityQuestion question(Limits budgets) {
        try {
            return new EqualityQuestion(
                    formulas.get(0),
                    formulas.get(1),
                    variables.stream().map(Declaration::parse).toList(),
                    budgets.reading());
        } catch (IllegalArgumentException wrongDeclaration) {
            throw new ParameterException(
                    spec.commandLine(), "--var: " + wrongDeclaration.getMessage(), wrongDeclaration);
        }
    }
}
