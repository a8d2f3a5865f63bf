package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.rounding.ComputableReal;

/**
 * A row of a computed trace.
 *
 * @param name its name
 * @param expression what it is set to, in symbols that are names of rows before it
 * @param value its value at the point
 */
public record TraceRow(TraceName name, Expression expression, ComputableReal value) {}
