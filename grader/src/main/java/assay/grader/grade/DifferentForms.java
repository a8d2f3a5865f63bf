package assay.grader.grade;

import assay.grader.answer.FormulaTask;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.rewriting.StructuralForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That the answer to a part has another form than those to other parts. The rule looks at how formulas are written: those
 * that differ only in order, parentheses and numbers are the same.
 *
 * @param others the tasks of the other parts, by their ids
 */
record DifferentForms(FormulaTask task, Map<String, FormulaTask> others) {

    /**
     * The rule for a part; none if its answer may have any form.
     *
     * @throws DocumentException if another part does not exist or asks for no formula
     */
    static Optional<DifferentForms> of(Part part, Map<String, Task> tasks) throws DocumentException {
        if (!(tasks.get(part.id()) instanceof FormulaTask task)
                || task.differsFrom().isEmpty()) {
            return Optional.empty();
        }
        Map<String, FormulaTask> others = new LinkedHashMap<>();
        for (Node.Scalar id : task.differsFrom()) {
            others.put(id.text(), other(part, id, tasks));
        }
        return Optional.of(new DifferentForms(task, others));
    }

    private static FormulaTask other(Part part, Node.Scalar id, Map<String, Task> tasks) throws DocumentException {
        if (id.text().equals(part.id())) {
            throw new DocumentException(
                    id.position(),
                    "the answer cannot differ from itself",
                    "name the part that asks for the other form");
        }
        Task named = tasks.get(id.text());
        if (named == null) {
            throw new DocumentException(
                    id.position(),
                    "there is no part '" + id.text() + "'",
                    Spelling.suggestion(id.text(), List.copyOf(tasks.keySet())));
        }
        if (named instanceof FormulaTask formula) {
            return formula;
        }
        throw new DocumentException(
                id.position(), "the part '" + id.text() + "' does not ask for a formula", "name an expression");
    }

    /** The verdict on an answer that would earn something if it had another form. */
    Verdict judge(Verdict verdict, Answer answer, Submission submission) {
        Optional<Expression> typed = task.typed(answer);
        if (typed.isEmpty() || (verdict.credit().isZero() && verdict.status() != Status.UNDECIDED)) {
            return verdict;
        }
        for (Map.Entry<String, FormulaTask> other : others.entrySet()) {
            Optional<Expression> there = submission.answer(other.getKey()).flatMap(other.getValue()::typed);
            if (there.isPresent() && StructuralForm.same(typed.get(), there.get())) {
                return Verdict.incorrect(
                        new Certificate.Property(
                                Map.of(),
                                List.of(new Certificate.Property.Finding(
                                        "it has another form than " + other.getKey(),
                                        false,
                                        "both are the same but for order, parentheses and numbers"))),
                        Remark.verdict(
                                "same-form",
                                "This is the form of your " + other.getKey() + "; here another one is asked."));
            }
        }
        return verdict;
    }
}
