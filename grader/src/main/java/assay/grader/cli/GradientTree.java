package assay.grader.cli;

import assay.reference.derivative.DerivativeExamination.Evidence;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.Difference;
import assay.reference.mistake.Diagnosis;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was found about a claimed derivative, as a tree for JSON. */
final class GradientTree {
    private final GradientQuestion.Asked asked;

    /** Trees about one question. */
    GradientTree(GradientQuestion.Asked asked) {
        this.asked = asked;
    }

    /** How the program ends. */
    static Exit exit(Report report) {
        if (report.fault().isPresent()) {
            return Exit.FAULT;
        }
        DerivativeFinding finding = report.finding();
        return finding instanceof Right ? Exit.OK : finding instanceof Open ? Exit.PERSON : Exit.WRONG;
    }

    /** Verdict, certificate, layout, and what explains it. */
    Map<String, Object> of(Report report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (report.fault().isPresent()) {
            tree.put("verdict", "undecided");
            Map<String, Object> certificate = new LinkedHashMap<>();
            certificate.put("kind", "none");
            certificate.put("reason", "a fault in the program");
            tree.put("certificate", certificate);
            tree.put("fault", report.fault().get());
            return tree;
        }
        DerivativeFinding finding = report.finding();
        if (finding instanceof Right right) {
            tree.put("verdict", "correct");
            tree.put("certificate", right.certificate().toMap());
            tree.put("layout", right.layout().spelling());
            tree.put("holds", right.everywhere() ? "everywhere" : "where-differentiable");
            right.kinks().ifPresent(policy -> tree.put("kinks", policy.toString()));
            right.covers().ifPresent(points -> tree.put("covers", points));
        } else if (finding instanceof Wrong wrong) {
            tree.put("verdict", "wrong");
            tree.put("certificate", wrong.certificate().toMap());
            tree.put("layout", wrong.layout().spelling());
            report.evidence().ifPresent(evidence -> put(tree, evidence));
            Diagnosis diagnosis = asked.diagnosis(wrong);
            if (diagnosis.explanations().isEmpty()) {
                put(tree, wrong.explanation());
            } else {
                tree.put("diagnosis", DiagnosisTree.of(diagnosis));
            }
        } else if (finding instanceof Misshapen other) {
            tree.put("verdict", "wrong");
            tree.put("certificate", other.certificate().toMap());
            tree.put("layout", other.layout().spelling());
            put(tree, other.explanation());
        } else if (finding instanceof Open open) {
            tree.put("verdict", "undecided");
            tree.put("certificate", open.certificate().toMap());
            tree.put("layout", open.layout().spelling());
            tree.put("reason", open.decision().certificate().reason());
        }
        return tree;
    }

    private void put(Map<String, Object> tree, Evidence evidence) {
        tree.put(
                "coordinate",
                evidence.coordinate().variable(asked.subject().variable().name()));
        if (!asked.subject().function().shape().isScalar()) {
            tree.put("of", evidence.coordinate().function("F"));
        }
        evidence.difference().derivative().ifPresent(value -> tree.put("difference", EnclosureText.of(value)));
        if (evidence.difference() instanceof Difference.Kink kink) {
            kink.oneSided().ifPresent(sides -> {
                tree.put("left", EnclosureText.of(sides.left()));
                tree.put("right", EnclosureText.of(sides.right()));
            });
        }
    }

    private static void put(Map<String, Object> tree, Optional<Explanation> explanation) {
        explanation.ifPresent(found -> {
            Map<String, Object> diagnosis = new LinkedHashMap<>();
            diagnosis.put("code", found.code());
            diagnosis.put("message", found.message());
            tree.put("diagnosis", diagnosis);
        });
    }
}
