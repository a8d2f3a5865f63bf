package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Brackets;
import assay.grader.verdict.Remark;
import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shape as people write it: a list of lengths, or a text such as {@code 64 x 7 x 7}, {@code (64, 7, 7)}, {@code [K, d]} or
 * {@code \mathbb{R}^{K \times d}}, perhaps after the name of the tensor and an equals sign. Brackets around all of it may be
 * doubled; anything else is no shape, so that names or an order are never guessed. A sign of multiplication between two
 * numbers, as in {@code 3 \cdot 4}, may mean two axes or one, and is not read.
 *
 * @param axes the texts of the lengths, in order
 * @param fault why it is no shape
 */
record ShapeText(List<Node.Scalar> axes, Optional<Remark> fault) {
    private static final Pattern SPACE = Pattern.compile("^(?:[\\p{L}\\\\][^∈(\\[,]*?(?:\\\\in\\b|∈)|\\\\in\\b|∈)?\\s*"
            + "(\\\\mathbb\\s*\\{\\s*R\\s*\\}|\\\\mathbb\\s+R|\\\\R\\b|R|ℝ)\\s*\\^\\s*");
    /** What a program prints before a shape. */
    private static final Pattern PRINTED = Pattern.compile("^(?:torch\\.Size|(?:tf\\.)?TensorShape)\\s*(?=\\()");
    /** Lengths of one letter, or numbers, as in DxD and 3xHxW. */
    private static final Pattern CROSSED =
            Pattern.compile("(?<![\\p{L}\\p{N}_\\\\])(?:[A-Za-wyz]|\\d+)(?:x(?:[A-Za-wyz]|\\d+))+(?![\\p{L}\\p{N}_])");

    private static final Pattern DIGITS_AND_STARS = Pattern.compile("[\\d\\s*]+");
    private static final Pattern TIMES =
            Pattern.compile("(?<=[\\s\\d)])x(?=[\\s\\d(])|\\\\times(?![A-Za-z])|\\*(?!\\*)");
    private static final Pattern TIMES_BUT_NO_PRODUCT =
            Pattern.compile("(?<=[\\s\\d)])x(?=[\\s\\d(])|\\\\times(?![A-Za-z])");
    /** The name of the tensor. */
    private static final Pattern NAME =
            Pattern.compile("^[\\p{L}\\\\][\\p{L}\\p{N}_.{}()\\\\^']{0,60}\\s*=(?!=)\\s*(?=[^=]*$)");
    /** What LaTeX writes for looks only. */
    private static final Pattern SPACING = Pattern.compile("\\\\[,;:! ]|\\\\(?:left|right|quad|qquad)(?![A-Za-z])|~");
    /** A sign of multiplication that does not part lengths. */
    private static final String DOT = "(?:[·⋅∙•*]|\\\\(?:cdot|ast|bullet)(?![A-Za-z]))";
    /** Two numbers that are multiplied, with a sign or by brackets. */
    private static final Pattern NUMBERS_MULTIPLIED =
            Pattern.compile("\\d\\s*(?:\\)?\\s*" + DOT + "\\s*\\(?|\\)\\s*\\(?|\\()\\s*\\d");
    /** Numbers and letters that are multiplied, and nothing else. */
    private static final Pattern MONOMIAL = Pattern.compile("(?:[\\p{L}\\p{N}_\\s()]|" + DOT + ")*");

    private static final Pattern CALL = Pattern.compile("\\p{L}{2,}\\s*\\(");

    /** Reads an answer. */
    static ShapeText of(Node content) {
        if (content instanceof Node.Scalar text) {
            return isAmbiguous(text.text())
                    ? faulty(
                            text,
                            "'" + text.text() + "' may be several axes or a product, which is one: write numbers with "
                                    + "commas between, such as (2, 3), or the product as one number")
                    : new ShapeText(pieces(text), Optional.empty());
        }
        if (!(content instanceof Node.Sequence list)) {
            return faulty(content, content.description() + " has names and no order");
        }
        if (list.items().size() == 1) {
            return of(list.items().get(0));
        }
        List<Node.Scalar> axes = new ArrayList<>();
        for (Node item : list.items()) {
            List<Node.Scalar> lengths = item instanceof Node.Scalar text ? pieces(text) : List.of();
            if (lengths.size() != 1) {
                return faulty(
                        item,
                        item instanceof Node.Scalar text
                                ? "'" + text.text() + "' in a list is not one length"
                                : item.description() + " in a list is not a length");
            }
            axes.addAll(lengths);
        }
        return new ShapeText(axes, Optional.empty());
    }

    private static ShapeText faulty(Node place, String what) {
        return new ShapeText(List.of(), Optional.of(fault(place, what)));
    }

    /** What to say of something that is no shape. */
    static Remark fault(Node place, String what) {
        return Remark.form(
                "form",
                place.position().inFile() + ": " + what
                        + "; a shape is one list of lengths in order, such as [2, 3, 5] or 2 x 3 x 5.");
    }

    /** The lengths that a text lists. A comma at the end, as in (5,), lists nothing more; {@code ()} lists nothing. */
    private static List<Node.Scalar> pieces(Node.Scalar scalar) {
        List<String> pieces = new ArrayList<>(split(bare(scalar.text())));
        if (pieces.get(pieces.size() - 1).isBlank() && scalar.text().matches("(?s).*[\\])]\\s*\\$?\\s*")) {
            pieces.remove(pieces.size() - 1);
        }
        return pieces.stream()
                .map(axis -> new Node.Scalar(scalar.position(), axis.strip(), false))
                .toList();
    }

    /** Whether a text is one length of multiplied numbers; beside other lengths, or in a sum, that is a product. */
    private static boolean isAmbiguous(String text) {
        List<String> pieces = split(bare(text));
        String only = pieces.get(0);
        return pieces.size() == 1
                && NUMBERS_MULTIPLIED.matcher(only).find()
                && MONOMIAL.matcher(only).matches()
                && !CALL.matcher(only).find();
    }

    /** How the lengths are understood; nothing unless all can be read. */
    static List<Understood> understood(Node content, Symbols symbols) {
        List<Expression> axes = new ArrayList<>();
        List<Node.Scalar> texts = of(content).axes();
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

    /** The text without dollars and the name of the tensor. */
    private static String named(String text) {
        String bare = SPACING.matcher(text.replace("$", " ")).replaceAll(" ").strip();
        return NAME.matcher(bare).replaceFirst("").strip();
    }

    /** The text without dollars, the name of the space and brackets around all of it. */
    private static String bare(String text) {
        String printed = PRINTED.matcher(named(text)).replaceFirst("").strip();
        String rest = SPACE.matcher(printed).replaceFirst("").strip();
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
        String crossed =
                CROSSED.matcher(text).replaceAll(lengths -> lengths.group().replace('x', '×'));
        String marked = times.matcher(crossed).replaceAll("×");
        return Brackets.split(marked, ',').stream()
                .flatMap(piece -> Brackets.split(piece, '×').stream())
                .toList();
    }
}
