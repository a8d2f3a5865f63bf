package assay.grader.document;

/**
 * A place in a file.
 *
 * @param file the name of the file as the user gave it
 * @param cell the cell of a notebook, counted from 1; 0 in a file without cells
 * @param line counted from 1, in a cell from the cell's beginning
 * @param column counted from 1
 */
public record Position(String file, int cell, int line, int column) {

    /** A place in a file without cells. */
    public Position(String file, int line, int column) {
        this(file, 0, line, column);
    }

    /** The beginning of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** The place some columns further on the same line. */
    public Position right(int columns) {
        return new Position(file, cell, line, column + columns);
    }

    /** The place in the file of what is here in a text that begins at another place and is indented as that is. */
    public Position within(Position start) {
        return new Position(start.file, start.cell, start.line + line - 1, start.column + column - 1);
    }

    /** The place for a reader who knows the file: {@code line 3, column 7} or {@code cell 2, line 3, column 7}. */
    public String inFile() {
        return (cell == 0 ? "" : "cell " + cell + ", ") + "line " + line + ", column " + column;
    }

    /** {@code file:line:column}, as compilers print it and editors jump to it. */
    @Override
    public String toString() {
        return file + (cell == 0 ? "" : ":cell " + cell) + ":" + line + ":" + column;
    }
}
