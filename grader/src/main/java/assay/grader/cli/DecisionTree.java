package assay.grader.cli;

import assay.reference.decide.Decision;
import assay.reference.decide.Except;
import java.util.LinkedHashMap;
import java.util.Map;

/** A decision as a tree for JSON. */
final class DecisionTree {
    private DecisionTree() {}

    /** Verdict, exception, certificate and, if it is open, the reason. */
    static Map<String, Object> of(Decision decision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", decision.verdict().spelling());
        if (decision instanceof Decision.Equal equal && equal.except() != Except.NONE) {
            tree.put("except", equal.except().spelling());
            tree.put("certificate", equal.witness().orElseThrow().toMap());
            tree.put("elsewhere", equal.certificate().toMap());
            return tree;
        }
        tree.put("certificate", decision.certificate().toMap());
        if (decision instanceof Decision.Undecided open) {
            tree.put("reason", open.certificate().reason());
            if (open.digits() > 0) {
                tree.put("digits", open.digits());
            }
            open.witness().ifPresent(witness -> tree.put("witness", witness.toMap()));
        }
        return tree;
    }
}
