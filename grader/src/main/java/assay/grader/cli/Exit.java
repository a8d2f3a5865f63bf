package assay.grader.cli;

/** How the program ends, the weightiest first. */
enum Exit {
    /** A fault in the program itself. */
    FAULT(70),
    /** The command line cannot be understood. */
    USAGE(2),
    /** An input could not be read. */
    UNREADABLE(3),
    /** A checked answer is wrong. */
    WRONG(1),
    /** Something needs a person. */
    PERSON(4),
    /** Everything asked was done and nothing failed. */
    OK(0);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The weightier of two. */
    Exit and(Exit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
