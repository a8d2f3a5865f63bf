package assay.grader.fuzz;

import assay.grader.fuzz.AnswerTarget.Form;
import java.util.List;

/** Every reader, and the decision: one line each. */
final class FuzzTargets {
    private FuzzTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                new FormulaTarget("plain", "", ""),
                new FormulaTarget("latex", "$", "$"),
                new DocumentTarget("yaml"),
                new DocumentTarget("json"),
                new SubmissionTarget("md"),
                new SubmissionTarget("tex"),
                new SubmissionTarget("ipynb"),
                new AnswerTarget("csv", "curve", Form.FILE),
                new AnswerTarget("graph", "graph", Form.TEXT),
                new AnswerTarget("trace", "trace", Form.NODE),
                new AnswerTarget("derivation", "derivation", Form.LINES),
                new AnswerTarget("witness", "witness", Form.NODE),
                new AnswerTarget("numbers", "tensor", Form.NODE),
                new EqualTarget());
    }

    static FuzzTarget named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + name));
    }
}
