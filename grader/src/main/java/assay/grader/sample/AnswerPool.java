package assay.grader.sample;

import assay.grader.answer.AskedFormula;
import assay.grader.document.Node;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 */
record AnswerPool(
        List<String> parts,
        List<Map<String, Node>> right,
        List<Map<String, Node>> wrong,
        List<Expression> formulas,
        Optional<AskedFormula> asked,
        boolean words,
        List<String> follows,
        List<String> differsFrom) {
    AnswerPool {
        parts = List.copyOf(parts);
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
        formulas = List.copyOf(formulas);
        follows = List.copyOf(follows);
        differsFrom = List.copyOf(differsFrom);
    }
}
