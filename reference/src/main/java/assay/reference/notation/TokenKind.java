package assay.reference.notation;

/** What a token is. */
enum TokenKind {
    NUMBER("a number"),
    NAME("a name"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    MATRIX_PRODUCT("@"),
    ENTRYWISE(".*"),
    ENTRYWISE_POWER(".^"),
    METHOD("."),
    IF("if"),
    ELSE("else"),
    OUTER("⊗"),
    CARET("^"),
    TRANSPOSED("ᵀ"),
    PRIME("'"),
    OPEN_PARENTHESIS("("),
    CLOSE_PARENTHESIS(")"),
    OPEN_BRACKET("["),
    CLOSE_BRACKET("]"),
    OPEN_BRACE("{"),
    CLOSE_BRACE("}"),
    OPEN_FLOOR("⌊"),
    CLOSE_FLOOR("⌋"),
    OPEN_CEILING("⌈"),
    CLOSE_CEILING("⌉"),
    BAR("|"),
    DOUBLE_BAR("||"),
    COMMA(","),
    COLON(":"),
    SEMICOLON(";"),
    DOTS(".."),
    EQUALS("="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    AND("and"),
    OR("or"),
    NOT("not"),
    UNDERSCORE("_"),
    BANG("!"),
    PERCENT("\\%"),
    ROOT("√"),
    PARTIAL("∂"),
    OPEN_EVALUATED("\\left."),
    OPEN_SET("\\{"),
    CLOSE_SET("\\}"),
    COMMAND("a command"),
    KEYWORD("a word"),
    PARAMETER("#"),
    DOLLAR("$"),
    POINT("."),
    ALIGN("&"),
    LINE_BREAK("\\\\"),
    END("the end");

    private final String spelling;

    TokenKind(String spelling) {
        this.spelling = spelling;
    }

    /** The usual spelling, or what kind of thing it is. */
    String spelling() {
        return spelling;
    }
}
