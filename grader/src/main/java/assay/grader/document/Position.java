package assay.grader.document;

/**
 * A place in a file.
 *
 * @param file the name of the file as the user gave it
 * @param cell the cell of a notebook, counted from 1; 0 in a file without cells
 * @param line counted from 1, in a cell from the cell's beginning
 * @param column counted from 1
 * @param fileLine the line of the file itself, counted from 1: of a notebook that in which the line of the cell is written,
 *     or that in which the text begins from which the place was read
 */
public record Position(String file, int cell, int line, int column, int fileLine) {

    /** A place in a file without cells. */
    public Position(String file, int line, int column) {
        this(file, 0, line, column, line);
    }

    /** The beginning of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** The place some columns further on the same line. */
    public Position right(int columns) {
        return new Position(file, cell, line, column + columns, fileLine);
    }

    /** The place in the file of what is here in a text that begins at another place and is indented as that is. */
    public Position within(Position start) {
        int moved = start.line + line - 1;
        return new Position(
                start.file, start.cell, moved, start.column + column - 1, start.cell == 0 ? moved : start.fileLine);
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
