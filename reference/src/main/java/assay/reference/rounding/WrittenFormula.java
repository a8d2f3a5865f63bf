package assay.reference.rounding;

import assay.reference.expression.Expression;

/**
 * A number that was written as a formula without names, such as 1/9 or 36 + cos(3).
 *
 * @param text the formula as it was written
 * @param expression what it means
 */
public record WrittenFormula(String text, Expression expression) implements WrittenNumber {

    @Override
    public boolean shows(int asked) {
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
