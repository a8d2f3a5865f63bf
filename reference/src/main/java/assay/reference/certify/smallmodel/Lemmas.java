package assay.reference.certify.smallmodel;

/** Decides which sums may be taken to be equal: only those for which the instances of a model are proved. */
@FunctionalInterface
public interface Lemmas {

    /** Takes no sums to be equal but those of one form. */
    Lemmas NONE = lemma -> false;

    /**
     * Whether all instances of a model are proved.
     *
     * @param model the model of the equality of two sums
     */
    boolean proves(SmallModel model);
}
