package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Brackets;
import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A shape as people write it: a list, or a text such as {@code 64 x 7 x 7}, {@code (64, 7, 7)}, {@code [K, d]} or
 * {@code \mathbb{R}^{K \times d}}.
 */
final class ShapeText {
    private static final Pattern SPACE =
            Pattern.compile("^(\\\\in\\b)?\\s*(\\\\mathbb\\s*\\{\\s*R\\s*\\}|\\\\mathbb\\s+R|\\\\R\\b|R|ℝ)\\s*\\^\\s*");
    private static final Pattern DIGITS_AND_STARS = Pattern.compile("[\\d\\s*]+");
    private static final Pattern TIMES = Pattern.compile("(?<=[\\s\\d)])x(?=[\\s\\d(])|\\\\times\\b|\\*(?!\\*)");
    private static final Pattern TIMES_BUT_NO_PRODUCT = Pattern.compile("(?<=[\\s\\d)])x(?=[\\s\\d(])|\\\\times\\b");

    private ShapeText() {}

    /** The texts of the axes, in order. */
    static List<Node.Scalar> axes(Node content) {
        List<Node.Scalar> axes = new ArrayList<>();
        if (content instanceof Node.Sequence list) {
            list.items().forEach(item -> axes.addAll(axes(item)));
        } else if (content instanceof Node.Mapping mapping) {
            mapping.fields().values().forEach(field -> axes.addAll(axes(field.value())));
        } else if (content instanceof Node.Scalar scalar) {
            for (String axis : split(bare(scalar.text()))) {
                axes.add(new Node.Scalar(scalar.position(), axis.strip(), false));
            }
        }
        return axes;
    }

    /** How the lengths are understood; nothing unless all can be read. */
    static List<Understood> understood(Node content, Symbols symbols) {
        List<Expression> axes = new ArrayList<>();
        List<Node.Scalar> texts = axes(content);
        for (Node.Scalar text : texts) {
            AnswerText.formula(text, symbols, "a number")
                    .expression()
                    .filter(axis -> axis.shape().isScalar())
                    .ifPresent(axes::add);
        }
        return axes.isEmpty() || axes.size() < texts.size()
                ? List.of()
                : List.of(new Understood.Formula("", new Expression.Stack(axes), symbols));
    }

    /** The text without dollars, the name of the space and brackets around all of it. */
    private static String bare(String text) {
        String rest =
                SPACE.matcher(text.replace("$", " ").strip()).replaceFirst("").strip();
        while (rest.length() >= 2 && isWrapped(rest)) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return rest;
    }

    /** Whether the first character opens the bracket that the last one closes. */
    private static boolean isWrapped(String text) {
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            depth += depthOf(text.charAt(k));
            if (depth <= 0 && k < text.length() - 1) {
                return false;
            }
        }
        return depth == 0 && depthOf(text.charAt(0)) == 1;
    }

    private static int depthOf(char c) {
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }

    /** Splits where no bracket is open. A star parts numbers, but between formulas it is a product. */
    private static List<String> split(String text) {
        Pattern times = DIGITS_AND_STARS.matcher(text).matches() ? TIMES : TIMES_BUT_NO_PRODUCT;
        String marked = times.matcher(text).replaceAll("×");
        return Brackets.split(marked, ',').stream()
                .flatMap(piece -> Brackets.split(piece, '×').stream())
                .toList();
    }
}
