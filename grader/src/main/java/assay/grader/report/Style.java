package assay.grader.report;

import assay.grader.check.CheckStatus;
import assay.grader.verdict.Status;

/**
 * How text is set off on a terminal: with ANSI colours, or not at all.
 *
 * @param colour whether escape codes may be written
 * @param width the columns of a line
 */
public record Style(boolean colour, int width) {
    private static final String RESET = "\u001b[0m";

    /** Without colour, 80 columns. */
    public static final Style PLAIN = new Style(false, 80);

    /** A heading. */
    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    /** Something of less weight. */
    public String faint(String text) {
        return paint("\u001b[2m", text);
    }

    /** A text in the colour of a status. */
    public String status(Status status, String text) {
        return switch (status) {
            case CORRECT -> paint("\u001b[32m", text);
            case PARTIAL -> paint("\u001b[33m", text);
            case INCORRECT, UNREADABLE -> paint("\u001b[31m", text);
            case UNDECIDED, MANUAL -> paint("\u001b[36m", text);
            case MISSING -> paint("\u001b[2m", text);
        };
    }

    /** A text in the colour of a status. */
    public String status(CheckStatus status, String text) {
        return switch (status) {
            case CORRECT -> paint("\u001b[32m", text);
            case PARTIAL -> paint("\u001b[33m", text);
            case INCORRECT, UNREADABLE -> paint("\u001b[31m", text);
            case UNDECIDED, MANUAL, ANSWERED -> paint("\u001b[36m", text);
            case MISSING -> paint("\u001b[2m", text);
        };
    }

    private String paint(String code, String text) {
        return colour ? code + text + RESET : text;
    }
}
