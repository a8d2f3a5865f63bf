package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Vocabulary;
import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Where a formula is asked for: {@code where: k != i}. Elsewhere an answer may say anything; it is compared as if it were
 * zero there.
 *
 * @param text the condition as it was written
 * @param condition the condition, in the symbols and free indices of the part
 * @param entries the free indices with their axes, or none for an answer that is not in index form
 */
record Restriction(String text, Condition condition, Optional<Expression.Tabulate> entries) {

    /** Reads the field {@code where}. */
    static Optional<Restriction> read(Fields fields, Vocabulary vocabulary) throws DocumentException {
        Optional<Node.Scalar> text = fields.optionalScalar("where");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Expression indicator = vocabulary.condition(text.get());
        Optional<Expression.Tabulate> entries =
                indicator instanceof Expression.Tabulate table ? Optional.of(table) : Optional.empty();
        Expression body = entries.isPresent() ? entries.get().body() : indicator;
        if (body instanceof Expression.Indicator single) {
            return Optional.of(new Restriction(text.get().text().strip(), single.condition(), entries));
        }
        throw new DocumentException(text.get().position(), "'" + text.get().text() + "' is no single condition", "");
    }

    /** A formula, zero where it is not asked for. */
    Expression of(Expression formula) {
        if (entries.isEmpty()) {
            return onlyHere(formula);
        }
        Expression.Tabulate table = entries.get();
        List<Expression> indices = table.indices().stream()
                .<Expression>map(Expression.IndexVariable::new)
                .toList();
        return new Expression.Tabulate(
                table.indices(), table.axes(), onlyHere(new Expression.Element(formula, indices)));
    }

    private Expression onlyHere(Expression formula) {
        Expression zero = new Expression.Fill(Rational.ZERO, formula.shape());
        return new Expression.Cases(List.of(new Expression.Branch(condition, formula)), Optional.of(zero));
    }
}
