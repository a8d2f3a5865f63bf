package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Comparison;
import assay.reference.rounding.ComputableReal;
import assay.reference.rounding.DecimalCheck;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.RationalRange;
import assay.reference.rounding.Reach;
import assay.reference.rounding.WrittenDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tensor of numbers that a problem asks for, known as closely as one likes: an expression at given values of its
 * symbols.
 */
final class ExactValue {
    private static final int SHOWN_PRECISION = 128;
    private static final int SHOWN_DIGITS = 10;

    private final Term term;
    private final Map<String, Tensor<Rational>> at;
    private final Map<String, RationalRange> ranges;
    private final Tensor<ComputableReal> entries;

    /**
     * The value of what an author wrote.
     *
     * @param at the values of all symbols that it contains
     * @throws ComputationException if it has no value, or a symbol has none
     * @throws BudgetException if the computation would be too long
     */
    ExactValue(Term term, Map<String, Tensor<Rational>> at) throws ComputationException {
        this(term, at, Map.of());
    }

    /**
     * The value of what an author wrote, computed from numbers that somebody rounded: it is known for the middle of their
     * ranges, and with it whether other numbers of the ranges give a value.
     *
     * @param given the values of all other symbols that it contains
     * @param ranges the ranges of its symbols that stand for rounded numbers
     * @throws ComputationException if it has no value, or a symbol has none
     * @throws BudgetException if the computation would be too long
     */
    ExactValue(Term term, Map<String, Tensor<Rational>> given, Map<String, RationalRange> ranges)
            throws ComputationException {
        this.term = term;
        this.ranges = Map.copyOf(ranges);
        Map<String, Tensor<Rational>> known = new LinkedHashMap<>(given);
        ranges.forEach((name, range) -> known.put(name, Tensor.scalar(range.middle())));
        this.at = Map.copyOf(known);
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
        at.forEach((name, value) -> bindings.put(name, value.map(builder::constant)));
        Tensor<Instruction> lowered = term.lower(builder, bindings);
        Program program = builder.program(lowered.entries());
        for (Instruction instruction : program.instructions()) {
            if (instruction.opcode() == Opcode.INPUT) {
                throw new ComputationException(
                        "the symbol " + builder.inputs().get(instruction.parameter()) + " has no value here");
            }
        }
        List<Exact> noArguments =
                builder.inputs().stream().map(input -> Exact.of(Rational.ZERO)).toList();
        List<ComputableReal> reals = new ArrayList<>();
        for (int k = 0; k < lowered.entries().size(); k++) {
            reals.add(ComputableReal.of(program, k, noArguments));
        }
        this.entries = new Tensor<>(lowered.dimensions(), reals);
    }

    /** What the values are of. */
    Term term() {
        return term;
    }

    /** The values of its symbols. */
    Map<String, Tensor<Rational>> at() {
        return at;
    }

    /** The number of entries. */
    int count() {
        return entries.entries().size();
    }

    /** Whether the entry at a position is known to be a number. */
    boolean isDefined(int position) {
        return entries.entries().get(position).enclosure(SHOWN_PRECISION).isDefined();
    }

    /** Whether the entry at a position is known to be none. */
    boolean isUndefined(int position) {
        return entries.entries().get(position).enclosure(SHOWN_PRECISION).isUndefined();
    }

    /**
     * The entry at a position as a careful student writes it: rounded to the decimals that are asked, else the exact
     * rational; empty if it is not known closely enough, or irrational where the exact value is asked.
     */
    Optional<String> written(int position, Optional<Integer> decimals) {
        ComputableReal entry = entries.entries().get(position);
        return decimals.isPresent()
                ? ExactText.rounded(entry, decimals.get())
                : entry.enclosure(SHOWN_PRECISION).rational().map(Rational::toString);
    }

    /** The lengths of the axes. */
    List<Integer> dimensions() {
        return entries.dimensions();
    }

    /** Whether all entries are numbers. */
    boolean isDefined() {
        return entries.entries().stream()
                .allMatch(entry -> entry.enclosure(SHOWN_PRECISION).isDefined());
    }

    /** Whether it is not known to say anything: a single number zero, or several that are all the same. */
    boolean isTrivial() {
        Exact first = enclosure(0, SHOWN_PRECISION);
        return count() == 1
                ? !Exact.ZERO.disjoint(first)
                : entries.entries().stream()
                        .noneMatch(entry -> entry.enclosure(SHOWN_PRECISION).disjoint(first));
    }

    /** Whether no entry is known to differ from that of another value. */
    boolean agrees(ExactValue other) {
        boolean agrees = dimensions().equals(other.dimensions());
        for (int k = 0; k < count() && agrees; k++) {
            agrees = !enclosure(k, SHOWN_PRECISION).disjoint(other.enclosure(k, SHOWN_PRECISION));
        }
        return agrees;
    }

    /** Whether it depends on numbers that somebody rounded. */
    boolean isFromRounded() {
        return !ranges.isEmpty();
    }

    /** Whether some numbers of the ranges give an entry that lies in the target. */
    Reach.Finding reach(int position, RationalRange target) {
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
        at.forEach((name, value) -> {
            if (!ranges.containsKey(name)) {
                bindings.put(name, value.map(builder::constant));
            }
        });
        try {
            Instruction entry = term.lower(builder, bindings).entries().get(position);
            List<RationalRange> arguments = builder.inputs().stream()
                    .map(input -> ranges.getOrDefault(input.symbol(), RationalRange.of(Rational.ZERO)))
                    .toList();
            return Reach.of(builder, entry, arguments, target);
        } catch (ComputationException | BudgetException beyond) {
            return Reach.Finding.OPEN;
        }
    }

    /** What is known about the entry at a position in reading order by arithmetic of a precision in bits. */
    Exact enclosure(int position, int precision) {
        return entries.entries().get(position).enclosure(precision);
    }

    /** The entry at a position in reading order, for a person: a rational, or decimals that enclose it. */
    String shown(int position) {
        return ExactText.of(entries.entries().get(position).enclosure(SHOWN_PRECISION), SHOWN_DIGITS);
    }

    /**
     * What a written number is of an entry. A decimal is judged by its digits; any other formula must be equal.
     *
     * @param asked the decimals that are asked for, or none where only the exact value is right
     */
    DecimalVerdict judge(int position, String text, Expression number, Optional<Integer> asked) {
        ComputableReal value = entries.entries().get(position);
        Optional<WrittenDecimal> decimal = Decimals.read(text);
        if (decimal.isPresent()) {
            WrittenDecimal written = decimal.get();
            if (asked.isPresent()) {
                return DecimalCheck.judge(value, written, asked.get());
            }
            DecimalVerdict verdict = DecimalCheck.judge(value, written, written.decimals());
            return verdict == DecimalVerdict.ROUNDED ? DecimalVerdict.TOO_FEW_DIGITS : verdict;
        }
        if (isDefined(position) && isUndefined(number)) {
            return DecimalVerdict.WRONG;
        }
        return term instanceof Term.Formula formula
                ? told(new Equality(Options.DEFAULT).decide(number, entry(formula.expression(), position), at))
                : compared(number, position);
    }

    /** Whether a formula without names is known to have no value, such as 1/0. */
    private static boolean isUndefined(Expression number) {
        try {
            ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
            Program program = builder.program(
                    new Lowering(builder, Sizes.NONE).lower(number).entries());
            return ComputableReal.of(program, 0, List.of())
                    .enclosure(SHOWN_PRECISION)
                    .isUndefined();
        } catch (BudgetException over) {
            return false;
        }
    }

    private static DecimalVerdict told(Decision decision) {
        return switch (decision.verdict()) {
            case EQUAL -> DecimalVerdict.EXACT;
            case DIFFERENT -> DecimalVerdict.WRONG;
            case UNDECIDED -> DecimalVerdict.UNDECIDED;
        };
    }

    /** A formula against an entry of what a computation gives. */
    private DecimalVerdict compared(Expression number, int position) {
        try {
            ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
            Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
            at.forEach((name, value) -> bindings.put(name, value.map(builder::constant)));
            Instruction entry = term.lower(builder, bindings).entries().get(position);
            Instruction given = new Lowering(builder, Sizes.NONE).lower(number).entry();
            return told(new Equality(Options.DEFAULT)
                    .decide(new Comparison(builder, Sizes.NONE, List.of(), List.of(given), List.of(entry))));
        } catch (BudgetException over) {
            return DecimalVerdict.UNDECIDED;
        } catch (ComputationException withoutValue) {
            throw new IllegalStateException("this computation had a value before", withoutValue);
        }
    }

    private Expression entry(Expression expression, int position) {
        List<Expression> indices = new ArrayList<>();
        int rest = position;
        for (int axis = dimensions().size() - 1; axis >= 0; axis--) {
            int length = dimensions().get(axis);
            indices.add(0, new Expression.Literal(Rational.of(rest % length + 1)));
            rest /= length;
        }
        return indices.isEmpty() ? expression : new Expression.Element(expression, indices);
    }
}
