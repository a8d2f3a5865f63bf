package assay.grader.verify;

import assay.grader.answer.AskedFormula;
import assay.grader.document.Node;
import assay.grader.verdict.Status;
import assay.reference.expression.Expression;
import assay.reference.rewriting.Rewritings;
import assay.reference.rewriting.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Right formulas, rewritten by valid equations and written in plain notation and in LaTeX by turns: all are right. */
final class EqualForms implements PartCheck {
    private static final int MOST = 16;
    private static final int MIXED = 2;

    @Override
    public String name() {
        return "equal";
    }

    @Override
    public Outcome of(Subject subject) {
        Optional<AskedFormula> asked = subject.task().formula();
        if (asked.isEmpty()) {
            return new Outcome(name(), 0, List.of());
        }
        List<Variant> forms = new ArrayList<>();
        for (Expression right : subject.rightFormulas(asked.get())) {
            forms.addAll(Rewritings.of(right, subject.id().hashCode(), MIXED));
        }
        if (forms.isEmpty()) {
            return new Outcome(
                    name(),
                    0,
                    List.of(new Finding(
                            Finding.Weight.INADEQUACY,
                            "no right answer is known in a form that is allowed; give one under 'accept'")));
        }
        forms.removeIf(form -> !asked.get().allowed().test(form.expression()));
        List<Variant> tried = Subject.spread(forms, MOST);
        return Outcome.of(
                name(),
                tried.size(),
                k -> finding(
                        subject, tried.get(k), asked.get().written(tried.get(k).expression(), k)));
    }

    /** What is wrong with the verdict on a right form, if anything is. */
    private static Optional<Finding> finding(Subject subject, Variant form, Node answer) {
        if (subject.status(answer) == Status.CORRECT) {
            return Optional.empty();
        }
        String what = "the equal form " + subject.text(answer) + " (" + form.words() + ")";
        return Optional.of(Subject.notRight(what, subject.judge(answer)));
    }
}
