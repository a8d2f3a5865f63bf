package assay.grader.release;

/** What a students' copy can do with the answers to a part, the most first. */
public enum Handling {
    /** They are judged as with the key. */
    JUDGED("judged"),
    /** They are read, and whether they conform is found out; of a derivation also whether lines follow. */
    READ("read"),
    /** They are taken as they are. */
    TAKEN("taken");

    private final String spelling;

    Handling(String spelling) {
        this.spelling = spelling;
    }

    /** The word in reports. */
    public String spelling() {
        return spelling;
    }
}
