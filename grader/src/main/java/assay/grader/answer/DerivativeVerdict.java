package assay.grader.answer;

import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.certify.Counterexample;
import assay.reference.certify.Strength;
import assay.reference.derivative.DerivativeExamination.Evidence;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.Difference;
import assay.reference.expression.Expression.Derivative;
import assay.reference.number.BallSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report on a claimed derivative means for the answer.
 *
 * @param subject the derivative that is asked for
 * @param proof whether only a proof counts
 * @param layoutAsked whether a certain layout is asked
 */
record DerivativeVerdict(Derivative subject, boolean proof, boolean layoutAsked) {
    private static final BallSystem BALLS = new BallSystem(128);
    private static final int DIGITS = 8;
    private static final String DIFFERENCES = ", by differences ";

    Verdict of(Report report) {
        if (report.fault().isPresent()) {
            return Verdict.undecided(
                    "the reference is broken: " + report.fault().get());
        }
        if (report.finding() instanceof Right right) {
            return right(right);
        }
        if (report.finding() instanceof Wrong wrong) {
            return Verdict.incorrect(
                    counterexample(wrong.certificate(), report.evidence()),
                    remarks(wrong.explanation(), different(report.evidence())));
        }
        if (report.finding() instanceof Misshapen other) {
            return Verdict.incorrect(
                    new Certificate.Shape(
                            other.certificate().left(), other.certificate().right()),
                    remarks(
                            other.explanation(),
                            Remark.form("shape", "The shape of this answer is not the one that is asked.")));
        }
        return Verdict.undecided(
                ((Open) report.finding()).decision().certificate().reason());
    }

    private Verdict right(Right right) {
        Strength strength = right.certificate().strength();
        if (proof && strength != Strength.PROOF) {
            return Verdict.undecided(
                    "it is proved only as far as " + strength.spelling() + ", and a full proof is asked");
        }
        Map<String, Object> details = new LinkedHashMap<>(right.certificate().toMap());
        details.remove("kind");
        details.put("layout", right.layout().spelling());
        right.kinks().ifPresent(policy -> details.put("kinks", policy.toString()));
        right.covers().ifPresent(points -> details.put("covers", points));
        Certificate certificate = new Certificate.Identity(details);
        boolean named = !layoutAsked && !subject.shape().isScalar();
        return named
                ? Verdict.correct(
                        certificate,
                        Remark.verdict(
                                "layout",
                                "This is the layout '" + right.layout().spelling() + "'."))
                : Verdict.correct(certificate);
    }

    private static Remark[] remarks(Optional<Explanation> explanation, Remark otherwise) {
        List<Remark> remarks = new ArrayList<>();
        explanation.ifPresent(found -> remarks.add(new Remark(found.code(), found.message())));
        boolean said = explanation.filter(found -> found.code().equals("kink")).isPresent();
        if (remarks.isEmpty() || !said && !otherwise.code().equals("shape")) {
            remarks.add(otherwise);
        }
        return remarks.toArray(Remark[]::new);
    }

    private Remark different(Optional<Evidence> evidence) {
        String place = subject.shape().isScalar()
                ? ""
                : evidence.map(found -> " " + coordinate(found)).orElse("");
        return Remark.verdict("different", "The derivative" + place + " is another one.");
    }

    private String coordinate(Evidence evidence) {
        String by = "by " + evidence.coordinate().variable(subject.variable().name());
        return subject.function().shape().isScalar()
                ? by
                : "of entry " + evidence.coordinate().function("") + " " + by;
    }

    /** The point with both values; the derivative also as a certified difference, where there is one. */
    private static Certificate counterexample(Counterexample point, Optional<Evidence> evidence) {
        Map<String, String> at = new LinkedHashMap<>();
        point.sizes().values().forEach((name, value) -> at.put(name, value.toString()));
        point.at().forEach((name, value) -> at.put(name, value.toString()));
        String difference = evidence.flatMap(found -> found.difference().derivative())
                .map(value -> DIFFERENCES + value.enclosure(BALLS).toDecimal(DIGITS))
                .or(() -> evidence.flatMap(DerivativeVerdict::sides))
                .orElse("");
        return new Certificate.Counterexample(at, point.left().toString(), point.right() + difference);
    }

    /** The derivatives from both sides by differences, where they are not the same. */
    private static Optional<String> sides(Evidence evidence) {
        return evidence.difference() instanceof Difference.Kink kink
                ? kink.oneSided()
                        .map(sides ->
                                DIFFERENCES + sides.left().enclosure(BALLS).toDecimal(DIGITS) + " from below and "
                                        + sides.right().enclosure(BALLS).toDecimal(DIGITS) + " from above")
                : Optional.empty();
    }
}
