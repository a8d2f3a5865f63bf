package assay.reference.derivative;

import assay.reference.expression.Expression;

/** Two expressions whose equality may be what proves or refutes a claimed derivative. */
public record ComparedForms(Expression left, Expression right) {}
