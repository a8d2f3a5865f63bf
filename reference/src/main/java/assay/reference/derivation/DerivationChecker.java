package assay.reference.derivation;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a derivation line by line. A line follows if it is equal to what its step makes of the line before; it is true
 * if it is equal to what the steps make of the start. A slip is counted where it happens: lines that follow from a wrong
 * one are not wrong again, and a line that comes back to the right value is a repair. A line that says the same as an
 * earlier one in another arrangement is no step, so that nothing is earned by it.
 *
 * <p>What follows from other decisions without exception is not decided again: equality is transitive, and a line that
 * differs from a true one is false.
 */
public final class DerivationChecker {
    private final DerivationQuestion question;
    private final Equality equality;
    private final Function<Decision, Truth> policy;
    private final ComparisonBudget budget;

    /**
     * A checker.
     *
     * @param policy what a decision on an equality is worth, such as one with an exception on a null set
     */
    public DerivationChecker(DerivationQuestion question, Equality equality, Function<Decision, Truth> policy) {
        this.question = question;
        this.equality = equality;
        this.policy = policy;
        this.budget = new ComparisonBudget(equality.options().budget().derivation());
    }

    /** A line that others are compared with. */
    private record Standing(int number, Expression expression, Truth truth) {}

    /** The finding on one line. */
    private record Finding(LineVerdict verdict, Truth truth, Optional<Decision> decision, boolean transposed) {}

    /** The report on a derivation; of one derivation only, since its lines pay from one budget. */
    public DerivationReport check(List<Line> lines) {
        List<LineReport> reports = new ArrayList<>();
        Standing before = new Standing(-1, question.start(), Truth.TRUE);
        Expression value = question.start();
        boolean changed = false;
        Standing last = before;
        Arrangements shown = new Arrangements(question.start());
        for (Line line : lines) {
            if (!(line instanceof Line.Formula formula)) {
                reports.add(LineReport.bare(bare(line)));
                continue;
            }
            Optional<Step> step = Optional.ofNullable(question.steps().get(formula.step()));
            boolean again = step.isEmpty() && same(formula.expression(), before.expression());
            boolean start = step.isEmpty() && !changed && same(formula.expression(), question.start());
            if (again || start) {
                Truth truth = start ? Truth.TRUE : before.truth();
                reports.add(new LineReport(LineVerdict.RESTATED, truth, before.number(), Optional.empty()));
                last = new Standing(reports.size() - 1, formula.expression(), truth);
                continue;
            }
            if (step.isPresent()) {
                value = step.get().of(value);
                changed = true;
            }
            boolean fresh = shown.isNew(formula.expression()) || step.isPresent();
            Finding finding = step.isPresent()
                    ? stepped(formula.expression(), step.get().of(before.expression()), before, value)
                    : equal(formula.expression(), before, value);
            if (finding.transposed()) {
                value = new Expression.Transpose(value);
                changed = true;
            }
            boolean known = !fresh && finding.verdict() == LineVerdict.FOLLOWS;
            reports.add(new LineReport(
                    known ? LineVerdict.RESTATED : finding.verdict(),
                    finding.truth(),
                    before.number(),
                    finding.decision()));
            before = new Standing(reports.size() - 1, formula.expression(), finding.truth());
            last = before;
        }
        return new DerivationReport(reports, end(lines, last));
    }

    private static LineVerdict bare(Line line) {
        if (line instanceof Line.Gap) {
            return LineVerdict.GAP;
        }
        if (line instanceof Line.Label) {
            return LineVerdict.LABEL;
        }
        return line instanceof Line.Misshapen ? LineVerdict.MISSHAPEN : LineVerdict.UNREADABLE;
    }

    /** Whether two formulas are equal; open once the lines have cost too much. */
    private Decision decided(Expression first, Expression second) {
        return budget.pay(first, second).<Decision>map(open -> open).orElseGet(() -> equality.decide(first, second));
    }

    /** A line that claims to be equal to the one before. */
    private Finding equal(Expression line, Standing before, Expression value) {
        Decision decision = decided(line, before.expression());
        Truth follows = policy.apply(decision);
        if (follows == Truth.FALSE && isTranspose(line, before.expression())) {
            return new Finding(LineVerdict.LAYOUT_CHANGED, before.truth(), Optional.of(decision), true);
        }
        boolean plain = !(decision instanceof Decision.Equal equal) || equal.except() == Except.NONE;
        Truth truth = plain ? deduced(follows, before.truth()) : Truth.OPEN;
        if (truth == Truth.OPEN) {
            truth = truth(line, value);
        }
        if (follows == Truth.OPEN && before.truth() == Truth.TRUE) {
            follows = truth;
        } else if (follows == Truth.OPEN && before.truth() == Truth.FALSE && truth == Truth.TRUE) {
            follows = Truth.FALSE;
        }
        return new Finding(verdict(follows, truth, before.truth()), truth, Optional.of(decision), false);
    }

    /** A line that claims to come from the one before by a step. */
    private Finding stepped(Expression line, Expression expected, Standing before, Expression value) {
        Decision decision = decided(line, expected);
        Truth follows = policy.apply(decision);
        Truth truth = truth(line, value);
        return new Finding(verdict(follows, truth, before.truth()), truth, Optional.of(decision), false);
    }

    /** Whether a line is true by what is known of it and of the line before; open if that does not say. */
    private static Truth deduced(Truth follows, Truth before) {
        if (follows == Truth.TRUE) {
            return before;
        }
        return follows == Truth.FALSE && before == Truth.TRUE ? Truth.FALSE : Truth.OPEN;
    }

    private static LineVerdict verdict(Truth follows, Truth truth, Truth before) {
        return switch (follows) {
            case TRUE -> LineVerdict.FOLLOWS;
            case OPEN -> LineVerdict.UNDECIDED;
            case FALSE ->
                truth == Truth.TRUE && before == Truth.FALSE
                        ? LineVerdict.REPAIRED
                        : truth == Truth.FALSE || before == Truth.TRUE ? LineVerdict.WRONG : LineVerdict.UNDECIDED;
        };
    }

    /** Whether a line has the right value, which the ends have too where no step changed it. */
    private Truth truth(Expression line, Expression value) {
        Truth truth = policy.apply(decided(line, value));
        if (truth == Truth.OPEN && value.equals(question.start())) {
            for (Expression end : question.ends()) {
                Truth other = policy.apply(decided(line, end));
                truth = truth == Truth.OPEN ? other : truth;
            }
        }
        return truth;
    }

    private boolean isTranspose(Expression line, Expression before) {
        int rank = line.shape().rank();
        if (rank != 2 && before.shape().rank() != 2) {
            return false;
        }
        try {
            Expression turned = rank == 2 ? new Expression.Transpose(line) : line;
            Expression other = rank == 2 ? before : new Expression.Transpose(before);
            return policy.apply(decided(turned, other)) == Truth.TRUE;
        } catch (ShapeException none) {
            return false;
        }
    }

    private EndVerdict end(List<Line> lines, Standing last) {
        Line line = lines.isEmpty() ? new Line.Unreadable() : lines.get(lines.size() - 1);
        if (line instanceof Line.Unreadable || line instanceof Line.Label) {
            return EndVerdict.UNREADABLE;
        }
        if (!(line instanceof Line.Formula)) {
            return line instanceof Line.Misshapen ? EndVerdict.WRONG : EndVerdict.WRONG_FORM;
        }
        boolean form = question.form().excess(last.expression()).isEmpty();
        return switch (last.truth()) {
            case TRUE -> form ? EndVerdict.RIGHT : EndVerdict.WRONG_FORM;
            case FALSE -> form ? EndVerdict.WRONG_VALUE : EndVerdict.WRONG;
            case OPEN -> EndVerdict.UNDECIDED;
        };
    }

    /** Whether two expressions are the same but for the names of quantities. */
    private static boolean same(Expression first, Expression second) {
        return expanded(first).equals(expanded(second));
    }

    private static Expression expanded(Expression node) {
        if (node instanceof Expression.Quantity quantity) {
            return expanded(quantity.value());
        }
        Expression whole = Rebuild.parts(node, DerivationChecker::expanded);
        return whole instanceof Element entry ? ofWhole(entry) : whole;
    }

    /** The derivative of an entry is an entry of the derivative. */
    private static Element ofWhole(Element entry) {
        if (entry.tensor() instanceof Expression.Derivative derivative
                && derivative.function() instanceof Element inner
                && inner.shape().isScalar()) {
            List<Expression> indices = new ArrayList<>(inner.indices());
            indices.addAll(entry.indices());
            return new Element(
                    new Expression.Derivative(
                            inner.tensor(), derivative.variable(), derivative.at(), derivative.side()),
                    indices);
        }
        return entry;
    }
}
