package assay.reference.derivative;

import assay.reference.certify.Certificate;
import assay.reference.certify.Counterexample;
import assay.reference.certify.ShapeMismatch;
import assay.reference.decide.Decision;
import assay.reference.difference.KinkPolicy;
import java.util.Optional;

/** Whether a claimed derivative is the derivative, and what that rests on. */
public sealed interface DerivativeFinding {

    /** What it rests on. */
    Certificate certificate();

    /** The layout in which the claim was compared. */
    DerivativeLayout layout();

    /**
     * The claim is the derivative wherever the function has one, but for a null set.
     *
     * @param layout how it is laid out
     * @param everywhere whether the claim and the derivative's formula have the same value everywhere, and no value at
     *     the same points; else they may differ on kinks and where the function has no value
     * @param kinks the policy that the claim is proved to keep on kinks too; empty if nothing is asked there
     */
    record Right(DerivativeLayout layout, boolean everywhere, Certificate certificate, Optional<KinkPolicy> kinks)
            implements DerivativeFinding {

        /** What the certificate covers and what it does not, if something is asked on kinks. */
        public Optional<String> covers() {
            return kinks.map(policy -> "every point at which the derivatives beside it are known; that they are known"
                    + " wherever the function has a value is decided apart");
        }

        /** Nothing is asked on kinks. */
        public Right(DerivativeLayout layout, boolean everywhere, Certificate certificate) {
            this(layout, everywhere, certificate, Optional.empty());
        }
    }

    /**
     * The claim is another function: at a point, and near it, the function has a derivative and the claim another value
     * or none. If a policy asks for values on kinks too, it may be at that point only.
     *
     * @param layout the layout in which it was compared
     * @param certificate the point; the claim's value stands on the left
     * @param explanation what the claim is instead, if that is known
     */
    record Wrong(DerivativeLayout layout, Counterexample certificate, Optional<Explanation> explanation)
            implements DerivativeFinding {}

    /**
     * The claim has not the shape of the derivative.
     *
     * @param layout the layout in which it was expected
     * @param explanation what the claim is instead, if that is known
     */
    record Misshapen(DerivativeLayout layout, ShapeMismatch certificate, Optional<Explanation> explanation)
            implements DerivativeFinding {}

    /**
     * Neither is proved.
     *
     * @param layout the layout in which it was compared
     */
    record Open(DerivativeLayout layout, Decision.Undecided decision) implements DerivativeFinding {
        @Override
        public Certificate certificate() {
            return decision.certificate();
        }
    }

    /**
     * What a wrong claim is instead; it is proved.
     *
     * @param code a fixed name, such as {@code layout} or {@code sign}
     * @param message a sentence
     */
    record Explanation(String code, String message) {}
}
