package assay.grader.answer;

import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.certify.Counterexample;
import assay.reference.decide.Decision;
import assay.reference.decide.Except;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a decision on {@code answer = reference} means for the answer. */
final class DecisionVerdict {
    private DecisionVerdict() {}

    static Verdict of(Decision decision) {
        if (decision instanceof Decision.Equal equal) {
            return equal.except() == Except.NONE ? Verdict.correct(identity(equal)) : exception(equal);
        }
        if (decision instanceof Decision.Different different) {
            return Verdict.incorrect(
                    counterexample(different.certificate()),
                    new Remark("different", "This is not equal to the reference; at one point the values are:"));
        }
        if (decision instanceof Decision.Nonconforming other) {
            return Verdict.incorrect(
                    new Certificate.Shape(
                            other.certificate().left(), other.certificate().right()),
                    new Remark("shape", "The shape of this answer is not the one that is asked."));
        }
        return Verdict.undecided(((Decision.Undecided) decision).certificate().reason());
    }

    private static Certificate identity(Decision.Equal equal) {
        Map<String, Object> details = new LinkedHashMap<>(equal.certificate().toMap());
        details.remove("kind");
        return new Certificate.Identity(details);
    }

    /** Equal but for a kink, or wherever both are defined: right, and said. */
    private static Verdict exception(Decision.Equal equal) {
        Counterexample witness = equal.witness().orElseThrow();
        String message = equal.except() == Except.NULL_SET
                ? "Equal to the reference except at isolated points such as " + witness.at() + "."
                : "Equal to the reference wherever both are defined; not at " + witness.at() + ".";
        return Verdict.correct(identity(equal), new Remark(equal.except().spelling(), message));
    }

    static Certificate counterexample(Counterexample point) {
        Map<String, String> at = new LinkedHashMap<>();
        point.sizes().values().forEach((name, value) -> at.put(name, value.toString()));
        point.at().forEach((name, value) -> at.put(name, value.toString()));
        String entry = point.entry().isEmpty() ? "" : "entry " + point.entry() + ": ";
        return new Certificate.Counterexample(at, entry + point.left(), entry + point.right());
    }
}
