package assay.grader.answer;

import assay.grader.verdict.Remark;
import assay.reference.derivation.Truth;
import assay.reference.expression.Expression;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import java.util.Optional;

/** What was typed against what may be meant. The verdict is about what was typed; the remark says both. */
final class Meant {
    private Meant() {}

    /**
     * A remark on a wrong formula that one more pair of parentheses makes right.
     *
     * @param wanted what it has to be equal to
     */
    static Optional<Remark> parentheses(
            String text, boolean latex, Symbols symbols, Expression typed, Expression wanted, EqualityPolicy policy) {
        return Parentheses.missing(
                        text, latex, symbols, typed, wanted, decision -> policy.truth(decision) == Truth.TRUE)
                .map(meant -> new Remark(
                        "parentheses",
                        "As typed it means " + PlainPrinter.print(typed) + ", which is wrong. With one more pair of"
                                + " parentheses it is right: " + meant.text()));
    }
}
