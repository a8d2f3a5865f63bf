package assay.grader.answer;

import assay.reference.expression.Expression;

/**
 * Two formulas of which a certificate says whether they are equal, so that it can be checked again.
 *
 * @param step the step of the verdict's certificate that holds the certificate; empty if it is that of the verdict itself
 * @param left the student's formula
 * @param right what it is compared with
 */
public record Claim(String step, Expression left, Expression right) {}
