package assay.reference.derivative;

import assay.reference.derivative.EqualityOracle.Answer;
import assay.reference.derivative.ValueReport.Carried;
import assay.reference.expression.Expression;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.rounding.ComputableReal;
import assay.reference.rounding.DecimalCheck;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.WrittenDecimal;
import assay.reference.rounding.WrittenFormula;
import assay.reference.rounding.WrittenNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last column of a trace: the numbers, against the exact values and against each other. */
final class Numbers {
    private final Sheet sheet;
    private final int decimals;
    private final Comparison comparison;
    private final BallSystem balls = new BallSystem(Comparison.PRECISION);
    private final ExactSystem system = ComputableReal.system(Comparison.PRECISION);
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(WrittenNumber written, DecimalVerdict verdict) {}

    Numbers(Sheet sheet, int decimals, Comparison comparison) {
        this.comparison = comparison;
        this.sheet = sheet;
        this.decimals = decimals;
    }

    /** Judges the number of a row, if it has one, and keeps it for the rows that use the key. */
    Optional<ValueReport> report(Reading reading, Instruction meaning, String key) {
        return reading.line().value().map(written -> {
            DecimalVerdict verdict = verdict(meaning, written);
            Carried carried = reading.function()
                    .map(function -> carried(function, written))
                    .orElse(Carried.NO);
            entries.put(key, new Entry(written, verdict));
            return new ValueReport(
                    written, verdict, carried, sheet.real(meaning).enclosure(system));
        });
    }

    /** What a written number is of the value of a meaning at the point. A formula has to be equal. */
    DecimalVerdict verdict(Instruction meaning, WrittenNumber number) {
        if (number instanceof WrittenDecimal decimal) {
            DecimalVerdict verdict = DecimalCheck.judge(sheet.real(meaning), decimal, decimals);
            boolean open = verdict == DecimalVerdict.UNDECIDED;
            return open && comparison.atPoint(meaning, new Expression.Literal(decimal.value())) == Answer.EQUAL
                    ? DecimalVerdict.EXACT
                    : verdict;
        }
        Exact value = sheet.real(meaning).enclosure(system);
        Exact formula = exact((WrittenFormula) number);
        if (value.isUndefined() || formula.isUndefined() || value.disjoint(formula)) {
            return DecimalVerdict.WRONG;
        }
        return switch (comparison.atPoint(meaning, ((WrittenFormula) number).expression())) {
            case EQUAL -> formula.isDefined() ? DecimalVerdict.EXACT : DecimalVerdict.UNDECIDED;
            case DIFFERENT -> DecimalVerdict.WRONG;
            case UNDECIDED -> DecimalVerdict.UNDECIDED;
        };
    }

    /** The value of a formula; nothing is known of one beyond the budget. */
    private Exact exact(WrittenFormula formula) {
        try {
            return sheet.real(sheet.lower(formula.expression())).enclosure(system);
        } catch (BudgetException tooLarge) {
            return Exact.UNKNOWN;
        }
    }

    private Carried carried(LocalFunction function, WrittenNumber written) {
        boolean any = false;
        boolean imprecise = false;
        boolean slip = false;
        for (String name : function.names()) {
            Entry entry = entries.get(name);
            any |= entry != null && entry.verdict() != DecimalVerdict.EXACT;
            imprecise |= entry != null && entry.verdict().isImprecise();
            slip |= entry != null
                    && !entry.verdict().isRight()
                    && !entry.verdict().isImprecise();
        }
        if (!any || !meets(function, written)) {
            return Carried.NO;
        }
        return slip ? Carried.FROM_SLIP : imprecise ? Carried.FROM_IMPRECISION : Carried.FROM_ROUNDING;
    }

    /** All numbers for which an earlier number may stand; a number that was cut off stands for one unit on each side. */
    private Exact stood(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return sheet.real(sheet.meaning(key)).enclosure(system);
        }
        if (entry.written() instanceof WrittenFormula formula) {
            return exact(formula);
        }
        WrittenDecimal written = (WrittenDecimal) entry.written();
        if (entry.verdict() == DecimalVerdict.EXACT) {
            return Exact.of(written.value());
        }
        boolean cut = entry.verdict().isImprecise() || entry.verdict() == DecimalVerdict.UNDECIDED;
        Rational lower = cut ? written.value().subtract(written.unit()) : written.lower();
        Rational upper = cut ? written.value().add(written.unit()) : written.upper();
        Ball hull = balls.hull(balls.constant(lower), balls.constant(upper));
        return Exact.in(hull);
    }

    /** Whether the numbers of earlier rows can give a number. Formulas alone have to be proved to give a formula. */
    private boolean meets(LocalFunction function, WrittenNumber number) {
        Exact enclosure = function.at(system, this::stood);
        if (!enclosure.isDefined()) {
            return false;
        }
        if (number instanceof WrittenDecimal decimal) {
            return system.subtract(enclosure, Exact.of(decimal.lower())).sign() != Sign.NEGATIVE
                    && system.subtract(enclosure, Exact.of(decimal.upper())).sign() != Sign.POSITIVE;
        }
        WrittenFormula formula = (WrittenFormula) number;
        if (enclosure.disjoint(exact(formula))) {
            return false;
        }
        boolean exact = function.names().stream().allMatch(this::isExact);
        return !exact
                || comparison.atPoint(function.at(sheet.builder(), this::written), formula.expression())
                        == Answer.EQUAL;
    }

    /** Whether what an earlier row says stands for one number alone. */
    private boolean isExact(String key) {
        Entry entry = entries.get(key);
        return entry == null || entry.written() instanceof WrittenFormula || entry.verdict() == DecimalVerdict.EXACT;
    }

    /** The number that an earlier row says, or its value if it says none. */
    private Instruction written(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return sheet.meaning(key);
        }
        return entry.written() instanceof WrittenFormula formula
                ? sheet.lower(formula.expression())
                : sheet.builder().constant(((WrittenDecimal) entry.written()).value());
    }
}
