package assay.reference.notation;

import assay.reference.expression.Condition;

/** A sign between the parts of a formula, in LaTeX and as the character that MathML shows. */
enum Mark {
    PLUS(" + ", "+"),
    MINUS(" - ", "−"),
    NEGATIVE("-", "−"),
    TIMES(" \\cdot ", "⋅"),
    BESIDE(" ", "\u2062"),
    ENTRYWISE(" \\odot ", "⊙"),
    COMMA(", ", ","),
    EQUALS("=", "="),
    TO(" \\to ", "→"),
    DOTS("..", "…"),
    LESS(" < ", "<"),
    LESS_OR_EQUAL(" \\le ", "≤"),
    GREATER(" > ", ">"),
    GREATER_OR_EQUAL(" \\ge ", "≥"),
    EQUAL(" = ", "="),
    NOT_EQUAL(" \\ne ", "≠"),
    AND(" \\land ", "∧"),
    OR(" \\lor ", "∨"),
    NOT("\\lnot ", "¬"),
    SUM("\\sum", "∑"),
    PRODUCT("\\prod", "∏"),
    MAXIMUM("\\max", "max"),
    MINIMUM("\\min", "min"),
    LIMIT("\\lim", "lim"),
    INTEGRAL("\\int", "∫"),
    DIFFERENTIAL("\\, \\mathrm{d}", "d"),
    PARTIAL("\\partial", "∂"),
    TRANSPOSED("\\top", "⊤"),
    INDICATOR("\\mathbb{1}", "𝟙"),
    PI("\\pi", "π"),
    INFINITY("\\infty", "∞"),
    DELTA("\\delta", "δ"),
    AXIS(":", ":"),
    PRIME("'", "′"),
    EULER("e", "e");

    private final String latex;
    private final String character;

    Mark(String latex, String character) {
        this.latex = latex;
        this.character = character;
    }

    /** The LaTeX, with the spaces around it. */
    String latex() {
        return latex;
    }

    /** The character. */
    String character() {
        return character;
    }

    /** The sign of a relation. */
    static Mark of(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> LESS;
            case LESS_OR_EQUAL -> LESS_OR_EQUAL;
            case GREATER -> GREATER;
            case GREATER_OR_EQUAL -> GREATER_OR_EQUAL;
            case EQUAL -> EQUAL;
            case NOT_EQUAL -> NOT_EQUAL;
        };
    }
}
