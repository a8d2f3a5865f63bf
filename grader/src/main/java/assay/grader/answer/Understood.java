package assay.grader.answer;

import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;

/**
 * How a piece of an answer was understood. It is made from the answer and the names of the question alone, before anything
 * is compared, so that it may be shown to the writer.
 */
public sealed interface Understood {

    /** Which piece of the answer, such as a row or an unknown; empty for the only one. */
    String name();

    /**
     * A formula.
     *
     * @param symbols the names in which it was read, with their LaTeX
     */
    record Formula(String name, Expression expression, Symbols symbols) implements Understood {}

    /** What is no formula, such as a choice, in words. */
    record Words(String name, String text) implements Understood {}
}
