package assay.grader.cli;

import assay.reference.derivative.DerivativeExamination;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.difference.KinkPolicy;
import assay.reference.notation.ReadingBudget;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A question of {@code gradcheck --jsonl}: {@code {"id", "f", "wrt", "claim", "vars", "layout", "kinks"}}. */
final class GradientLine {
    private GradientLine() {}

    /** Such lines. */
    static JsonLine by(DerivativeExamination examination) {
        return by(examination, ReadingBudget.DEFAULT);
    }

    /** The same for formulas that may cost something else than usual. */
    static JsonLine by(DerivativeExamination examination, ReadingBudget budget) {
        return new JsonLine(
                List.of("id", "f", "wrt", "claim", "vars", "layout", "kinks"),
                line -> reply(line, examination, budget));
    }

    private static JsonLine.Reply reply(JsonNode line, DerivativeExamination examination, ReadingBudget budget) {
        GradientQuestion question = new GradientQuestion(
                JsonLine.text(line, "f"),
                JsonLine.text(line, "wrt"),
                JsonLine.text(line, "claim"),
                JsonLine.variables(line),
                JsonLine.optionalText(line, "layout").map(DerivativeLayout::parse));
        GradientQuestion.Parsed parsed = question.read(budget);
        if (parsed instanceof GradientQuestion.Invalid invalid) {
            return JsonLine.Reply.invalid(invalid.fault().toMap());
        }
        GradientQuestion.Asked asked = (GradientQuestion.Asked) parsed;
        DerivativeExamination.Report report = JsonLine.optionalText(line, "kinks")
                .map(policy -> examination.with(KinkPolicy.parse(policy)))
                .orElse(examination)
                .examine(asked.subject(), asked.claim(), question.layout());
        return new JsonLine.Reply(new GradientTree(asked).of(report), GradientTree.exit(report));
    }
}
