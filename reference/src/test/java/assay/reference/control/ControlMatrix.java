package assay.reference.control;

import assay.reference.control.Control.Claim;
import assay.reference.control.Control.Truth;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of every claim about every layer.
 *
 * @param rows one for each claim
 */
record ControlMatrix(List<Row> rows) {
    static final String FIRST = "first coordinate times 1 + 10^-2";
    static final String FAR = "times 1 + 10^-2 where |x| > 5";

    /**
     * What came of a claim.
     *
     * @param layer the layer
     * @param entries the number of entries of the gradient
     * @param claim the claim
     * @param truth what it is
     * @param result what came of it
     */
    record Row(String layer, int entries, String claim, Truth truth, ControlCheck.Result result) {}

    static ControlMatrix of(List<Control> controls) {
        List<Row> rows = new ArrayList<>();
        for (Control control : controls) {
            ControlCheck check = new ControlCheck(control);
            for (Claim claim : control.claims()) {
                Expression formula = check.formulas().claim(claim);
                rows.add(new Row(control.name(), check.entries(), claim.name(), claim.truth(), check.check(formula)));
            }
            Claim right = control.claims().get(0);
            Expression.Symbol operand = check.formulas().variable(control.variable());
            for (List<String> mistake : mistakes(operand)) {
                Expression formula = check.formulas().times(right, mistake.get(1));
                rows.add(new Row(control.name(), check.entries(), mistake.get(0), Truth.WRONG, check.check(formula)));
            }
        }
        return new ControlMatrix(List.copyOf(rows));
    }

    /** The mistakes that every layer gets: their names and the factors. */
    private static List<List<String>> mistakes(Expression.Symbol operand) {
        List<List<String>> mistakes = new ArrayList<>();
        mistakes.add(List.of("times 1 + 10^-4", "10001/10000"));
        mistakes.add(List.of("times 1 + 10^-9", "1000000001/1000000000"));
        StringBuilder first = new StringBuilder();
        for (int axis = 1; axis <= operand.shape().rank(); axis++) {
            first.append("*delta[z").append(axis).append(",1]");
        }
        mistakes.add(List.of(FIRST, "(1 + 1/100" + first + ")"));
        if (ControlPoint.reachesFar(operand)) {
            mistakes.add(List.of(FAR, "if(abs(entry) > 5, 101/100, 1)"));
        }
        return mistakes;
    }

    /** The layers in their order. */
    List<String> layers() {
        return rows.stream().map(Row::layer).distinct().toList();
    }

    private long count(Truth truth, String verdict) {
        return rows.stream()
                .filter(row -> row.truth() == truth && row.result().verdict().startsWith(verdict))
                .count();
    }

    private long count(Truth truth) {
        return rows.stream().filter(row -> row.truth() == truth).count();
    }

    private String counts() {
        return count(Truth.RIGHT, "proved") + " of " + count(Truth.RIGHT) + " right claims are proved, "
                + count(Truth.WRONG, "refuted") + " of " + count(Truth.WRONG) + " wrong ones are refuted; "
                + count(Truth.WRONG_AT_A_JOINT, "refuted") + " of " + count(Truth.WRONG_AT_A_JOINT)
                + " wrong at a single point is refuted";
    }

    /** One line for each layer. */
    String summary() {
        StringBuilder text = new StringBuilder("Gradient controls: " + counts() + ".\n");
        for (String layer : layers()) {
            List<Row> own =
                    rows.stream().filter(row -> row.layer().equals(layer)).toList();
            text.append(String.format("  %-45s", layer));
            for (String verdict : List.of("proved", "refuted", "undecided")) {
                long count = own.stream()
                        .filter(row -> row.result().verdict().startsWith(verdict))
                        .count();
                text.append(String.format(" %2d %s", count, verdict));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The whole matrix. */
    String markdown() {
        StringBuilder text = new StringBuilder("""
                # Gradient checks with planted mistakes

                Written by `GradientControlsTest`; the formulas stand in `gradient-controls.txt` beside it. COUNTS.

                Two judges look at every claim; they share no rule of differentiation. *Rules* is the decision whether the
                claim equals the gradient that the rules of differentiation give. *Differences* are certified finite
                differences of the layer's program, along one direction and entry by entry: at six ordinary points
                (*near*), at a point with 6 < |x| < 9 (*far*), with 10^8 added to the function, and in the regions named
                below. A claim is refuted at a point where it lies outside of an enclosure. *Off by* is its relative
                distance from the derivative along the direction at the first such point, *wrong entries* the number of
                those that are refuted at the first point where there are any.

                Claims are judged where there is a derivative. *Silent* are points where none is proved to exist.
                *Doubtful* are points where the derivatives from both sides may be the same number, but neither is the
                claim. There the derivatives from both sides by the rules decide, under the policy
                `exact-where-differentiable`: if they are the same number the claim is refuted *at the joint*.

                A difference sees only the points that are drawn. An entry that is zero at all of them may be wrong
                elsewhere, and a mistake far out is found far out. That the differences agree proves nothing; that is
                left to the rules.
                """.replace("COUNTS", counts()));
        for (String layer : layers()) {
            text.append("\n## ").append(layer).append("\n\n");
            text.append("| claim | it is | verdict | rules | differences | off by | wrong entries |\n");
            text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            rows.stream().filter(row -> row.layer().equals(layer)).forEach(row -> line(text, row));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Row row) {
        ControlCheck.Result result = row.result();
        List<String> differences = new ArrayList<>();
        part(differences, "refuted: ", result.refutedAt());
        part(differences, "doubtful: ", result.doubtfulAt());
        part(differences, "agree: ", result.consistentAt());
        part(differences, "silent: ", result.silentAt());
        text.append("| ").append(row.claim().replace("|", "\\|"));
        text.append(" | ").append(row.truth().spelling());
        text.append(" | ").append(result.verdict());
        text.append(" | ").append(result.rules()).append(result.wrongAtJoint() ? ", different at the joint" : "");
        text.append(" | ").append(String.join("; ", differences));
        text.append(" | ").append(result.offBy());
        text.append(" | ").append(result.offBy().isEmpty() ? "" : result.wrongEntries() + " of " + row.entries());
        text.append(" |\n");
    }

    private static void part(List<String> parts, String name, Set<String> regions) {
        if (!regions.isEmpty()) {
            parts.add(name + String.join(", ", regions));
        }
    }
}
