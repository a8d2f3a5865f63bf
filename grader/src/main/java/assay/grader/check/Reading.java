package assay.grader.check;

import assay.grader.answer.Understood;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.MathmlPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.UnicodePrinter;

/**
 * How the program understood a piece of an answer: a formula, set anew from its own tree, or something else in words.
 *
 * @param name which piece of the answer, such as a row or an unknown; empty for the only one
 * @param plain in plain notation, or the words
 * @param unicode in mathematical characters, for a terminal, or the words
 * @param latex in LaTeX, without delimiters; empty for words
 * @param mathml a {@code math} element; empty for words
 * @param shape its shape, such as {@code 2×3} or {@code scalar}; empty for words
 */
public record Reading(String name, String plain, String unicode, String latex, String mathml, String shape) {

    static Reading of(Understood understood) {
        if (understood instanceof Understood.Formula formula) {
            return new Reading(
                    formula.name(),
                    PlainPrinter.print(formula.expression()),
                    UnicodePrinter.print(formula.expression()),
                    LatexPrinter.print(formula.expression(), formula.symbols()),
                    MathmlPrinter.print(formula.expression()),
                    formula.expression().shape().toString());
        }
        Understood.Words words = (Understood.Words) understood;
        return new Reading(words.name(), words.text(), words.text(), "", "", "");
    }

    /** The same as the only piece of an answer. */
    Reading unnamed() {
        return new Reading("", plain, unicode, latex, mathml, shape);
    }
}
