package assay.grader.verify;

import assay.grader.answer.AskedFormula;
import assay.grader.document.Node;
import assay.grader.verdict.Status;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Right formulas with one mistake each. Only those that are proved to differ from the reference count; none of them may
 * be found right.
 */
final class WrongForms implements PartCheck {
    private static final int MOST = 24;

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public Outcome of(Subject subject) {
        Optional<AskedFormula> asked = subject.task().formula();
        if (asked.isEmpty()) {
            return new Outcome(name(), 0, List.of());
        }
        Map<Expression, Mutant> mistakes = new LinkedHashMap<>();
        for (Expression right : subject.rightFormulas(asked.get())) {
            Mistakes.in(right).stream()
                    .filter(mistake ->
                            asked.get().allowed().test(mistake.expression()) && isWritable(mistake, asked.get()))
                    .forEach(mistake -> mistakes.putIfAbsent(mistake.expression(), mistake));
        }
        Expression reference = asked.get().reference();
        Equality equality = new Equality();
        List<Mutant> tried = Subject.spread(new ArrayList<>(mistakes.values()), MOST).parallelStream()
                .filter(mistake -> equality.decide(mistake.expression(), reference) instanceof Decision.Different)
                .toList();
        return Outcome.of(
                name(),
                tried.size(),
                k -> finding(
                        subject, tried.get(k), asked.get().written(tried.get(k).expression(), k)));
    }

    /** What is wrong with the verdict on a wrong form, if anything is. */
    private static Optional<Finding> finding(Subject subject, Mutant mistake, Node answer) {
        Status status = subject.status(answer);
        String what = "the wrong answer " + subject.text(answer) + " (" + mistake.words() + ")";
        return switch (status) {
            case CORRECT -> Optional.of(new Finding(Finding.Weight.FAILURE, what + " is found correct"));
            case UNDECIDED, UNREADABLE ->
                Optional.of(new Finding(Finding.Weight.UNDECIDED, what + " is " + status.spelling()));
            case INCORRECT, PARTIAL, MANUAL, MISSING -> Optional.empty();
        };
    }

    /** Whether an answer can say it; a mistake in the middle of a derivation has no formula of its own. */
    private static boolean isWritable(Mutant mistake, AskedFormula asked) {
        return Reader.read(PlainPrinter.print(mistake.expression()), asked.symbols()) instanceof Reading.Read read
                && read.expression().shape().equals(asked.reference().shape());
    }
}
