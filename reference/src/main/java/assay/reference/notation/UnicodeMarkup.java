package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One line of mathematical characters, for terminals; parentheses stand where a page has fractions. */
final class UnicodeMarkup implements Markup {
    /** What may stand beside a fraction without being taken into it. */
    private static final Set<String> LOOSE = Set.of(" + ", " − ", "−", ", ", " = ", " < ", " ≤ ", " > ", " ≥ ", " ≠ ");

    private static final String BINDING = " +−·⊙/,<>=≤≥≠∧∨√∑∏∫";
    private static final String DOTS = "…";

    @Override
    public String number(String digits) {
        return digits;
    }

    /** With digits lowered if that is all there is below: w1 is w₁, but w1_0 stays as it is typed. */
    @Override
    public String name(String name) {
        NameParts parts = NameParts.of(name);
        String letter = (Greek.isName(parts.letter()) ? Greek.character(parts.letter()) : parts.letter())
                + Greek.accentCharacter(parts.accent());
        if (parts.below().isEmpty()) {
            return letter;
        }
        String digits = Unicode.below(parts.below().get(0));
        return parts.below().size() == 1 && !digits.isEmpty() ? letter + digits : name;
    }

    @Override
    public String word(String word) {
        return word;
    }

    @Override
    public String mark(Mark mark) {
        return switch (mark) {
            case BESIDE -> " ";
            case TIMES -> " · ";
            case COMMA -> ", ";
            case DIFFERENTIAL -> " d";
            case TRANSPOSED -> "ᵀ";
            case PLUS,
                    MINUS,
                    ENTRYWISE,
                    TO,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    AND,
                    OR -> " " + mark.character() + " ";
            case NEGATIVE,
                    EQUALS,
                    DOTS,
                    NOT,
                    SUM,
                    PRODUCT,
                    MAXIMUM,
                    MINIMUM,
                    LIMIT,
                    INTEGRAL,
                    PARTIAL,
                    INDICATOR,
                    PI,
                    INFINITY,
                    DELTA,
                    AXIS,
                    PRIME,
                    EULER -> mark.character();
        };
    }

    /** A fraction is put in parentheses where a neighbour would be read as part of it. */
    @Override
    public String row(List<String> pieces) {
        StringBuilder row = new StringBuilder();
        for (int k = 0; k < pieces.size(); k++) {
            String piece = pieces.get(k);
            boolean loose = (k == 0 || LOOSE.contains(pieces.get(k - 1)))
                    && (k == pieces.size() - 1 || LOOSE.contains(pieces.get(k + 1)));
            row.append(isFraction(piece) && !loose ? "(" + piece + ")" : piece);
        }
        return row.toString();
    }

    private static boolean isFraction(String piece) {
        return openSign(piece, "/");
    }

    /** Whether one of some signs stands outside of all brackets. */
    private static boolean openSign(String piece, String signs) {
        int open = 0;
        for (int k = 0; k < piece.length(); k++) {
            char c = piece.charAt(k);
            open += "([{⌊⌈".indexOf(c) >= 0 ? 1 : ")]}⌋⌉".indexOf(c) >= 0 ? -1 : 0;
            if (open == 0 && signs.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String grouped(String piece) {
        return openSign(piece, BINDING) ? "(" + piece + ")" : piece;
    }

    @Override
    public String fenced(Fence fence, String inner) {
        return fence.open() + inner + fence.close();
    }

    @Override
    public String fraction(String above, String below) {
        return grouped(above) + "/" + grouped(below);
    }

    @Override
    public String root(String inner) {
        return "√" + grouped(inner);
    }

    @Override
    public String raised(String base, String above) {
        String small = Unicode.above(above);
        return grouped(base) + (small.isEmpty() ? "^" + grouped(above) : small);
    }

    /** Lowered where every index is one letter or all is one number: Wᵢⱼ and x₁₂, but W[1, 2], x[K] and W₁[i, j]. */
    @Override
    public String lowered(String base, String below) {
        List<String> indices = List.of(below.split(", "));
        boolean letters =
                indices.stream().allMatch(index -> index.length() == 1 && Character.isLetter(index.charAt(0)));
        boolean free = base.indexOf('_') < 0 && Unicode.subscript(base.codePointBefore(base.length())) == 0;
        String small = free && (letters || indices.size() == 1) ? Unicode.below(String.join("", indices)) : "";
        return small.isEmpty() ? base + "[" + below + "]" : base + small;
    }

    @Override
    public String bounds(Mark sign, String below, String above) {
        return sign.character() + "[" + below + (above.isEmpty() ? "" : DOTS + above) + "] ";
    }

    @Override
    public String matrix(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        boolean column = rows.stream().allMatch(row -> row.size() == 1);
        for (List<String> row : rows) {
            String entries = String.join(", ", row);
            lines.add(column ? entries : "[" + entries + "]");
        }
        return "[" + String.join(", ", lines) + "]";
    }

    @Override
    public String cases(List<List<String>> lines) {
        List<String> rows = new ArrayList<>();
        for (List<String> line : lines) {
            rows.add(line.get(0) + (line.get(1).isEmpty() ? " otherwise" : " if " + line.get(1)));
        }
        return "{" + String.join("; ", rows) + "}";
    }
}
