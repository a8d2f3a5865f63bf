package assay.grader.check;

/**
 * How the program understood a formula of a student, set anew from its own tree.
 *
 * @param name which formula of the answer, such as a row or an unknown; empty for the only one
 * @param plain in plain notation
 * @param unicode in mathematical characters, for a terminal
 * @param latex in LaTeX, without delimiters
 * @param mathml a {@code math} element
 * @param shape its shape in words, such as {@code 2x3} or {@code scalar}
 */
public record Reading(String name, String plain, String unicode, String latex, String mathml, String shape) {}
