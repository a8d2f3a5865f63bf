package assay.grader.document;

import java.util.Arrays;

/** A text in a file, or in a cell of a notebook, that knows the place of each of its characters. Its lines end in {@code \n}. */
public final class SourceText {
    private final String file;
    private final int cell;
    private final String text;
    private final int[] lines;
    private final int[] fileLines;

    /** The text of a whole file. */
    public SourceText(String file, String text) {
        this(file, 0, text, new int[0]);
    }

    /**
     * The text of a cell, or of a whole file if the cell is 0.
     *
     * @param fileLines the lines of the file, counted from 1, in which the lines of the cell are written; the last holds for
     *     those that follow
     */
    public SourceText(String file, int cell, String text, int[] fileLines) {
        this.fileLines = fileLines.clone();
        this.file = file;
        this.cell = cell;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        int[] starts = new int[16];
        int count = 1;
        for (int at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        this.lines = Arrays.copyOf(starts, count);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The place of the character at an offset from 0. */
    public Position at(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found >= 0 ? found : -found - 2;
        int inFile = fileLines.length == 0 ? line + 1 : fileLines[Math.min(line, fileLines.length - 1)];
        return new Position(file, cell, line + 1, offset - lines[line] + 1, inFile);
    }
}
