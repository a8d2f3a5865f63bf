package assay.grader.cli;

import assay.grader.report.Style;
import assay.grader.verdict.Status;
import assay.reference.certify.Counterexample;
import assay.reference.certify.Range;
import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import java.util.Map;

/** A decision as text for a person. */
final class DecisionText {
    private final Style style;

    DecisionText(Style style) {
        this.style = style;
    }

    /** The verdict on one line, then what it rests on. */
    String write(Decision decision) {
        StringBuilder text = new StringBuilder();
        if (decision instanceof Decision.Equal equal) {
            text.append(heading(equal)).append('\n');
            equal.witness().ifPresent(witness -> text.append(point(witness)));
            text.append("  ").append(Reasons.of(equal.certificate())).append('\n');
        } else if (decision instanceof Decision.Different different) {
            text.append(style.status(Status.INCORRECT, "different")).append('\n');
            text.append(point(different.certificate()));
        } else if (decision instanceof Decision.Nonconforming other) {
            text.append(style.status(Status.INCORRECT, "different")).append('\n');
            text.append("  A has the shape ").append(other.certificate().left());
            text.append(", B has ").append(other.certificate().right()).append('\n');
        } else if (decision instanceof Decision.Undecided open) {
            text.append(style.status(Status.UNDECIDED, "undecided")).append('\n');
            text.append("  ").append(open.certificate().reason()).append('\n');
            if (open.digits() > 0) {
                text.append("  they agree to ").append(open.digits()).append(" digits where they were compared\n");
            }
            open.witness().ifPresent(witness -> text.append(point(witness)));
        }
        return text.toString();
    }

    private String heading(Decision.Equal equal) {
        return switch (equal.except()) {
            case NONE ->
                style.status(Status.CORRECT, "equal")
                        + strength(equal.certificate().strength());
            case DOMAIN -> style.status(Status.INCORRECT, "different") + ", but equal wherever both are defined";
            case NULL_SET -> style.status(Status.INCORRECT, "different") + ", but equal except on a null set";
        };
    }

    /** Nothing for a proof; what is weaker is named at once. */
    private static String strength(Strength strength) {
        return strength == Strength.PROOF ? "" : " (strength: " + strength.spelling() + ")";
    }

    private String point(Counterexample point) {
        StringBuilder text = new StringBuilder("  at ");
        String separator = "";
        for (Map.Entry<String, Integer> size : point.sizes().values().entrySet()) {
            text.append(separator).append(size.getKey()).append(" = ").append(size.getValue());
            separator = ", ";
        }
        for (var value : point.at().entrySet()) {
            text.append(separator).append(value.getKey()).append(" = ").append(value.getValue());
            separator = ", ";
        }
        if (separator.isEmpty()) {
            text.append("every point");
        }
        String entry = point.entry().isEmpty() ? "" : point.entry().toString().replace(" ", "");
        text.append('\n');
        text.append("    A")
                .append(entry)
                .append(" is ")
                .append(value(point.left()))
                .append('\n');
        text.append("    B")
                .append(entry)
                .append(" is ")
                .append(value(point.right()))
                .append('\n');
        return text.toString();
    }

    private static String value(Range range) {
        String text = range.toString();
        boolean exact =
                range instanceof Range.Between between && between.lower().equals(between.upper());
        return exact ? text.substring(1, text.indexOf(',')) : range instanceof Range.Between ? "in " + text : text;
    }
}
