package assay.reference.mistake;

import assay.reference.certify.Certificate;
import assay.reference.decide.Budget;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The proof that two expressions are equal, before anybody is told so. */
@FunctionalInterface
public interface Confirmation {

    /** Most candidates are decided at the first point; this bounds the others. */
    Equality QUICK = new Equality(new Options(new Budget(5_000, 8, 256, 50_000, 8, 500), List.of(), Map.of(), ""));

    /** The proof that the two are equal; empty if there is none within the budget. */
    Optional<Certificate> of(Expression first, Expression second);

    /**
     * Equality as a policy takes it, but what has no value in a whole region explains nothing.
     *
     * @param accepted whether a decision makes an answer right
     */
    static Confirmation by(Predicate<Decision> accepted) {
        return (first, second) -> {
            Optional<Certificate> proof = QUICK.prove(first, second);
            if (proof.isPresent() && accepted.test(new Decision.Equal(proof.get()))) {
                return proof;
            }
            Decision decision = QUICK.decide(first, second);
            if (!accepted.test(decision)) {
                return Optional.empty();
            }
            boolean partly = decision instanceof Decision.Equal equal && equal.except() == Except.DOMAIN;
            return partly ? QUICK.almostEverywhere(first, second, false) : Optional.of(decision.certificate());
        };
    }

    /** Equality but for a null set, as derivatives are compared. */
    static Confirmation almostEverywhere() {
        return (first, second) -> {
            Optional<Certificate> proof = QUICK.prove(first, second);
            if (proof.isPresent()) {
                return proof;
            }
            Decision decision = QUICK.decide(first, second);
            if (decision instanceof Decision.Equal) {
                return Optional.of(decision.certificate());
            }
            return decision instanceof Decision.Undecided && first.shape().equals(second.shape())
                    ? QUICK.almostEverywhere(first, second, false)
                    : Optional.empty();
        };
    }
}
