package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.grader.problem.Value;
import assay.grader.problem.WrongCall;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnostician;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A shape to be named.
 *
 * @param unitAxesOptional whether axes of the length 1 may be left out
 */
record ShapeTask(
        List<Expression> reference,
        Optional<Source> source,
        Symbols symbols,
        Equality equality,
        boolean unitAxesOptional)
        implements Followable, Follower {
    private static final int MOST_OPEN_AXES = 4;

    /** What is computed, and the same with mistakes. */
    record Source(Term term, List<WrongCall> wrongCalls) {}

    @Override
    public Verdict judge(Answer answer) {
        ShapeText shape = ShapeText.of(answer.content());
        if (shape.fault().isPresent()) {
            return Verdict.unreadable(shape.fault().get());
        }
        List<Expression> axes = new ArrayList<>();
        for (Node.Scalar text : shape.axes()) {
            AnswerText.Formula axis = AnswerText.formula(text, symbols, "a number");
            if (axis.verdict().isPresent()) {
                return axis.verdict().get();
            }
            Expression length = axis.expression().orElseThrow();
            if (!length.shape().isScalar()) {
                return Verdict.unreadable(
                        ShapeText.fault(text, "'" + text.text() + "' has the shape " + length.shape()));
            }
            axes.add(length);
        }
        Certificate certificate = new Certificate.Shape(spelled(axes), spelled(reference));
        if (isSame(axes, reference)) {
            return Verdict.correct(new Certificate.Exhaustive(reference.size(), List.of()));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Expression> yours : counted(axes)) {
            for (List<Expression> asked : counted(reference)) {
                verdicts.add(compared(yours, asked, certificate));
            }
        }
        // Where it is not known whether an axis counts, all ways to count must agree.
        return verdicts.stream()
                        .allMatch(each -> each.status() == verdicts.get(0).status())
                ? verdicts.get(0)
                : Verdict.undecided("it is not known whether an axis has the length 1");
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return ShapeText.understood(answer.content(), symbols);
    }

    private boolean isSame(List<Expression> yours, List<Expression> asked) {
        boolean same = yours.size() == asked.size();
        for (int k = 0; k < yours.size() && same; k++) {
            same = same(yours.get(k), asked.get(k)) == Decision.Verdict.EQUAL;
        }
        return same;
    }

    /** The verdict on the axes that count. */
    private Verdict compared(List<Expression> yours, List<Expression> asked, Certificate certificate) {
        if (yours.size() != asked.size()) {
            return Verdict.incorrect(
                    certificate,
                    Remark.form(
                            "axes-count",
                            "Your shape has " + number(yours.size()) + "; " + number(asked.size())
                                    + (asked.size() == 1 ? " is" : " are") + " asked."
                                    + (unitAxesOptional ? " Axes of the length 1 are not counted." : "")));
        }
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int k = 0; k < yours.size(); k++) {
            switch (same(yours.get(k), asked.get(k))) {
                case EQUAL -> {}
                case DIFFERENT -> wrong.add(Integer.toString(k + 1));
                case UNDECIDED -> open.add(Integer.toString(k + 1));
            }
        }
        if (wrong.isEmpty() && !open.isEmpty()) {
            return Verdict.undecided("axis " + open.get(0) + " could not be compared");
        }
        if (wrong.isEmpty()) {
            return Verdict.correct(new Certificate.Exhaustive(reference.size(), List.of()));
        }
        if (permuted(yours, asked)) {
            return Verdict.incorrect(
                    certificate, Remark.verdict("axes-order", "The axes are right but stand in another order."));
        }
        return Verdict.incorrect(
                        certificate,
                        Remark.verdict(
                                "axes-wrong",
                                (wrong.size() == 1 ? "Axis " : "Axes ")
                                        + String.join(", ", wrong)
                                        + (wrong.size() == 1 ? " is wrong." : " are wrong.")))
                .with(diagnosis(yours, asked, wrong));
    }

    /** What went wrong in the axes that are asked as formulas; each mistake is told once. */
    private static List<Remark> diagnosis(List<Expression> yours, List<Expression> asked, List<String> wrong) {
        List<Remark> remarks = new ArrayList<>();
        for (String axis : wrong) {
            int k = Integer.parseInt(axis) - 1;
            if (!FreeSymbols.of(asked.get(k)).isEmpty()) {
                Confirmation equal = Confirmation.by(decision -> decision.verdict() == Decision.Verdict.EQUAL);
                Meant.remarks(new Diagnostician(List.of(asked.get(k)), equal).of(yours.get(k))).stream()
                        .filter(remark ->
                                remarks.stream().noneMatch(known -> known.code().equals(remark.code())))
                        .forEach(remarks::add);
            }
        }
        return remarks;
    }

    /** The axes that count; with and without each one of which it is not known whether its length is 1. */
    private List<List<Expression>> counted(List<Expression> axes) {
        if (!unitAxesOptional) {
            return List.of(axes);
        }
        Expression one = new Expression.Literal(Rational.ONE);
        List<List<Expression>> ways = List.of(List.of());
        int open = 0;
        for (Expression axis : axes) {
            Decision.Verdict unit = same(axis, one);
            boolean both = unit == Decision.Verdict.UNDECIDED && ++open <= MOST_OPEN_AXES;
            List<List<Expression>> longer = new ArrayList<>();
            for (List<Expression> way : ways) {
                if (unit == Decision.Verdict.EQUAL || both) {
                    longer.add(way);
                }
                if (unit != Decision.Verdict.EQUAL) {
                    List<Expression> with = new ArrayList<>(way);
                    with.add(axis);
                    longer.add(with);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private Decision.Verdict same(Expression first, Expression second) {
        return equality.decide(first, second).verdict();
    }

    private boolean permuted(List<Expression> yours, List<Expression> asked) {
        List<Expression> open = new ArrayList<>(asked);
        for (Expression axis : yours) {
            Optional<Expression> found = open.stream()
                    .filter(other -> same(axis, other) == Decision.Verdict.EQUAL)
                    .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            open.remove(found.get());
        }
        return true;
    }

    private static String number(int axes) {
        return axes + (axes == 1 ? " axis" : " axes");
    }

    private static String spelled(List<Expression> axes) {
        return axes.isEmpty()
                ? "a single number"
                : axes.stream().map(PlainPrinter::print).collect(Collectors.joining("×"));
    }

    @Override
    public boolean asksFor(Expression definition) {
        return !reference.isEmpty()
                && definition.shape().equals(new Expression.Stack(reference).shape())
                && same(definition, new Expression.Stack(reference)) == Decision.Verdict.EQUAL;
    }

    @Override
    public Optional<Standing> standing(Answer answer) {
        List<Expression> axes = new ArrayList<>();
        List<Node.Scalar> texts = ShapeText.of(answer.content()).axes();
        for (Node.Scalar text : texts) {
            AnswerText.number(text)
                    .rational()
                    .filter(length -> length.isInteger() && length.signum() > 0)
                    .ifPresent(length -> axes.add(new Expression.Literal(length)));
        }
        return !axes.isEmpty() && axes.size() == reference.size() && texts.size() == axes.size()
                ? Optional.of(Standing.of(Value.of(new Expression.Stack(axes)), isSmallest(axes)))
                : Optional.empty();
    }

    @Override
    public boolean asksAsMuchAs(Task original) {
        return original instanceof ShapeTask first
                && reference.size() == first.reference.size()
                && !isSmallest(reference);
    }

    /** Whether all axes have the length 1: from there nothing changes any more. */
    private boolean isSmallest(List<Expression> axes) {
        Expression one = new Expression.Literal(Rational.ONE);
        return axes.stream().allMatch(axis -> same(axis, one) == Decision.Verdict.EQUAL);
    }

    @Override
    public List<Node> ownAnswers() {
        List<String> plain = reference.stream().map(PlainPrinter::print).toList();
        return List.of(
                WrittenAnswer.list(plain),
                WrittenAnswer.list(reference.stream()
                        .map(axis -> "$" + LatexPrinter.print(axis) + "$")
                        .toList()));
    }

    @Override
    public Optional<AskedValues> values() {
        return source.map(asked ->
                new AskedValues(AskedValues.formulaOf(asked.term()), Map.of(), asked.wrongCalls(), this::passes));
    }

    private boolean passes(Term other) {
        try {
            return other.value(Map.of()).entries().stream()
                    .<Expression>map(Expression.Literal::new)
                    .toList()
                    .equals(reference);
        } catch (ComputationException | BudgetException noShape) {
            return false;
        }
    }

    @Override
    public List<String> solution() {
        return List.of(spelled(reference));
    }

    @Override
    public String form() {
        return "a list of " + number(reference.size()) + ", for example ["
                + reference.stream().map(axis -> "…").collect(Collectors.joining(", ")) + "]";
    }

    @Override
    public List<String> policies() {
        return List.of(
                unitAxesOptional
                        ? "every axis must be right, in order; axes of the length 1 may be left out"
                        : "every axis must be right, in order");
    }
}
