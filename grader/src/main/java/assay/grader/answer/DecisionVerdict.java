package assay.grader.answer;

import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.certify.Counterexample;
import assay.reference.decide.Decision;
import assay.reference.decide.Except;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a decision on {@code answer = reference} means for the answer. */
final class DecisionVerdict {
    private DecisionVerdict() {}

    static Verdict of(Decision decision, EqualityPolicy policy) {
        if (decision instanceof Decision.Equal equal) {
            if (!policy.accepts(equal.strength())) {
                return Verdict.undecided(
                        "it is proved only as far as " + equal.strength().spelling() + ", and a full proof is asked");
            }
            return equal.except() == Except.NONE
                    ? Verdict.correct(identity(equal.certificate()))
                    : exception(equal, policy);
        }
        if (decision instanceof Decision.Different different) {
            return Verdict.incorrect(
                    counterexample(different.certificate()),
                    Remark.verdict("different", "This is not equal to the reference."));
        }
        if (decision instanceof Decision.Nonconforming other) {
            return Verdict.incorrect(
                    new Certificate.Shape(
                            other.certificate().left(), other.certificate().right()),
                    Remark.form("shape", "The shape of this answer is not the one that is asked."));
        }
        Decision.Undecided open = (Decision.Undecided) decision;
        return policy.provedWhereDefined(open)
                .map(proof -> Verdict.correct(
                        identity(proof),
                        Remark.verdict(
                                Except.DOMAIN.spelling(),
                                "Equal to the reference wherever both are defined; whether one is undefined somewhere"
                                        + " else stayed open.")))
                .orElseGet(() -> Verdict.undecided(open.certificate().reason()));
    }

    /** What the decision rests on. */
    static Certificate certificate(Decision decision) {
        if (decision instanceof Decision.Equal equal) {
            return identity(equal.certificate());
        }
        if (decision instanceof Decision.Different different) {
            return counterexample(different.certificate());
        }
        return decision instanceof Decision.Nonconforming other
                ? new Certificate.Shape(
                        other.certificate().left(), other.certificate().right())
                : new Certificate.Budget(
                        ((Decision.Undecided) decision).certificate().reason());
    }

    private static Certificate identity(assay.reference.certify.Certificate proof) {
        Map<String, Object> details = new LinkedHashMap<>(proof.toMap());
        details.remove("kind");
        return new Certificate.Identity(details);
    }

    /** Equal but for a kink, or wherever both are defined: the policy says what that is worth. */
    private static Verdict exception(Decision.Equal equal, EqualityPolicy policy) {
        Counterexample witness = equal.witness().orElseThrow();
        String place = witness.at().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        Remark remark = Remark.verdict(
                equal.except().spelling(),
                equal.except() == Except.NULL_SET
                        ? "Equal to the reference except on a kink, such as " + place + "."
                        : "Equal to the reference wherever both are defined, but not at " + place + ".");
        return policy.accepts(equal.except())
                ? Verdict.correct(identity(equal.certificate()), remark)
                : Verdict.incorrect(counterexample(witness), remark);
    }

    static Certificate counterexample(Counterexample point) {
        Map<String, String> at = new LinkedHashMap<>();
        point.sizes().values().forEach((name, value) -> at.put(name, value.toString()));
        point.at().forEach((name, value) -> at.put(name, value.toString()));
        String entry = point.entry().isEmpty() ? "" : "entry " + point.entry() + ": ";
        return new Certificate.Counterexample(at, entry + point.left(), entry + point.right());
    }
}
