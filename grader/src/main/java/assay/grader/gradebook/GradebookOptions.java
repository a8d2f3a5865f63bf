package assay.grader.gradebook;

/**
 * What a format may be told.
 *
 * @param item how the other program calls the assignment, such as {@code Homework 1 (1234)}
 * @param waiting whether the points so far are written where a person has still to look; else such a cell is empty
 */
public record GradebookOptions(String item, boolean waiting) {}
