package assay.grader.answer;

import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;
import java.util.function.Predicate;

/**
 * A formula that answers must be equal to.
 *
 * @param symbols the names in which answers are read
 * @param allowed whether an answer may be written in a form
 */
public record AskedFormula(Expression reference, Symbols symbols, Predicate<Expression> allowed) {}
