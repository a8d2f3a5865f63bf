package assay.reference.layer;

/** The order in which the axes of a {@link Volume} are written. */
public enum Layout {
    /** channels × height × width. */
    CHANNELS_FIRST,
    /** height × width × channels. */
    CHANNELS_LAST
}
