package assay.grader.check;

/**
 * What is told about one line of a derivation or one row of a table.
 *
 * @param name the row's name or the line's number
 * @param finding a fixed word, such as {@code follows} or {@code wrong}
 * @param yours what was written
 */
public record CheckedStep(String name, String finding, String yours) {}
