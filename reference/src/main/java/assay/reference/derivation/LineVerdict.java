package assay.reference.derivation;

/** What was found about a line and the one before. */
public enum LineVerdict {
    /** It follows from the line before. */
    FOLLOWS("follows"),
    /** It follows, but repeats the start or an earlier line, perhaps in another arrangement. */
    RESTATED("restated"),
    /** It does not follow from the line before, nor has it the right value. */
    WRONG("wrong"),
    /** It does not follow from the line before, which is wrong, but has the right value again. */
    REPAIRED("repaired"),
    /** It is the transpose of the line before. */
    LAYOUT_CHANGED("layout-changed"),
    /** Its shapes do not fit together. */
    MISSHAPEN("shape"),
    /** Something is left out here. */
    GAP("gap"),
    /** It names the quantity. */
    LABEL("label"),
    /** It cannot be read. */
    UNREADABLE("unreadable"),
    /** Neither proved nor refuted. */
    UNDECIDED("undecided");

    private final String spelling;

    LineVerdict(String spelling) {
        this.spelling = spelling;
    }

    /** The name in reports. */
    public String spelling() {
        return spelling;
    }

    /** Whether the line is a step that earns or costs something. */
    public boolean isStep() {
        return this != RESTATED && this != GAP && this != LABEL;
    }
}
