package assay.reference.notation;

/** A pair of brackets. */
enum Fence {
    PARENTHESES("(", ")", "(", ")"),
    BRACKETS("[", "]", "[", "]"),
    BARS("|", "|", "|", "|"),
    NORM("\\lVert ", "\\rVert", "‖", "‖"),
    FLOOR("\\lfloor ", "\\rfloor", "⌊", "⌋"),
    CEILING("\\lceil ", "\\rceil", "⌈", "⌉"),
    EVALUATED(".", "|", "", "|");

    private final String latexOpen;
    private final String latexClose;
    private final String open;
    private final String close;

    Fence(String latexOpen, String latexClose, String open, String close) {
        this.latexOpen = latexOpen;
        this.latexClose = latexClose;
        this.open = open;
        this.close = close;
    }

    String latexOpen() {
        return latexOpen;
    }

    String latexClose() {
        return latexClose;
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }
}
