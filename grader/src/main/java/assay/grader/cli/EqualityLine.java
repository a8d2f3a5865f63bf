package assay.grader.cli;

import assay.reference.decide.Equality;
import assay.reference.notation.ReadingBudget;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A question of {@code equal --jsonl}: {@code {"id", "a", "b", "vars"}}. */
final class EqualityLine {
    private final Equality equality;
    private final ReadingBudget budget;

    private EqualityLine(Equality equality, ReadingBudget budget) {
        this.equality = equality;
        this.budget = budget;
    }

    /** Such lines, decided by this procedure. */
    static JsonLine by(Equality equality) {
        return by(equality, ReadingBudget.DEFAULT);
    }

    /** The same for formulas that may cost something else than usual. */
    static JsonLine by(Equality equality, ReadingBudget budget) {
        return new JsonLine(List.of("id", "a", "b", "vars"), new EqualityLine(equality, budget)::reply);
    }

    private JsonLine.Reply reply(JsonNode line) {
        EqualityQuestion question = new EqualityQuestion(
                JsonLine.text(line, "a"), JsonLine.text(line, "b"), JsonLine.variables(line), budget);
        EqualityQuestion.Answer answer = question.answer(equality);
        if (answer instanceof EqualityQuestion.Invalid invalid) {
            return JsonLine.Reply.invalid(invalid.fault().toMap());
        }
        var decision = ((EqualityQuestion.Decided) answer).decision();
        return new JsonLine.Reply(
                DecisionTree.of(decision),
                switch (decision.verdict()) {
                    case EQUAL -> Exit.OK;
                    case DIFFERENT -> Exit.WRONG;
                    case UNDECIDED -> Exit.PERSON;
                });
    }
}
