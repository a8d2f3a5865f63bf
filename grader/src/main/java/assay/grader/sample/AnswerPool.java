package assay.grader.sample;

import assay.grader.answer.AskedFormula;
import assay.grader.document.Node;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers from which those of a class are drawn.
 *
 * @param parts the ids that are answered together; one but for joint parts
 * @param right answers that are right, each with a value for every part
 * @param wrong answers that are wrong, those that many give first
 * @param formulas right formulas, of which further forms can be made
 * @param asked how these are written; nothing if the parts ask for no formula
 * @param words whether only a person can judge
 * @param follows the ids of the parts whose wrong answers would be followed
 * @param differsFrom the ids of the parts whose form must be another one
 * @param taken what formulas of a form that is taken are written with ({@link AskedFormula#words})
 */
record AnswerPool(
        List<String> parts,
        List<Map<String, Node>> right,
        List<Map<String, Node>> wrong,
        List<Expression> formulas,
        Optional<AskedFormula> asked,
        boolean words,
        List<String> follows,
        List<String> differsFrom,
        Set<Set<String>> taken) {
    AnswerPool {
        parts = List.copyOf(parts);
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
        formulas = List.copyOf(formulas);
        follows = List.copyOf(follows);
        differsFrom = List.copyOf(differsFrom);
        taken = Set.copyOf(taken);
    }

    /**
     * Without what may be of a form that is taken. Formulas that are not written with the same functions and operators are of
     * different forms; whether others are is left open.
     */
    AnswerPool without(Set<Set<String>> forms) {
        if (forms.isEmpty()) {
            return this;
        }
        List<Map<String, Node>> left = right.stream()
                .filter(answers ->
                        words(answers).filter(words -> !forms.contains(words)).isPresent())
                .toList();
        return new AnswerPool(parts, left, wrong, formulas, asked, words, follows, differsFrom, forms);
    }

    /** What the formula among some answers is written with; nothing if it is none that can be read. */
    Optional<Set<String>> words(Map<String, Node> answers) {
        return asked.isPresent() && answers.get(parts.get(0)) instanceof Node.Scalar text
                ? AnswerPools.read(text.text(), asked.get()).map(AskedFormula::words)
                : Optional.empty();
    }
}
