package assay.grader.cli;

import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What went wrong, as a tree for JSON. */
final class DiagnosisTree {
    private DiagnosisTree() {}

    /** A code, a message, and further explanations where there is no single one. */
    static Map<String, Object> of(Diagnosis diagnosis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Explanation> all = diagnosis.explanations();
        tree.put("code", diagnosis.isAmbiguous() ? "several-explanations" : code(all.get(0)));
        tree.put(
                "message",
                (diagnosis.isAmbiguous() ? "Each of these would explain it. " : "")
                        + all.stream().map(Explanation::message).collect(Collectors.joining(" Or: ")));
        if (diagnosis.isAmbiguous()) {
            tree.put("explanations", all.stream().map(DiagnosisTree::code).toList());
        }
        return tree;
    }

    private static String code(Explanation explanation) {
        return String.join("+", explanation.names());
    }
}
