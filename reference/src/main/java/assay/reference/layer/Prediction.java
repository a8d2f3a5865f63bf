package assay.reference.layer;

/** What a loss of classification reads as its prediction. */
public enum Prediction {
    /** Probabilities; the loss has no value where the logarithm of one has none. */
    PROBABILITIES,
    /** Logits, before the softmax or sigmoid. */
    LOGITS
}
