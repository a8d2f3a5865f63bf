package assay.grader.document;

/**
 * A place in a file.
 *
 * @param file the name of the file as the user gave it
 * @param line counted from 1
 * @param column counted from 1
 */
public record Position(String file, int line, int column) {

    /** The beginning of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** The place some columns further on the same line. */
    public Position right(int columns) {
        return new Position(file, line, column + columns);
    }

    /** The place for a reader who knows the file: {@code line 3, column 7}. */
    public String inFile() {
        return "line " + line + ", column " + column;
    }

    /** {@code file:line:column}, as compilers print it and editors jump to it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
