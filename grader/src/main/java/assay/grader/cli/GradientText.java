package assay.grader.cli;

import assay.grader.report.PlainText;
import assay.grader.report.Style;
import assay.grader.verdict.Status;
import assay.reference.certify.Counterexample;
import assay.reference.derivative.CoordinateSearch;
import assay.reference.derivative.DerivativeCoordinate;
import assay.reference.derivative.DerivativeExamination.Evidence;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.difference.Difference;
import assay.reference.mistake.Diagnosis;
import assay.reference.number.Exact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found about a claimed derivative, as text for a person. */
final class GradientText {
    private static final int MOST_NAMED = 6;
    private static final int INDENT = 4;

    private final Style style;
    private final GradientQuestion.Asked asked;
    private final CoordinateNames names;
    private final StringBuilder text = new StringBuilder();

    /** Text about one question. */
    GradientText(Style style, GradientQuestion.Asked asked) {
        this.style = style;
        this.asked = asked;
        this.names = new CoordinateNames(asked.subject());
    }

    /** The verdict on one line, then what it rests on; last what is found at a point that is asked for. */
    String write(Report report, Optional<GradientPoint> point) {
        DerivativeFinding finding = report.finding();
        Exit atPoint = point.map(GradientPoint::exit).orElse(Exit.OK);
        if (finding instanceof Right && report.fault().isEmpty() && atPoint != Exit.OK) {
            boolean wrong = atPoint == Exit.WRONG;
            text.append(style.status(wrong ? Status.INCORRECT : Status.UNDECIDED, wrong ? "wrong" : "undecided"))
                    .append(" at this point, right elsewhere but for a null set\n");
        } else {
            finding(report, finding);
        }
        point.ifPresent(asked -> text.append(asked.text(style.width())));
        return text.toString();
    }

    private void finding(Report report, DerivativeFinding finding) {
        if (report.fault().isPresent()) {
            text.append(style.status(Status.UNDECIDED, "undecided")).append('\n');
            line(2, "the engine contradicts itself; nobody is graded by it");
        } else if (finding instanceof Right right) {
            text.append(style.status(Status.CORRECT, "correct")).append('\n');
            layout(right.layout());
            line(2, Reasons.of(right.certificate()) + extent(right));
        } else if (finding instanceof Wrong wrong) {
            text.append(style.status(Status.INCORRECT, "wrong")).append('\n');
            layout(wrong.layout());
            explain(wrong.explanation());
            report.evidence().ifPresentOrElse(evidence -> point(wrong, evidence), () -> values(wrong.certificate()));
            if (wrong.explanation().isEmpty()) {
                diagnosis(asked.diagnosis(wrong));
            }
        } else if (finding instanceof Misshapen other) {
            text.append(style.status(Status.INCORRECT, "wrong")).append('\n');
            line(
                    2,
                    "G has the shape " + other.certificate().left() + ", the derivative in the layout '"
                            + other.layout().spelling() + "' has "
                            + other.certificate().right());
            explain(other.explanation());
        } else if (finding instanceof Open open) {
            text.append(style.status(Status.UNDECIDED, "undecided")).append('\n');
            line(2, open.decision().certificate().reason());
        }
    }

    /** Of which points the proof speaks. */
    private static String extent(Right right) {
        if (right.kinks().isPresent()) {
            return "; on kinks it keeps the policy '" + right.kinks().get() + "'";
        }
        return right.everywhere()
                ? ""
                : "; where F has no derivative nothing is asked, and on a null set nothing is proved";
    }

    private void line(int indent, String words) {
        for (String line : PlainText.wrapped(words, style.width() - indent)) {
            text.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    private void layout(DerivativeLayout layout) {
        if (!asked.subject()
                .function()
                .shape()
                .append(asked.subject().variable().shape())
                .isScalar()) {
            line(2, "layout: " + layout.spelling());
        }
    }

    private void explain(Optional<Explanation> explanation) {
        explanation.ifPresent(found -> line(2, found.message()));
    }

    private void diagnosis(Diagnosis diagnosis) {
        for (assay.reference.mistake.Explanation found : diagnosis.explanations()) {
            line(2, (diagnosis.isAmbiguous() ? "perhaps " : "diagnosis: ") + String.join(" and ", found.names()));
            line(INDENT, found.message());
            line(INDENT, found.detail());
        }
    }

    private void values(Counterexample point) {
        line(2, at(point));
        line(INDENT, "G is " + point.left() + ", the derivative is " + point.right());
    }

    private static String at(Counterexample point) {
        return PlaceText.of(point.sizes(), point.at());
    }

    private void point(Wrong wrong, Evidence evidence) {
        line(2, at(wrong.certificate()));
        DerivativeCoordinate coordinate = evidence.coordinate();
        line(2, "the derivative " + names.of(coordinate));
        row("claimed", value(evidence.point().claimed(coordinate)));
        Difference difference = evidence.difference();
        Exact derivative = evidence.point().derivative(coordinate);
        if (!derivative.isUndefined() || !(difference instanceof Difference.Kink)) {
            row("exact", value(derivative));
        }
        if (difference instanceof Difference.Enclosed enclosed) {
            row("difference", value(enclosed.value()));
            row("", EnclosureText.bound(enclosed.evidence()));
        } else if (difference instanceof Difference.Kink kink && kink.oneSided().isPresent()) {
            row("from below", value(kink.oneSided().get().left()));
            row("from above", value(kink.oneSided().get().right()));
        } else {
            row("difference", "none is certified at this point");
        }
        others(evidence);
    }

    private static String value(Exact value) {
        return value.isDefined() ? EnclosureText.of(value) : value.isUndefined() ? "undefined" : "unknown";
    }

    private void row(String name, String value) {
        line(INDENT, "%-11s %s".formatted(name, value));
    }

    /** The other coordinates that are wrong at the same point: the first by name, the rest counted. */
    private void others(Evidence evidence) {
        CoordinateSearch.Result result = CoordinateSearch.in(evidence.point());
        List<DerivativeCoordinate> others = result.wrong().stream()
                .map(CoordinateSearch.Wrong::coordinate)
                .filter(coordinate -> !coordinate.equals(evidence.coordinate()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        String first = others.stream().limit(MOST_NAMED).map(names::of).collect(Collectors.joining(", "));
        int more = others.size() - MOST_NAMED;
        line(
                2,
                "also wrong there: " + first + (more > 0 ? ", and " + more + " more" : "") + " (of "
                        + evidence.point().coordinates().size() + ")");
    }
}
