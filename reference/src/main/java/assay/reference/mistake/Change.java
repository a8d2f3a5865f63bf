package assay.reference.mistake;

import assay.reference.expression.Expression;

/**
 * An expression with one change.
 *
 * @param expression the changed expression
 * @param about the part of the expression before the change that is concerned
 * @param words what was done, for an author or instructor, such as {@code without the factor 1/B}
 */
public record Change(Expression expression, Expression about, Words words) {

    /** A change in fixed words. */
    Change(Expression expression, Expression about, String words) {
        this(expression, about, Words.of(words));
    }
}
