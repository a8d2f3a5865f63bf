package assay.grader.answer;

import assay.grader.verdict.Remark;
import assay.reference.decide.Decision;
import assay.reference.derivation.Truth;
import assay.reference.expression.Expression;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What may have gone wrong in a formula. The verdict is about what was typed; a remark says what explains it. */
final class Meant {
    private Meant() {}

    /**
     * A remark on a wrong formula: one more pair of parentheses makes it right, or a mistake of the catalogue explains it.
     * Only what is proved is said.
     *
     * @param wanted what it has to be equal to
     */
    static Optional<Remark> of(
            String text, boolean latex, Symbols symbols, Expression typed, Expression wanted, EqualityPolicy policy) {
        Predicate<Decision> accepted = decision -> policy.truth(decision) == Truth.TRUE;
        return Parentheses.missing(text, latex, symbols, typed, wanted, accepted)
                .map(meant -> new Remark(
                        "parentheses",
                        "As typed it means " + PlainPrinter.print(typed) + ", which is wrong. With one more pair of"
                                + " parentheses it is right: " + meant.text()))
                .or(() -> diagnosis(Diagnosis.of(typed, wanted, accepted)));
    }

    private static Optional<Remark> diagnosis(Diagnosis diagnosis) {
        if (diagnosis.findings().isEmpty()) {
            return Optional.empty();
        }
        if (!diagnosis.isAmbiguous()) {
            Diagnosis.Finding only = diagnosis.findings().get(0);
            return Optional.of(new Remark(only.mistake().name(), only.message()));
        }
        return Optional.of(new Remark(
                "several-explanations",
                diagnosis.findings().stream()
                        .map(Diagnosis.Finding::message)
                        .collect(Collectors.joining(" Or: ", "Each of these would explain it. ", ""))));
    }
}
