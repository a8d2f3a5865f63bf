package assay.grader.report;

import assay.grader.document.DocumentException;
import assay.grader.verify.AssignmentProof;
import assay.grader.verify.Finding;
import assay.grader.verify.Outcome;
import assay.grader.verify.PartProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was proved about problem sets, as JSON: an array with one object for each assignment. */
public final class ProofJson {
    private ProofJson() {}

    /** The text. */
    public static String of(List<AssignmentProof> proofs) {
        return JsonText.of(proofs.stream().map(ProofJson::assignment).toList());
    }

    private static Map<String, Object> assignment(AssignmentProof proof) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assignment", proof.id());
        tree.put("verdict", verdict(proof));
        tree.put("faults", proof.faults().stream().map(ProofJson::fault).toList());
        tree.put("parts", proof.parts().stream().map(ProofJson::part).toList());
        return tree;
    }

    private static String verdict(AssignmentProof proof) {
        if (!proof.faults().isEmpty()) {
            return "unreadable";
        }
        return proof.parts().stream().anyMatch(PartProof::isFailed)
                ? "failed"
                : proof.parts().stream().anyMatch(PartProof::isOpen) ? "undecided" : "proved";
    }

    private static Map<String, Object> fault(DocumentException fault) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", fault.position().file());
        tree.put("line", fault.position().line());
        tree.put("column", fault.position().column());
        tree.put("message", fault.problem());
        tree.put("hint", fault.hint());
        return tree;
    }

    private static Map<String, Object> part(PartProof proof) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", proof.part().id());
        tree.put("kind", proof.part().kind());
        tree.put("verdict", proof.isFailed() ? "failed" : proof.isOpen() ? "undecided" : "proved");
        Map<String, Object> passed = new LinkedHashMap<>();
        for (Outcome outcome : proof.outcomes()) {
            passed.put(outcome.check(), outcome.passed());
        }
        tree.put("passed", passed);
        proof.fault().ifPresent(fault -> tree.put("fault", fault(fault)));
        List<Object> findings = new ArrayList<>();
        for (Outcome outcome : proof.outcomes()) {
            for (Finding finding : outcome.findings()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("check", outcome.check());
                entry.put("weight", weight(finding.weight()));
                entry.put("message", finding.words());
                findings.add(entry);
            }
        }
        tree.put("findings", findings);
        return tree;
    }

    private static String weight(Finding.Weight weight) {
        return switch (weight) {
            case FAILURE -> "failure";
            case UNDECIDED -> "undecided";
            case INADEQUACY -> "inadequate";
        };
    }
}
