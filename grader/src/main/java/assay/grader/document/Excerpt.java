package assay.grader.document;

/** Texts that someone else wrote, in messages: on one line, and cut off where they are too long to be read. */
public final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text as it is, or its beginning and an ellipsis. */
    public static String of(String text) {
        String line = text.strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
