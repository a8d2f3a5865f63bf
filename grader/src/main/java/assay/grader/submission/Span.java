package assay.grader.submission;

import assay.grader.document.Node;

/**
 * A formula or a piece of code inside of a text.
 *
 * @param start the offset of its first sign, the dollar included
 * @param end the offset after it
 * @param display whether it may stand on lines of its own
 * @param formula what an answer kind reads, with its place
 */
record Span(int start, int end, boolean display, Node.Scalar formula) {

    /** LaTeX on one line, without comments, between dollar signs. */
    static String latex(String body) {
        String bare =
                body.replaceAll("(?<!\\\\)%[^\\n]*", "").replaceAll("\\s+", " ").strip();
        return bare.isEmpty() ? "" : "$" + bare + "$";
    }
}
