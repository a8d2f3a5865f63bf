package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.reference.decide.Decision;
import assay.reference.derivation.Truth;
import assay.reference.expression.Expression;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Diagnostician;
import assay.reference.mistake.Explanation;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may have gone wrong in formulas. The verdict is about what was typed; remarks say what explains it.
 */
record Meant(Symbols symbols, Diagnostician diagnostician) {

    /**
     * The explanations of wrong answers under a policy.
     *
     * @param right what is right: the reference, then other right forms
     */
    static Meant of(Symbols symbols, List<Expression> right, EqualityPolicy policy) {
        Predicate<Decision> accepted = decision -> policy.truth(decision) == Truth.TRUE;
        return new Meant(symbols, new Diagnostician(right, Confirmation.by(accepted)));
    }

    /**
     * Remarks on a wrong formula: one more pair of parentheses makes it right, or mistakes of the catalogue explain it. Only
     * what is proved is said.
     */
    List<Remark> of(String text, boolean latex, Expression typed) {
        return remarks(diagnostician.of(typed, Parentheses.in(text, latex, symbols, typed)));
    }

    /**
     * A remark on a single wrong number that is written as a formula, such as {@code -4^2}, if one more pair of parentheses
     * makes it right.
     *
     * @param right whether another answer would be right
     */
    static List<Remark> inNumber(Answer answer, Predicate<Answer> right) {
        Symbols none = Symbols.strict().build();
        if (!(answer.content() instanceof Node.Scalar written)
                || !(Reader.read(written.text(), none) instanceof Reading.Read typed)) {
            return List.of();
        }
        String text = written.text();
        for (Parentheses reading : Parentheses.in(text, Reader.isLatex(text), none, typed.expression())) {
            Node.Scalar other = new Node.Scalar(written.position(), reading.text(), false);
            if (right.test(new Answer(answer.part(), other))) {
                return List.of(new Remark(reading.name(), reading.message(), reading.meant()));
            }
        }
        return List.of();
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
