package assay.reference.derivative;

import assay.reference.derivative.ValueReport.Carried;
import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.rounding.ComputableReal;
import assay.reference.rounding.DecimalCheck;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.WrittenDecimal;
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

    private record Entry(WrittenDecimal written, DecimalVerdict verdict) {}

    Numbers(Sheet sheet, int decimals, Comparison comparison) {
        this.comparison = comparison;
        this.sheet = sheet;
        this.decimals = decimals;
    }

    /** Judges the number of a row, if it has one, and keeps it for the rows that use the key. */
    Optional<ValueReport> report(Reading reading, Instruction meaning, String key) {
        return reading.line().value().map(written -> {
            ComputableReal real = sheet.real(meaning);
            DecimalVerdict verdict = DecimalCheck.judge(real, written, decimals);
            if (verdict == DecimalVerdict.UNDECIDED && comparison.isAtPoint(meaning, written.value())) {
                verdict = DecimalVerdict.EXACT;
            }
            Carried carried = reading.function()
                    .map(function -> carried(function, written))
                    .orElse(Carried.NO);
            entries.put(key, new Entry(written, verdict));
            return new ValueReport(written, verdict, carried, real.enclosure(system));
        });
    }

    private Carried carried(LocalFunction function, WrittenDecimal written) {
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
        if (!any || !meets(function.at(system, this::stood), written)) {
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
        WrittenDecimal written = entry.written();
        if (entry.verdict() == DecimalVerdict.EXACT) {
            return Exact.of(written.value());
        }
        boolean cut = entry.verdict().isImprecise();
        Rational lower = cut ? written.value().subtract(written.unit()) : written.lower();
        Rational upper = cut ? written.value().add(written.unit()) : written.upper();
        Ball hull = balls.hull(balls.constant(lower), balls.constant(upper));
        return Exact.in(hull);
    }

    private boolean meets(Exact enclosure, WrittenDecimal written) {
        return enclosure.isDefined()
                && system.subtract(enclosure, Exact.of(written.lower())).sign() != Sign.NEGATIVE
                && system.subtract(enclosure, Exact.of(written.upper())).sign() != Sign.POSITIVE;
    }
}
