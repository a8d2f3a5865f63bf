package assay.grader.answer;

import assay.grader.verdict.Remark;
import assay.reference.decide.Decision;
import assay.reference.derivation.Truth;
import assay.reference.expression.Expression;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Diagnostician;
import assay.reference.mistake.Explanation;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may have gone wrong in formulas. The verdict is about what was typed; remarks say what explains it.
 *
 * @param right what is right: the reference, then other right forms
 */
record Meant(Symbols symbols, List<Expression> right, Predicate<Decision> accepted, Diagnostician diagnostician) {

    /** The explanations of wrong answers under a policy. */
    static Meant of(Symbols symbols, List<Expression> right, EqualityPolicy policy) {
        Predicate<Decision> accepted = decision -> policy.truth(decision) == Truth.TRUE;
        return new Meant(symbols, right, accepted, new Diagnostician(right, Confirmation.by(accepted)));
    }

    /**
     * Remarks on a wrong formula: one more pair of parentheses makes it right, or mistakes of the catalogue explain it. Only
     * what is proved is said.
     */
    List<Remark> of(String text, boolean latex, Expression typed) {
        Optional<Parentheses> lost = Parentheses.missing(text, latex, symbols, typed, right.get(0), accepted);
        if (lost.isPresent()) {
            return List.of(new Remark(
                    "parentheses",
                    "As typed it means " + PlainPrinter.print(typed)
                            + ", which is wrong. A pair of parentheses is missing.",
                    "With one more pair of parentheses it is right: "
                            + lost.get().text()));
        }
        return remarks(diagnostician.of(typed));
    }

    /** One remark for each mistake of the only explanation; a single one where there are several. */
    static List<Remark> remarks(Diagnosis diagnosis) {
        List<Remark> remarks = new ArrayList<>();
        if (diagnosis.isAmbiguous()) {
            remarks.add(several(diagnosis));
        } else {
            for (Explanation explanation : diagnosis.explanations()) {
                String detail = explanation.detail();
                for (Explanation.Slip slip : explanation.slips()) {
                    remarks.add(new Remark(slip.mistake().name(), slip.message(), detail));
                    detail = "";
                }
            }
        }
        return remarks;
    }

    private static Remark several(Diagnosis diagnosis) {
        List<String> messages = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Explanation explanation : diagnosis.explanations()) {
            messages.add(explanation.message());
            details.add(String.join(" and ", explanation.names()) + ": " + explanation.detail());
        }
        return new Remark(
                "several-explanations",
                "Each of these would explain it. " + String.join(" Or: ", messages),
                String.join(" ", details));
    }
}
