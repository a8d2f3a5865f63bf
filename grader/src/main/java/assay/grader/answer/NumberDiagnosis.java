package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.grader.problem.WrongCall;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import assay.reference.program.BudgetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may have gone wrong in numbers: which mistake in the formula that defines them, or in the call of the computation,
 * gives just these. A number alone cannot prove what its writer did, so several mistakes that give it are all named.
 */
record NumberDiagnosis(Optional<Expression> formula, List<WrongCall> wrongCalls) {
    private static final int MOST = 120;
    private static final int MOST_NAMED = 3;
    private static final int LEAST_DIGITS = 3;

    /** Whether an answer would be right if the values were those of a term. */
    @FunctionalInterface
    interface Fit {
        boolean of(Term term) throws ComputationException;
    }

    /** Whether numbers are long enough to tell anything: a 0 or a 12 comes about in many ways. */
    static boolean isTelling(Answer answer) {
        long digits = String.join(" ", answer.lines())
                .chars()
                .filter(sign -> sign >= '1' && sign <= '9')
                .count();
        return digits >= LEAST_DIGITS;
    }

    /** The remarks on wrong numbers. */
    List<Remark> of(Fit fit) {
        Map<String, Remark> found = new LinkedHashMap<>();
        formula.ifPresent(right -> {
            for (Mutant mutant : Mistakes.in(right).stream().limit(MOST).toList()) {
                if (!found.containsKey(mutant.mistake().name())
                        && fits(fit, new Term.Formula(mutant.words(), mutant.expression()))) {
                    found.put(
                            mutant.mistake().name(),
                            new Remark(
                                    mutant.mistake().name(),
                                    mutant.mistake().message(),
                                    "It is what the formula gives " + mutant.words() + "."));
                }
            }
        });
        for (WrongCall wrong : wrongCalls) {
            if (fits(fit, wrong.call())) {
                found.putIfAbsent(
                        "wrong-call",
                        new Remark(
                                "wrong-call",
                                "It is what the computation gives with another setting: check what is asked.",
                                "It is what it gives " + wrong.words() + "."));
            }
        }
        return found.size() > MOST_NAMED ? List.of() : found.size() < 2 ? List.copyOf(found.values()) : several(found);
    }

    private static List<Remark> several(Map<String, Remark> found) {
        return List.of(new Remark(
                "several-explanations",
                "Each of these would give it. "
                        + String.join(
                                " Or: ",
                                found.values().stream().map(Remark::message).toList()),
                String.join(
                        " ",
                        found.values().stream()
                                .map(each -> each.code() + ": " + each.detail())
                                .toList())));
    }

    private static boolean fits(Fit fit, Term term) {
        try {
            return fit.of(term);
        } catch (ComputationException | BudgetException withoutValue) {
            return false;
        }
    }
}
