package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.reference.derivation.DerivationReport;
import assay.reference.derivation.EndVerdict;
import assay.reference.derivation.LineReport;
import assay.reference.derivation.LineVerdict;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What part of the points a derivation earns. */
enum DerivationCredit {
    /** The share of the lines that follow. */
    PER_LINE("per-line", "each line that follows earns its share; a slip counts once; short of the end, half of it"),
    /** Everything or nothing. */
    ALL_OR_NOTHING("all-or-nothing", "every line must follow and the end be right"),
    /** Half for the end, half for the way. */
    END("end", "half for the right end, the other half if every line follows"),
    /** The share of the lines before the first wrong one. */
    FIRST_ERROR(
            "first-error", "the lines before the first that does not follow earn their share; short of the end, half");

    private final String spelling;
    private final String description;

    DerivationCredit(String spelling, String description) {
        this.spelling = spelling;
        this.description = description;
    }

    /** The line for {@code assay show}. */
    String description() {
        return description;
    }

    /** The words of problem files. */
    static List<String> spellings() {
        return Stream.of(values()).map(credit -> credit.spelling).toList();
    }

    /** Reads {@code partial}; per line unless it is written. */
    static DerivationCredit read(Fields fields) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar("partial");
        if (word.isEmpty()) {
            return PER_LINE;
        }
        for (DerivationCredit credit : values()) {
            if (credit.spelling.equals(word.get().text())) {
                return credit;
            }
        }
        throw new DocumentException(
                word.get().position(),
                "partial is '" + word.get().text() + "'",
                Spelling.suggestion(word.get().text(), spellings()));
    }

    /**
     * The share, if it is the same whatever the undecided lines are.
     *
     * @param least the number of lines that are asked at least
     * @param layouts whether a transposed line follows
     */
    Optional<Rational> share(DerivationReport report, int least, boolean layouts) {
        Rational most = share(report, least, layouts, true);
        return most.equals(share(report, least, layouts, false)) ? Optional.of(most) : Optional.empty();
    }

    private Rational share(DerivationReport report, int least, boolean layouts, boolean open) {
        List<Boolean> steps = report.lines().stream()
                .filter(line -> line.verdict().isStep())
                .map(line -> isGood(line, layouts, open))
                .toList();
        Rational total = Rational.of(Math.max(Math.max(steps.size(), least), 1));
        Rational good = Rational.of((int) steps.stream().filter(step -> step).count());
        Rational leading =
                Rational.of((int) steps.stream().takeWhile(step -> step).count());
        boolean right = report.end() == EndVerdict.RIGHT || open && report.end() == EndVerdict.UNDECIDED;
        boolean reached = right || report.end() == EndVerdict.WRONG_VALUE;
        boolean whole = right && !steps.contains(false) && steps.size() >= least;
        Rational half = Rational.of(1).divide(Rational.of(2));
        Rational factor = reached ? Rational.ONE : half;
        return switch (this) {
            case PER_LINE -> good.divide(total).multiply(factor);
            case FIRST_ERROR -> leading.divide(total).multiply(factor);
            case ALL_OR_NOTHING -> whole ? Rational.ONE : Rational.ZERO;
            case END -> whole ? Rational.ONE : right && !steps.isEmpty() ? half : Rational.ZERO;
        };
    }

    private static boolean isGood(LineReport line, boolean layouts, boolean open) {
        LineVerdict verdict = line.verdict();
        return switch (verdict) {
            case FOLLOWS, REPAIRED -> true;
            case LAYOUT_CHANGED -> layouts;
            case UNDECIDED -> open;
            case WRONG, MISSHAPEN, UNREADABLE, RESTATED, GAP, LABEL -> false;
        };
    }
}
