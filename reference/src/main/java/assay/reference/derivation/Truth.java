package assay.reference.derivation;

/** Whether something is proved, refuted, or neither. */
public enum Truth {
    TRUE,
    FALSE,
    OPEN
}
