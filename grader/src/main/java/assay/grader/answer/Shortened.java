package assay.grader.answer;

import assay.grader.document.Excerpt;

/** Texts of students in messages: as they are, unless they are too long to be read. */
final class Shortened {
    private Shortened() {}

    static String of(String text) {
        return Excerpt.of(text);
    }
}
