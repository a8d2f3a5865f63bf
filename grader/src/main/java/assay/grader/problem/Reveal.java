package assay.grader.problem;

import java.util.Arrays;
import java.util.List;

/** How much a student is told before a person grades, each level with all before it. The reference is told at none. */
public enum Reveal {
    /** How the answer was read: its form, its shape, and what cannot be read. */
    FORM("form", "how the answer is read, and nothing about whether it is right"),
    /** Also whether it is right, which lines follow and which entries are wrong. */
    VERDICT("verdict", "whether the answer is right, but not which mistake was made"),
    /** Also which mistakes were recognised. */
    DIAGNOSIS("diagnosis", "whether the answer is right, and which mistake was recognised");

    /** What holds where an author says nothing. */
    public static final Reveal DEFAULT = DIAGNOSIS;

    private final String spelling;
    private final String description;

    Reveal(String spelling, String description) {
        this.spelling = spelling;
        this.description = description;
    }

    /** The word in problem files. */
    public String spelling() {
        return spelling;
    }

    /** What a student sees, for {@code assay show}. */
    public String description() {
        return description;
    }

    /** Whether at this level what belongs to another is told. */
    public boolean includes(Reveal other) {
        return compareTo(other) >= 0;
    }

    /** The words in problem files, the most guarded first. */
    public static List<String> spellings() {
        return Arrays.stream(values()).map(Reveal::spelling).toList();
    }
}
