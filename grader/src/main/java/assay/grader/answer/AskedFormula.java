package assay.grader.answer;

import assay.grader.document.Node;
import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A formula that answers must be equal to.
 *
 * @param symbols the names in which answers are read
 * @param allowed whether an answer may be written in a form
 */
public record AskedFormula(Expression reference, Symbols symbols, Predicate<Expression> allowed) {

    /** A form as somebody may hand it in: every second one in LaTeX, so that both notations are tried. */
    public Node written(Expression form, int number) {
        return number % 2 == 0 ? WrittenAnswer.plain(form) : WrittenAnswer.latex(form, symbols);
    }

    /** The functions and operators that a formula is written with. Formulas of one form are written with the same. */
    public static Set<String> words(Expression formula) {
        Ingredients used = Ingredients.of(formula);
        Set<String> words = new TreeSet<>(used.functions());
        used.operators().forEach(operator -> words.add(operator.noun()));
        return Collections.unmodifiableSet(words);
    }
}
