package assay.reference.notation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** MathML Core (W3C), which browsers show without scripts or fonts. */
final class MathmlMarkup implements Markup {
    private static final Map<String, String> ACCENTS =
            Map.of("hat", "^", "tilde", "~", "bar", "¯", "dot", "˙", "ddot", "¨", "vec", "→");
    private static final Map<String, String> GREEK = greek();

    private static Map<String, String> greek() {
        return Greek.names().stream().collect(Collectors.toUnmodifiableMap(name -> name, Greek::character));
    }

    private static String tag(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    @Override
    public String number(String digits) {
        return tag("mn", escaped(digits));
    }

    @Override
    public String name(String name) {
        NameParts parts = NameParts.of(name);
        String letter = identifier(parts.letter());
        String base = parts.accent().isEmpty()
                ? letter
                : "<mover accent=\"true\">" + letter + tag("mo", Objects.requireNonNull(ACCENTS.get(parts.accent())))
                        + "</mover>";
        if (parts.below().isEmpty()) {
            return base;
        }
        String below = parts.below().stream()
                .map(part -> Character.isLetter(part.charAt(0)) ? identifier(part) : number(part))
                .collect(Collectors.joining(mark(Mark.COMMA)));
        return tag("msub", base + tag("mrow", below));
    }

    private static String identifier(String word) {
        return tag("mi", escaped(GREEK.getOrDefault(word, word)));
    }

    @Override
    public String word(String word) {
        return identifier(word);
    }

    @Override
    public String mark(Mark mark) {
        boolean letter = switch (mark) {
            case PI, INFINITY, DELTA, EULER, INDICATOR, TRANSPOSED, MAXIMUM, MINIMUM, LIMIT, DIFFERENTIAL -> true;
            default -> false;
        };
        return tag(letter ? "mi" : "mo", escaped(mark.character()));
    }

    @Override
    public String row(List<String> pieces) {
        return pieces.size() == 1 ? pieces.get(0) : tag("mrow", String.join("", pieces));
    }

    @Override
    public String fenced(Fence fence, String inner) {
        return tag("mrow", tag("mo", fence.open()) + inner + tag("mo", fence.close()));
    }

    @Override
    public String fraction(String above, String below) {
        return tag("mfrac", tag("mrow", above) + tag("mrow", below));
    }

    @Override
    public String root(String inner) {
        return tag("msqrt", inner);
    }

    @Override
    public String raised(String base, String above) {
        return tag("msup", tag("mrow", base) + tag("mrow", above));
    }

    @Override
    public String lowered(String base, String below) {
        return tag("msub", tag("mrow", base) + tag("mrow", below));
    }

    @Override
    public String bounds(Mark sign, String below, String above) {
        boolean beside = sign == Mark.INTEGRAL;
        String parts = mark(sign) + tag("mrow", below) + (above.isEmpty() ? "" : tag("mrow", above));
        if (above.isEmpty()) {
            return tag(beside ? "msub" : "munder", parts);
        }
        return tag(beside ? "msubsup" : "munderover", parts);
    }

    @Override
    public String matrix(List<List<String>> rows) {
        return fenced(Fence.BRACKETS, table(rows));
    }

    private static String table(List<List<String>> rows) {
        return tag(
                "mtable",
                rows.stream()
                        .map(row -> tag(
                                "mtr",
                                row.stream().map(cell -> tag("mtd", cell)).collect(Collectors.joining())))
                        .collect(Collectors.joining()));
    }

    @Override
    public String cases(List<List<String>> lines) {
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(
                        line.get(0),
                        line.get(1).isEmpty() ? tag("mtext", "otherwise") : tag("mtext", "if\u00A0") + line.get(1)))
                .toList();
        return tag("mrow", tag("mo", "{") + table(rows));
    }
}
