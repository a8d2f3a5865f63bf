package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.limit.Limits;
import assay.grader.report.JsonText;
import assay.grader.report.Style;
import assay.reference.certify.DomainCheck;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.derivative.DerivativeExamination;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.derivative.DerivativePoint;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.ShapeException;
import assay.reference.program.BudgetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Mixin
    private LimitsOption limits = new LimitsOption();

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
            names = "--at",
            paramLabel = "x=VALUE",
            description = "Also judges the claim at a point, which may lie on a kink: x=1/2, x=[0,1], W[1,2]=0. Entries"
                    + " that are not given are chosen.")
    private List<String> at = List.of();

    @Option(
            names = "--kinks",
            paramLabel = "POLICY",
            description = "What the claim must be at a kink: exact-where-differentiable, convention:0, convention:1/2,"
                    + " convention:1 (the derivative of relu at 0), any-subgradient or one-sided. With --at it is asked"
                    + " at that point, without at every point; unless it is given, null sets are left out.")
    private @Nullable String kinks;

    @Option(
            names = "--table",
            description =
                    "Also prints every entry at one point: the claim, an ordinary difference in doubles, and their"
                            + " relative error.")
    private boolean table;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "Answers every line {\"id\", \"f\", \"wrt\", \"claim\", \"vars\", \"layout\", \"kinks\"} of a file (- for"
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
    public Integer call() throws DocumentException, IOException {
        for (String formula : functions) {
            if (formula.matches("--[a-z].*")) {
                throw usage("unknown option '" + formula + "'");
            }
        }
        Limits budgets = limits.formulas();
        DerivativeExamination examination =
                new DerivativeExamination(new Equality(Options.DEFAULT.with(budgets.decisions())));
        if (lines != null) {
            boolean single = !functions.isEmpty() || variable != null || claim != null || layout != null;
            if (single || !variables.isEmpty() || !at.isEmpty() || kinks != null || table) {
                throw usage("with --jsonl the formulas, variables, layouts and policies stand in the lines");
            }
            return new LineStream(console, in)
                    .answer(lines, GradientLine.by(examination, budgets.reading()))
                    .code();
        }
        if (functions.size() != 1) {
            throw usage("one function F is needed; given: " + functions.size());
        }
        if (variable == null || claim == null) {
            throw usage("the variable --wrt and the claim --claim are needed");
        }
        GradientQuestion.Parsed parsed;
        Optional<DerivativeLayout> asked;
        GivenPoint given;
        KinkPolicy policy;
        try {
            List<Declaration> declared =
                    variables.stream().map(Declaration::parse).toList();
            asked = Optional.ofNullable(layout).map(DerivativeLayout::parse);
            policy = kinks == null ? KinkPolicy.Named.EXACT_WHERE_DIFFERENTIABLE : KinkPolicy.parse(kinks);
            given = GivenPoint.parse(at, declared);
            parsed = new GradientQuestion(functions.get(0), variable, claim, declared, asked).read(budgets.reading());
        } catch (IllegalArgumentException wrongInput) {
            throw usage(String.valueOf(wrongInput.getMessage()));
        }
        if (parsed instanceof GradientQuestion.Invalid invalid) {
            return invalid(invalid.fault()).code();
        }
        GradientQuestion.Asked question = (GradientQuestion.Asked) parsed;
        DerivativeExamination everywhere = kinks == null || !at.isEmpty() ? examination : examination.with(policy);
        Report report = everywhere.examine(question.subject(), question.claim(), asked);
        Optional<DerivativePoint> point = point(examination, question, report, given);
        Optional<GradientPoint> judged = point.filter(any -> !at.isEmpty())
                .map(place -> GradientPoint.of(question, place, policy, report.finding()));
        print(question, report, point, judged);
        return judged.map(GradientPoint::exit)
                .orElse(Exit.OK)
                .and(GradientTree.exit(report))
                .code();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Exit invalid(ReadingFault fault) {
        if (format == EqualCommand.Format.JSON) {
            console.out()
                    .print(JsonText.withShortLists(
                            JsonLine.Reply.invalid(fault.toMap()).tree()));
        }
        console.sayLines(fault.forPerson());
        return Exit.UNREADABLE;
    }

    /** The point that is given, or else that of a counterexample, or else some point. */
    private Optional<DerivativePoint> point(
            DerivativeExamination examination, GradientQuestion.Asked asked, Report report, GivenPoint given) {
        boolean misshapen = report.finding() instanceof DerivativeFinding.Misshapen;
        if (misshapen || report.fault().isPresent() || at.isEmpty() && !table) {
            return Optional.empty();
        }
        if (at.isEmpty() && report.evidence().isPresent()) {
            return report.evidence().map(DerivativeExamination.Evidence::point);
        }
        DerivativePoint point;
        try {
            point = examination.point(
                    asked.subject(), asked.claim(), report.finding().layout(), given.values(), given.sizes());
        } catch (BudgetException beyond) {
            throw usage("the programs are too long for a point: " + beyond.getMessage());
        } catch (ShapeException unfit) {
            throw usage("at this point: " + unfit.getMessage());
        }
        for (String name : given.values().keySet()) {
            if (!point.point().named().containsKey(name)) {
                throw usage("there is no entry " + name + "; there are "
                        + String.join(", ", point.point().named().keySet()));
            }
        }
        if (!DomainCheck.holds(point.point().inputs(), point.point().values())) {
            throw usage("the point is not in the declared domain");
        }
        return Optional.of(point);
    }

    private void print(
            GradientQuestion.Asked asked,
            Report report,
            Optional<DerivativePoint> point,
            Optional<GradientPoint> judged) {
        if (format == EqualCommand.Format.JSON) {
            Map<String, Object> tree = new GradientTree(asked).of(report);
            judged.ifPresent(found -> tree.put("point", found.toMap()));
            console.out().print(JsonText.withShortLists(tree));
        } else {
            Style style = console.style(colour, environment);
            console.out().print(new GradientText(style, asked).write(report, judged));
            point.filter(any -> table)
                    .ifPresent(place -> console.out()
                            .print(GradientPoint.table(new CoordinateNames(asked.subject()), place, style.width())));
        }
        report.fault().ifPresent(fault -> console.err().println("assay: a fault in the program: " + fault));
    }
}
