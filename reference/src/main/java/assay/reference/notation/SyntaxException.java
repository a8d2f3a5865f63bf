package assay.reference.notation;

import java.util.Optional;

/** Carries the reason why a text cannot be read up to the reader, which makes it a {@link Reading}. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the text is no mathematics at all or mathematics that does not conform. */
    enum Kind {
        MALFORMED,
        MISSHAPEN
    }

    private final Kind kind;
    private final int start;
    private final int end;
    private final String hint;
    /** Not stored with the exception: exceptions of this kind never leave the reader. */
    private final transient Optional<Reading.Unbound> unbound;

    private SyntaxException(Kind kind, int start, int end, String message, String hint) {
        this(kind, start, end, message, hint, Optional.empty());
    }

    private SyntaxException(
            Kind kind, int start, int end, String message, String hint, Optional<Reading.Unbound> unbound) {
        super(message, null, false, false);
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.hint = hint;
        this.unbound = unbound;
    }

    /** An index that nothing binds. */
    static SyntaxException unbound(Syntax at, String message, String hint, Reading.Unbound index) {
        return new SyntaxException(Kind.MALFORMED, at.start(), at.end(), message, hint, Optional.of(index));
    }

    static SyntaxException malformed(int start, int end, String message, String hint) {
        return new SyntaxException(Kind.MALFORMED, start, end, message, hint);
    }

    static SyntaxException malformed(Token at, String message, String hint) {
        return malformed(at.start(), at.end(), message, hint);
    }

    static SyntaxException malformed(Syntax at, String message, String hint) {
        return malformed(at.start(), at.end(), message, hint);
    }

    static SyntaxException misshapen(Syntax at, String message, String hint) {
        return new SyntaxException(Kind.MISSHAPEN, at.start(), at.end(), message, hint);
    }

    static SyntaxException misshapen(int start, int end, String message, String hint) {
        return new SyntaxException(Kind.MISSHAPEN, start, end, message, hint);
    }

    /** The outcome in terms of the text. */
    Reading reading(String text) {
        Position position = Position.of(text, start, end);
        String message = String.valueOf(getMessage());
        return switch (kind) {
            case MALFORMED -> new Reading.Malformed(position, message, hint, unbound);
            case MISSHAPEN -> new Reading.Misshapen(position, message, hint);
        };
    }
}
