package assay.grader.answer;

import assay.grader.problem.Term;
import assay.grader.problem.WrongCall;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something whose values at the question's own numbers are asked, and what the question cannot tell from it.
 *
 * @param formula the formula that is evaluated, if it is one
 * @param at the values of its symbols
 * @param wrongCalls where it is the result of a computation: the same computation, called with a mistake
 * @param passes whether the values of something else, rightly rounded, would be found right
 */
public record AskedValues(
        Optional<Expression> formula,
        Map<String, Tensor<Rational>> at,
        List<WrongCall> wrongCalls,
        Predicate<Term> passes) {
    public AskedValues {
        at = Map.copyOf(at);
        wrongCalls = List.copyOf(wrongCalls);
    }

    /** What a term is, if it is a formula. */
    static Optional<Expression> formulaOf(Term term) {
        return term instanceof Term.Formula formula ? Optional.of(formula.expression()) : Optional.empty();
    }
}
