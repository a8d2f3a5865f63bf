package assay.grader.cli;

import assay.grader.report.PlainText;
import assay.reference.derivative.DerivativeCoordinate;
import assay.reference.derivative.DerivativeFinding;
import assay.reference.derivative.DerivativePoint;
import assay.reference.derivative.PointJudgement;
import assay.reference.difference.Difference;
import assay.reference.difference.Judgement;
import assay.reference.difference.KinkPolicy;
import assay.reference.difference.OneSidedDerivatives;
import assay.reference.difference.OrdinaryDifferences;
import assay.reference.expression.Sizes;
import assay.reference.number.Exact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A claimed derivative at one point, for a person and for JSON.
 *
 * @param names the names of the function and the variable
 * @param policy what is asked at a kink
 * @param judgement what the claims are worth there
 */
record GradientPoint(CoordinateNames names, DerivativePoint point, KinkPolicy policy, PointJudgement judgement) {
    private static final int MOST_ROWS = 40;
    private static final int INDENT = 4;

    /** The judgement of a claim at a point, after the finding on the formula. */
    static GradientPoint of(
            GradientQuestion.Asked asked, DerivativePoint point, KinkPolicy policy, DerivativeFinding finding) {
        boolean proved = finding instanceof DerivativeFinding.Right right
                && (right.everywhere() || right.kinks().isPresent());
        return new GradientPoint(
                new CoordinateNames(asked.subject()), point, policy, PointJudgement.of(point, policy, proved));
    }

    /** How the program ends. */
    Exit exit() {
        return switch (judgement.whole()) {
            case ACCEPTED -> Exit.OK;
            case REFUTED -> Exit.WRONG;
            case UNDECIDED -> Exit.PERSON;
        };
    }

    /** The point, and a line for each partial derivative. */
    String text(int width) {
        String at = PlaceText.of(Sizes.NONE, point.point().named());
        List<String> lines = new ArrayList<>();
        String kinks = judgement.hasKink() ? ", a kink; the policy is " + policy : "";
        PlainText.wrapped(at + kinks, width - 2).forEach(line -> lines.add("  " + line));
        List<PointJudgement.Row> rows = judgement.rows();
        for (PointJudgement.Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            String line = names.of(row.coordinate()) + ": claimed " + value(row.claimed()) + ", "
                    + derivative(row.difference()) + ": " + word(row.judgement());
            PlainText.wrapped(line, width - INDENT).forEach(part -> lines.add(" ".repeat(INDENT) + part));
        }
        if (rows.size() > MOST_ROWS) {
            lines.add(" ".repeat(INDENT) + "and " + (rows.size() - MOST_ROWS) + " more");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String value(Exact value) {
        return value.isDefined() ? EnclosureText.of(value) : value.isUndefined() ? "undefined" : "unknown";
    }

    private static String word(Judgement judgement) {
        return switch (judgement) {
            case ACCEPTED -> "right";
            case REFUTED -> "wrong";
            case UNDECIDED -> "undecided";
        };
    }

    private static String derivative(Difference difference) {
        if (difference instanceof Difference.Enclosed enclosed) {
            return "difference " + value(enclosed.value());
        }
        if (difference instanceof Difference.Undefined) {
            return "F has no value";
        }
        Optional<OneSidedDerivatives> sides =
                difference instanceof Difference.Kink kink ? kink.oneSided() : Optional.empty();
        return sides.map(both -> "from the left " + value(both.left()) + ", from the right " + value(both.right()))
                .orElse("no derivative is certified");
    }

    /** The same as a tree. */
    Map<String, Object> toMap() {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> at = new LinkedHashMap<>();
        point.point().named().forEach((name, value) -> at.put(name, value.toString()));
        tree.put("at", at);
        tree.put("kinks", policy.toString());
        tree.put("verdict", word(judgement.whole()));
        List<Object> rows = new ArrayList<>();
        for (PointJudgement.Row row : judgement.rows()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("coordinate", names.of(row.coordinate()));
            entry.put("claimed", value(row.claimed()));
            if (row.difference() instanceof Difference.Kink kink
                    && kink.oneSided().isPresent()) {
                entry.put("left", value(kink.oneSided().get().left()));
                entry.put("right", value(kink.oneSided().get().right()));
            }
            row.difference().derivative().ifPresent(value -> entry.put("difference", value(value)));
            entry.put("verdict", word(row.judgement()));
            rows.add(entry);
        }
        tree.put("rows", rows);
        return tree;
    }

    /** The table that people know from gradient checks, in doubles; nothing rests on it. */
    static String table(CoordinateNames names, DerivativePoint point, int width) {
        List<String> lines = new ArrayList<>();
        int column = Math.max(8, width - 2 - 3 * 19);
        lines.add(("  %-" + column + "s %18s %18s %18s").formatted("", "claim", "difference", "relative error"));
        int left = 0;
        for (int output = 0; output < point.outputs(); output++) {
            List<DerivativeCoordinate> coordinates = point.row(output);
            List<OrdinaryDifferences.Row> rows = point.table(output);
            for (int k = 0; k < rows.size(); k++) {
                if (lines.size() > MOST_ROWS) {
                    left++;
                    continue;
                }
                OrdinaryDifferences.Row row = rows.get(k);
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-" + column + "s %18.10g %18.10g %18.2e",
                        names.of(coordinates.get(k)),
                        row.analytic(),
                        row.numeric(),
                        row.relativeError()));
            }
        }
        if (left > 0) {
            lines.add("  and " + left + " more");
        }
        return String.join("\n", lines) + "\n";
    }
}
