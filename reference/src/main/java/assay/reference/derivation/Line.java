package assay.reference.derivation;

import assay.reference.expression.Expression;

/** One line of a derivation. */
public sealed interface Line {

    /**
     * A formula.
     *
     * @param step the name of the step that leads to it from the line before, empty if it is equal to that
     */
    record Formula(String step, Expression expression) implements Line {}

    /** Dots: something is left out here. */
    record Gap() implements Line {}

    /** A text that cannot be read; its neighbours are compared across it. */
    record Unreadable() implements Line {}

    /** A text that can be read but whose shapes do not fit together; it equals nothing. */
    record Misshapen() implements Line {}

    /** A name that the writer gives to the quantity; it claims nothing. */
    record Label() implements Line {}
}
