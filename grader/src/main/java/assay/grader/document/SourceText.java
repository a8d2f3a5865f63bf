package assay.grader.document;

import java.util.Arrays;

/** A text in a file, or in a cell of a notebook, that knows the place of each of its characters. Its lines end in {@code \n}. */
public final class SourceText {
    private final String file;
    private final int cell;
    private final String text;
    private final int[] lines;

    /** The text of a cell, or of a whole file if the cell is 0. */
    public SourceText(String file, int cell, String text) {
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
        return new Position(file, cell, line + 1, offset - lines[line] + 1);
    }
}
