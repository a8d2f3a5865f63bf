package assay.grader.verify;

import assay.grader.answer.AskedValues;
import assay.grader.problem.Term;
import assay.grader.problem.WrongCall;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the question's own numbers tell the defining formula from the same formula with a mistake. A mistake that passes
 * and is proved to be one for other numbers is told to the author: with B = 1 a forgotten 1/B passes.
 */
final class Adequacy implements PartCheck {
    private static final int MOST = 60;

    @Override
    public String name() {
        return "told";
    }

    @Override
    public Outcome of(Subject subject) {
        Optional<AskedValues> found = subject.task().values();
        if (found.isEmpty()) {
            return new Outcome(name(), 0, List.of());
        }
        AskedValues asked = found.get();
        List<Finding> findings = new ArrayList<>();
        int told = 0;
        for (WrongCall wrong : asked.wrongCalls()) {
            if (asked.passes().test(wrong.call())) {
                findings.add(inadequate("", wrong.words()));
            } else {
                told++;
            }
        }
        if (asked.formula().isEmpty()) {
            return new Outcome(name(), told, findings);
        }
        Expression formula = asked.formula().get();
        GivenData data = new GivenData(asked.at());
        // One mistake at each place is enough to say: who forgets a factor 1 may have written it twice as well.
        Map<Expression, String> passing = new LinkedHashMap<>();
        for (Mutant mistake : Subject.spread(Mistakes.in(formula), MOST)) {
            if (!asked.passes().test(new Term.Formula(mistake.words(), mistake.expression()))) {
                told++;
            } else if (isMistake(data.freed(mistake.expression()), data.freed(formula))) {
                passing.putIfAbsent(mistake.change().about(), mistake.words());
            }
        }
        String numbers = data.description(formula);
        passing.values().stream().distinct().forEach(words -> findings.add(inadequate(numbers, words)));
        return new Outcome(name(), told, findings);
    }

    private static Finding inadequate(String numbers, String words) {
        return new Finding(
                Finding.Weight.INADEQUACY,
                (numbers.isEmpty() ? "" : "with " + numbers + " ") + "the answer is the same " + words);
    }

    private static boolean isMistake(Expression mistake, Expression general) {
        return new Equality().decide(mistake, general) instanceof Decision.Different;
    }
}
