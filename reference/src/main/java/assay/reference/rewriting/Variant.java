package assay.reference.rewriting;

import assay.reference.expression.Expression;

/**
 * Another form of an expression.
 *
 * @param words how it came about, for a person: {@code without the factor 1/B}
 * @param expression the form
 */
public record Variant(String words, Expression expression) {}
