package assay.grader.answer;

/** Texts of students in messages: as they are, unless they are too long to be read. */
final class Shortened {
    private static final int LONGEST = 60;

    private Shortened() {}

    static String of(String text) {
        String line = text.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
