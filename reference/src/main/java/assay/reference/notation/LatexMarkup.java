package assay.reference.notation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** LaTeX that {@link Reader} reads again. */
final class LatexMarkup implements Markup {
    private static final Set<String> OPERATORS = Set.of(
            "exp", "log", "ln", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "max", "min",
            "det");

    @Override
    public String number(String digits) {
        return digits;
    }

    @Override
    public String name(String name) {
        NameParts parts = NameParts.of(name);
        String letter = letter(parts.letter());
        String base = parts.accent().isEmpty() ? letter : "\\" + parts.accent() + "{" + letter + "}";
        if (parts.below().isEmpty()) {
            return base;
        }
        return base + "_{" + parts.below().stream().map(LatexMarkup::letter).collect(Collectors.joining(",")) + "}";
    }

    private static String letter(String word) {
        if (Greek.isName(word)) {
            return word.equals("omicron") ? "o" : "\\" + word;
        }
        return word.length() == 1 || !Character.isLetter(word.charAt(0)) ? word : "\\mathrm{" + word + "}";
    }

    @Override
    public String word(String word) {
        return OPERATORS.contains(word) ? "\\" + word : "\\operatorname{" + word + "}";
    }

    @Override
    public String mark(Mark mark) {
        return mark.latex();
    }

    @Override
    public String row(List<String> pieces) {
        StringBuilder row = new StringBuilder();
        for (String piece : pieces) {
            boolean glued = row.length() > 0 && endsInCommand(row) && !piece.isEmpty() && isLetter(piece.charAt(0));
            row.append(glued ? " " : "").append(piece);
        }
        return row.toString();
    }

    private static boolean endsInCommand(StringBuilder text) {
        int k = text.length() - 1;
        while (k >= 0 && isLetter(text.charAt(k))) {
            k--;
        }
        return k >= 0 && k < text.length() - 1 && text.charAt(k) == '\\';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    @Override
    public String fenced(Fence fence, String inner) {
        return "\\left" + fence.latexOpen() + inner + "\\right" + fence.latexClose();
    }

    @Override
    public String fraction(String above, String below) {
        return "\\frac{" + above + "}{" + below + "}";
    }

    @Override
    public String root(String inner) {
        return "\\sqrt{" + inner + "}";
    }

    @Override
    public String raised(String base, String above) {
        return group(base, '^') + "^{" + above + "}";
    }

    @Override
    public String lowered(String base, String below) {
        return group(base, '_') + "_{" + below + "}";
    }

    /** In braces if it has something in the same place already. */
    private static String group(String base, char script) {
        int open = 0;
        for (int k = 0; k < base.length(); k++) {
            char c = base.charAt(k);
            open += "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
            if (open == 0 && (c == script || c == '^')) {
                return "{" + base + "}";
            }
        }
        return base;
    }

    @Override
    public String bounds(Mark sign, String below, String above) {
        return sign.latex() + "_{" + below + "}" + (above.isEmpty() ? "" : "^{" + above + "}") + " ";
    }

    @Override
    public String matrix(List<List<String>> rows) {
        return "\\begin{bmatrix} " + lines(rows) + " \\end{bmatrix}";
    }

    private static String lines(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" & ", row)).collect(Collectors.joining(" \\\\ "));
    }

    @Override
    public String cases(List<List<String>> lines) {
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(
                        line.get(0), line.get(1).isEmpty() ? "\\text{otherwise}" : "\\text{if } " + line.get(1)))
                .toList();
        return "\\begin{cases} " + lines(rows) + " \\end{cases}";
    }
}
