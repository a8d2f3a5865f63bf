package assay.reference.mistake;

import assay.reference.expression.Expression;

/**
 * A way in which a mistake may have been made: if both sides are equal, it explains the answer.
 *
 * @param answer the answer, perhaps with the mistake undone
 * @param wanted what is wanted, perhaps with the mistake made
 * @param place the part of the answer that is concerned, as its writer knows it; empty for the whole
 */
public record Trial(Expression answer, Expression wanted, String place) {}
