package assay.reference.prove;

import assay.reference.certify.IdentityCertificate;
import assay.reference.certify.Strength;
import java.util.List;

/** How far a proof got. */
public sealed interface ProofResult {

    /**
     * Every pair is equal in every non-empty cell of the domain.
     *
     * @param certificate the proof as data
     * @param strength a proof, or a probability with the bound that the certificate states
     * @param definedness where both sides are defined
     * @param nullSet the cells of measure zero that are not covered, as signs of guards; empty if all are
     */
    record Proved(IdentityCertificate certificate, Strength strength, Definedness definedness, List<CellHint> nullSet)
            implements ProofResult {
        public Proved {
            nullSet = List.copyOf(nullSet);
        }
    }

    /** Why there is no proof. */
    enum Reason {
        /** The normal forms differ in some cell. */
        NONZERO,
        /** A deterministic budget was exceeded. */
        BUDGET,
        /** No point is known at which both sides are defined. */
        VACUOUS
    }

    /**
     * Not proved equal; this says nothing about a difference.
     *
     * @param reason why
     * @param text why, for a person
     * @param cells where to look for a difference
     */
    record NotProved(Reason reason, String text, List<CellHint> cells) implements ProofResult {
        public NotProved {
            cells = List.copyOf(cells);
        }
    }
}
