package assay.reference.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the formulas of a chain; it looks only at brackets, rows and signs, so that it never fails. */
final class ChainCutter {
    private static final Set<String> REASONS = Set.of("since", "because", "by", "using", "where", "with");
    private static final Set<String> ARROWS =
            Set.of("Rightarrow", "implies", "iff", "Leftrightarrow", "Longrightarrow", "equiv", "coloneqq");
    private static final Set<String> LABELLED = Set.of("overset", "stackrel", "underset");
    private static final Set<String> DELIMITERS = Set.of("(", ")", "[", "]");
    private static final Set<String> GAPS =
            Set.of("\\cdots", "\\dots", "\\ldots", "\\vdots", "…", "...", "..", "⋯", "⋮");
    /** The number of an equation, which stands alone after a display. */
    private static final Pattern NUMBER = Pattern.compile("\\(\\d+[a-z]?\\)");

    private static final Pattern SENTENCE = Pattern.compile("\\s*\\p{L}{2,}[,;:]?\\s+\\p{L}{2,}[^\\\\$=]*");

    private static final String JOINING = "+-−*/·×⊙@^_,";

    private final String text;
    private final RawText raw;
    private final BracketedRemark remarks;
    private final Symbols symbols;
    private final Set<String> steps;
    private final boolean latex;
    private final boolean rows;
    private final List<Piece> pieces = new ArrayList<>();
    private final char[] kept;
    private int at;
    private int start;
    private int depth;
    private int tables;

    /**
     * A formula.
     *
     * @param alone the text with spaces in the place of everything else, so that places stay
     */
    record Piece(String step, int start, int end, boolean gap, String alone) {}

    ChainCutter(String text, Symbols symbols, Set<String> steps) {
        this.text = text;
        this.raw = new RawText(text);
        this.remarks = new BracketedRemark(text, raw, symbols);
        this.symbols = symbols;
        this.steps = steps;
        this.latex = Reader.isLatex(text);
        this.rows = !latex || !text.contains("\\\\");
        this.kept = blank(text);
    }

    private static char[] blank(String text) {
        char[] blank = text.toCharArray();
        for (int k = 0; k < blank.length; k++) {
            blank[k] = blank[k] == '\n' ? '\n' : ' ';
        }
        return blank;
    }

    List<Piece> pieces() {
        while (at < text.length() && pieces.size() <= Chain.MOST) {
            char c = text.charAt(at);
            if (latex && c == '\\') {
                command();
            } else if (latex && c == '%') {
                comment();
            } else if (c == '$' && depth == 0) {
                cut(1);
            } else if (c == '\n' && rows && tables == 0) {
                row(1);
            } else if ("([{".indexOf(c) >= 0) {
                int remark = latex && depth == 0 && tables == 0 && c != '{' ? remarks.end(start, at) : -1;
                if (depth == 0 && c != '{' && isReason(at + 1)) {
                    reason();
                } else if (remark > 0) {
                    cut(remark - at);
                } else {
                    depth++;
                    at++;
                }
            } else if (")]}".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
                at++;
            } else if (depth == 0 && tables == 0 && separator() > 0) {
                cut(separator());
            } else if (!latex && depth == 0 && (c == ' ' ? isReason(at + 1) : isReasonAlone())) {
                reason();
            } else {
                at++;
            }
        }
        cut(0);
        return pieces;
    }

    /** The length of the sign that separates formulas here, or 0. */
    private int separator() {
        char c = text.charAt(at);
        if (c == '⇒' || c == '⇔' || c == '≡') {
            return 1;
        }
        if (c == ':' && next(1) == '=') {
            return 2;
        }
        if (c != '=' || at > 0 && "=<>!".indexOf(text.charAt(at - 1)) >= 0) {
            return 0;
        }
        return next(1) == '=' ? 0 : next(1) == '>' ? 2 : 1;
    }

    private char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
    }

    private void command() {
        String name = raw.commandAt(at);
        int length = name.length() + 1;
        if (name.equals("\\") && tables == 0) {
            int bracket = next(2) == '[' ? text.indexOf(']', at) : -1;
            row(bracket < 0 ? 2 : bracket + 1 - at);
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name.equals("begin"), length);
        } else if (name.equals("{") || name.equals("}")) {
            depth = Math.max(0, depth + (name.equals("{") ? 1 : -1));
            at += length;
        } else if (Latex.isDefinition(name)) {
            definition(length);
        } else if (depth > 0 || tables > 0) {
            at += length;
        } else if (DELIMITERS.contains(name)) {
            cut(length);
        } else if (ARROWS.contains(name)) {
            cut(length);
        } else if (LABELLED.contains(name) && labelled(length) > 0) {
            cut(labelled(length));
        } else if (name.equals("because")) {
            reason();
        } else if (Latex.isWords(name) && next(length) == '{' && isRemark(at + length + 1)) {
            reason();
        } else {
            at += length;
        }
    }

    /** The length of an equals sign with something over or under it, or 0. */
    private int labelled(int length) {
        int first = raw.group(at + length);
        int second = first < 0 ? -1 : raw.group(first);
        return second > 0
                        && text.substring(first, second)
                                .replaceAll("[{}\\s]", "")
                                .matches("=|\\\\Rightarrow")
                ? second - at
                : 0;
    }

    private void environment(boolean begin, int length) {
        int end = raw.group(at + length);
        if (end < 0) {
            at += length;
            return;
        }
        String name = text.substring(at + length + 1, end - 1);
        if (LatexWords.isDisplay(name)) {
            cut(end - at);
            return;
        }
        tables = Math.max(0, tables + (begin ? 1 : -1));
        at = end;
    }

    /** A definition belongs to every formula. */
    private void definition(int length) {
        int end = at + length;
        while (end < Math.min(text.length(), at + RawText.LONGEST_GROUP) && text.charAt(end) != '{') {
            end++;
        }
        int body = raw.group(end);
        boolean more = body > 0 && body < text.length() && (text.charAt(body) == '{' || text.charAt(body) == '[');
        int last = more ? raw.group(Math.max(body, text.indexOf('{', body))) : body;
        if (last < 0) {
            at += length;
            return;
        }
        text.getChars(at, last, kept, at);
        at = last;
        start = pieceIsBlank() ? last : start;
    }

    private boolean pieceIsBlank() {
        for (int k = start; k < at; k++) {
            if (kept[k] == ' ' && !Character.isWhitespace(text.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    /** The end of a row: the formula ends unless it plainly goes on. */
    private void row(int length) {
        int after = at + length;
        while (after < text.length() && (Character.isWhitespace(text.charAt(after)) || text.charAt(after) == '&')) {
            after++;
        }
        int before = at - 1;
        while (before >= start && (Character.isWhitespace(text.charAt(before)) || text.charAt(before) == '&')) {
            before--;
        }
        char next = after < text.length() ? text.charAt(after) : '=';
        boolean starts = next == '=' && !(after + 1 < text.length() && text.charAt(after + 1) == '=');
        if (starts) {
            cut(after - at);
            return;
        }
        String command = latex && next == '\\' ? raw.commandAt(after) : "";
        @Nullable TokenKind sign = command.isEmpty() ? null : Latex.sign(command);
        boolean joins = depth > 0
                || JOINING.indexOf(next) >= 0 && next != '='
                || before >= start && JOINING.indexOf(text.charAt(before)) >= 0 && text.charAt(before) != ','
                || sign == TokenKind.STAR
                || sign == TokenKind.ENTRYWISE;
        if (joins && before >= start) {
            at = after;
        } else {
            cut(after - at);
        }
    }

    /** A word that begins a reason stands here. */
    private boolean isReason(int place) {
        String word = raw.word(place);
        int end = place + word.length();
        boolean spaced = end < text.length() && Character.isWhitespace(text.charAt(end));
        return spaced && REASONS.contains(word) && !symbols.declares(word);
    }

    /** A row begins here with a word that begins a reason. */
    private boolean isReasonAlone() {
        return Character.isLetter(text.charAt(at)) && text.substring(start, at).isBlank() && isReason(at);
    }

    /** Words that are no part of a formula stand here: a reason, or anything in parentheses. */
    private boolean isRemark(int place) {
        int from = place;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from < text.length() && text.charAt(from) == '('
                || REASONS.contains(raw.word(from))
                || isInLastColumn()
                || isSentence(place);
    }

    /** Whether an empty column of the alignment is before this place, as before remarks on a line. */
    private boolean isInLastColumn() {
        int columns = 0;
        for (int k = at - 1; k >= start && (text.charAt(k) == '&' || Character.isWhitespace(text.charAt(k))); k--) {
            columns += text.charAt(k) == '&' ? 1 : 0;
        }
        return columns > 1;
    }

    /** Whether the group around this place holds several words, and is no name of a function. */
    private boolean isSentence(int place) {
        int end = raw.group(place - 1);
        if (end < 0) {
            return false;
        }
        int after = end;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        boolean called = after < text.length() && "({[".indexOf(text.charAt(after)) >= 0;
        return !called && SENTENCE.matcher(text.substring(place, end - 1)).matches();
    }

    /** Leaves out everything to the end of the row. */
    private void reason() {
        cut(0);
        int end = at;
        while (end < text.length() && !text.startsWith("\\\\", end) && !(rows && text.charAt(end) == '\n')) {
            boolean ends = latex && text.startsWith("\\end", end) && tables == 0;
            if (ends) {
                break;
            }
            end++;
        }
        at = end;
        start = end;
    }

    /** Ends the formula here; some signs after it are left out. */
    private void cut(int length) {
        String step = "";
        int from = start;
        int to = at;
        from = skipBlank(from, to);
        for (String name : steps) {
            int colon = from + name.length();
            if (text.startsWith(name, from) && colon < to && text.charAt(colon) == ':') {
                step = name;
                from = skipBlank(colon + 1, to);
                break;
            }
        }
        while (to > from && isEdge(to - 1)) {
            to--;
        }
        if (to > from) {
            char[] alone = Arrays.copyOf(kept, to);
            text.getChars(from, to, alone, from);
            String source = text.substring(from, to);
            boolean gap = GAPS.contains(source);
            boolean number =
                    latex && !pieces.isEmpty() && NUMBER.matcher(source).matches();
            if (!number) {
                pieces.add(new Piece(step, from, to, gap, gap ? "" : new String(alone)));
            }
        }
        at += length;
        start = at;
        depth = 0;
    }

    private int skipBlank(int from, int to) {
        int place = from;
        while (place < to) {
            String look = latex && text.charAt(place) == '\\' ? raw.commandAt(place) : "";
            if (Character.isWhitespace(text.charAt(place)) || "&~,;".indexOf(text.charAt(place)) >= 0) {
                place++;
            } else if (!look.isEmpty() && (Latex.isGap(look) || look.length() == 1 && Latex.isLook(look))) {
                place += look.length() + 1;
            } else {
                break;
            }
        }
        return place;
    }

    /** Whether a blank, or a mark after a formula, stands here. */
    private boolean isEdge(int place) {
        char c = text.charAt(place);
        return Character.isWhitespace(c) || "&~,;".indexOf(c) >= 0 && (place == 0 || text.charAt(place - 1) != '\\');
    }
}
